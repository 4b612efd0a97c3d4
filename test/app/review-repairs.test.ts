import type { RepairAnswer } from '../../src/app/review-repairs';
import { mayReject, placeRepairs, planAnswer } from '../../src/app/review-repairs';
import { NO_RECORDS } from '../../src/workbook/records';
import type { RepairRecord } from '../../src/workbook/records';

const TODAY = { year: 2023, month: 10, day: 15 };

const mend = (was: string, became: string, more: Partial<RepairRecord> = {}): RepairRecord => ({
  of: 'tidy',
  kind: 'letters-mended',
  certainty: 'likely',
  was,
  became,
  row: 'Page 1',
  heading: 'Action',
  cell: 'B2',
  from: 'Page 1',
  places: [],
  decision: 'open',
  edited: '',
  decidedOn: null,
  ...more,
});

/** What a cell says after an answer to its repairs, and how many could not be answered. */
function answer(
  says: string,
  records: readonly RepairRecord[],
  given: RepairAnswer,
): { readonly says: string; readonly skipped: number; readonly records: readonly RepairRecord[] } {
  const displayed = [
    ['KPI', 'Action', 'Brought from'],
    ['Waste', says, 'Page 1'],
  ];
  const placed = placeRepairs(records, 'Plan', { displayed });
  const { sheets, skipped, change } = planAnswer(placed, given, TODAY);
  return {
    says: sheets[0]?.edits[0]?.to ?? says,
    skipped: skipped.length,
    records: change({ ...NO_RECORDS, repairs: records }).repairs,
  };
}

const SAID = 'Ask the community, as community law says';

test('a word that was mended is put back and edited where it stands, and the rest of its cell stays', () => {
  const word = mend('cornmunity', 'community');
  const rejected = answer(SAID, [word], { kind: 'reject' });
  expect(rejected.says).toBe('Ask the cornmunity, as community law says');
  expect(answer(rejected.says, rejected.records, { kind: 'reopen' }).says).toBe(SAID);
  const edited = answer(SAID, [word], { kind: 'edit', text: 'people' });
  expect(edited.says).toBe('Ask the people, as community law says');
  expect(answer(edited.says, edited.records, { kind: 'reopen' }).says).toBe(SAID);
});

test('an answer that was cut off, with its repairs as they were and as they were decided, is recorded once', () => {
  const words = [mend('cornmunity', 'community'), mend('cornmunity', 'community')];
  const others = [mend('1aw', 'law')];
  const once = answer(SAID, words, { kind: 'reject' });
  const yesterday = { ...once.records[0]!, decidedOn: { ...TODAY, day: TODAY.day - 1 } };
  const left = [...words, ...others, yesterday, yesterday];
  const again = answer(once.says, left, { kind: 'reject' });
  expect(again.records.filter(({ became }) => became === 'community')).toEqual(once.records);
  expect(again.records).toHaveLength(3);
});

test('several words of a cell are answered at once', () => {
  const words = [
    mend('cornmunity', 'community'),
    mend('cornmunity', 'community'),
    mend('1aw', 'law'),
  ];
  expect(answer(SAID, words, { kind: 'reject' })).toMatchObject({
    says: 'Ask the cornmunity, as cornmunity 1aw says',
    skipped: 0,
  });
});

test('a word that is there no more is left out, and one within another word is none', () => {
  expect(
    answer('Ask the communityhall', [mend('x', 'community')], { kind: 'reject' }),
  ).toMatchObject({
    says: 'Ask the communityhall',
    skipped: 1,
  });
});

test('a word that was cut is put back with its parts on one line', () => {
  const word = mend('com-\nmunity', 'community', { kind: 'word-joined' });
  expect(answer('Ask the community', [word], { kind: 'reject' }).says).toBe('Ask the com- munity');
});

test.each<[string, RepairRecord, boolean]>([
  ['a mended word', mend('tbe', 'the'), true],
  ['a joined word', mend('pro\ncure', 'procure', { kind: 'word-joined' }), true],
  ['a cut text', mend('Do this Do that', 'Do this\nDo that', { kind: 'cell-split' }), true],
  ['a doubted row', mend('Do this', 'Do this', { kind: 'row-doubted' }), false],
  ['a due that was moved as it stood', mend('Q1 23', 'Q1 23', { kind: 'text-moved' }), false],
  ['a value of each row', mend('', 'Waste', { kind: 'value-repeated' }), false],
])('%s may be rejected where there is another text to go back to', (_, record, may) => {
  expect(mayReject(record)).toBe(may);
});
