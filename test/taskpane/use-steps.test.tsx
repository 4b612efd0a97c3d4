/** @jest-environment jsdom */
import { act, renderHook, waitFor } from '@testing-library/react';
import type { Steps } from '../../src/domain/steps';
import { useSteps } from '../../src/taskpane/hooks/use-steps';

/** Steps that make a value, and tell of each that is done. */
const makeInSteps = (made: string, stepCount: number, done: string[] = []): (() => Steps<string>) =>
  function* () {
    for (let step = 1; step <= stepCount; step += 1) {
      done.push(`${made} ${step}`);
      yield;
    }
    return made;
  };

test('what steps make is there once they are done, and the pane draws before', async () => {
  const done: string[] = [];
  const begin = makeInSteps('counts', 3, done);
  const { result } = renderHook(() => useSteps(begin));
  expect(result.current).toBeNull();
  expect(done).toEqual(['counts 1']);
  await waitFor(() => expect(result.current).toBe('counts'));
  expect(done).toEqual(['counts 1', 'counts 2', 'counts 3']);
});

test('other steps take the place of those under way, which are left alone', async () => {
  const done: string[] = [];
  const first = makeInSteps('first', 3, done);
  const second = makeInSteps('second', 3, done);
  const { result, rerender } = renderHook(({ begin }) => useSteps(begin), {
    initialProps: { begin: first },
  });
  rerender({ begin: second });
  await waitFor(() => expect(result.current).toBe('second'));
  expect(done.filter((step) => step.startsWith('first'))).toEqual(['first 1', 'first 2']);
});

test('what was made of one thing is not shown for another', async () => {
  const one = makeInSteps('one', 1);
  const { result, rerender } = renderHook(({ begin }) => useSteps(begin), {
    initialProps: { begin: one },
  });
  await waitFor(() => expect(result.current).toBe('one'));
  act(() => rerender({ begin: makeInSteps('other', 1) }));
  expect(result.current).toBeNull();
  await waitFor(() => expect(result.current).toBe('other'));
});
