import {
  describeAcceptance,
  describeFixed,
  describePutBack,
  describeWithdrawal,
  listChangesOf,
} from '../../../src/app/words/describe-edits';
import { shortenEdit } from '../../../src/app/words/shorten-edit';
import type { CellEdit } from '../../../src/domain/finding';

const edit = (cell: string, from = 'q4 23', to = 'Q4 23'): CellEdit => ({ cell, from, to });

test('short texts are shown whole, and an empty one says that it is', () => {
  expect(shortenEdit({ from: '', to: 'Q4 23' })).toEqual({ from: '(blank)', to: '“Q4 23”' });
});

test('long texts are cut down to where they differ', () => {
  const before = 'The Council is exploring the best approach to engagement of ';
  const { from, to } = shortenEdit({
    from: `${before}developng suppliers across the whole of the region`,
    to: `${before}developing suppliers across the whole of the region`,
  });
  expect(to).toMatch(/^“….*developing.*…”$/);
  expect(from).not.toContain('The Council');
});

test('a text of which nothing is alike is cut at its end', () => {
  expect(shortenEdit({ from: 'x'.repeat(400), to: '' }).from.length).toBeLessThan(130);
});

test.each([
  [{ written: [edit('E2')], skipped: [] }, 'Wrote “Q4 23” in E2.'],
  [{ written: [edit('E2'), edit('E3')], skipped: [] }, 'Wrote 2 cells.'],
  [{ written: [], skipped: [] }, 'Wrote 0 cells.'],
  [
    { written: [], skipped: [{ edit: edit('E2'), says: '' }] },
    'E2 was left alone: it now says (blank).',
  ],
  [
    {
      written: [edit('E4')],
      skipped: ['E2', 'E3'].map((cell) => ({ edit: edit(cell), says: 'x' })),
    },
    'Wrote “Q4 23” in E4. 2 cells were left alone, because they now say something else.',
  ],
])('what fixes came to: %j', (outcome, sentence) => {
  expect(describeFixed(outcome)).toBe(sentence);
});

test('what was put back, accepted and withdrawn is said for one and for many', () => {
  expect(describePutBack({ written: [edit('E2', 'Q4 23', 'q4 23')], skipped: [] })).toBe(
    'Put back “q4 23” in E2.',
  );
  expect(describeAcceptance(1)).toMatch(/^Accepted 1 finding\. It stands/);
  expect(describeAcceptance(2)).toMatch(/^Accepted 2 findings\. They stand/);
  expect(describeWithdrawal(1)).toMatch(/^Withdrew 1 acceptance\. It is a finding/);
  expect(describeWithdrawal(2)).toMatch(/^Withdrew 2 acceptances\. They are findings/);
});

const recordOn = (sheet: string, label: string) => ({
  ...edit('E2'),
  sheet,
  kpiId: 'a',
  label,
  changedOn: { year: 2023, month: 10, day: 15 },
});

test('what was just written is found among the records, the newest of those alike', () => {
  const outcome = { written: [edit('E2'), edit('E9')], skipped: [] };
  const found = listChangesOf(outcome, [recordOn('Plan', 'newer'), recordOn('Plan', 'older')]);
  expect(found.map(({ label }) => label)).toEqual(['newer']);
});

test('what was written on several sheets is found by the sheet of each', () => {
  const written = [edit('Plan!E2'), edit("'Plan 2'!E2")];
  const records = [recordOn('Plan 2', 'second'), recordOn('Plan', 'first')];
  const found = listChangesOf({ written, skipped: [] }, records);
  expect(found.map(({ label }) => label)).toEqual(['first', 'second']);
});
