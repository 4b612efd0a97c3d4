import fc from 'fast-check';
import { createBatchBudget, requestBytes } from '../../src/excel/batch-budget';

test('a value takes no more in a request than is counted for it', () => {
  const utf8 = (text: string): number => new TextEncoder().encode(text).length;
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.double({ noNaN: true }));
  fc.assert(
    fc.property(value, (one) => {
      expect(utf8(`${JSON.stringify(one)},`)).toBeLessThanOrEqual(requestBytes(one));
    }),
  );
});

test('plain text is counted by the letter, since most of a pack is plain text', () => {
  expect(requestBytes('x'.repeat(1000))).toBe(1003);
});

test('what is queued is sent before more comes than fits, and a send begins anew', async () => {
  let syncs = 0;
  const context = { sync: () => Promise.resolve(void (syncs += 1)) };
  const budget = createBatchBudget(context as unknown as Excel.RequestContext);
  await budget.reserve(3_000_000);
  await budget.reserve(1_000_000);
  expect(syncs).toBe(0);
  await budget.reserve(1);
  expect(syncs).toBe(1);
  await budget.reserve(3_999_000);
  await budget.send();
  await budget.reserve(3_999_000);
  expect(syncs).toBe(2);
  await budget.reserve(9_000_000);
  expect(syncs).toBe(3);
});
