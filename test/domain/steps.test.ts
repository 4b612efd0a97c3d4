import type { Steps } from '../../src/domain/steps';
import { ITEMS_A_STEP, runAtOnce, runWithPauses, visitInSteps } from '../../src/domain/steps';

function* count(to: number, seen: number[]): Steps<number> {
  for (let number = 1; number <= to; number += 1) {
    seen.push(number);
    yield;
  }
  return to;
}

test('all steps are done at once, or with pauses between them, to the same end', async () => {
  expect(runAtOnce(count(3, []))).toBe(3);
  expect(await runWithPauses(count(3, []), () => Promise.resolve())).toBe(3);
});

test('nothing is done while a pause lasts', async () => {
  const seen: number[] = [];
  const waiting: (() => void)[] = [];
  const done = runWithPauses(
    count(3, seen),
    () => new Promise<void>((resolve) => waiting.push(resolve)),
  );
  expect(seen).toEqual([1]);
  waiting.shift()!();
  await Promise.resolve();
  expect(seen).toEqual([1, 2]);
  waiting.shift()!();
  await Promise.resolve();
  expect(seen).toEqual([1, 2, 3]);
  waiting.shift()!();
  expect(await done).toBe(3);
});

test('a pause that waits for nothing costs no turn', () => {
  const seen: number[] = [];
  void runWithPauses(count(3, seen), () => undefined);
  expect(seen).toEqual([1, 2, 3]);
});

test('what a step throws comes out', async () => {
  function* fail(): Steps<never> {
    yield;
    throw new Error('in a step');
  }
  await expect(runWithPauses(fail(), () => Promise.resolve())).rejects.toThrow('in a step');
});

test('many items are gone through so many a step, in order', () => {
  const items = Array.from({ length: 2 * ITEMS_A_STEP + 1 }, (_, index) => index);
  const seen: number[] = [];
  const steps = visitInSteps(items, (item) => seen.push(item));
  const counts: number[] = [];
  for (let next = steps.next(); !next.done; next = steps.next()) counts.push(seen.length);
  expect(counts).toEqual([ITEMS_A_STEP, 2 * ITEMS_A_STEP]);
  expect(seen).toEqual(items);
});
