import { describeFinalGate } from '../../../src/app/words/describe-round';
import type { SignOff } from '../../../src/workbook/round';

const signOff = { by: 'Ann Lee', on: { year: 2023, month: 10, day: 20 } } as SignOff;

test('who signed off, and when, is said in whatever stands in the way', () => {
  expect(describeFinalGate({ kind: 'not-signed-off' })).toBe(
    'A final pack is made from a round that is signed off. Sign it off under Round.',
  );
  for (const kind of ['freeze-gone', 'freeze-changed', 'matrix-changed'] as const) {
    const text = describeFinalGate({ kind, signOff, sheet: 'Freeze 2023-10-15' });
    expect(text).toContain('signed off by Ann Lee on 20 October 2023');
  }
});
