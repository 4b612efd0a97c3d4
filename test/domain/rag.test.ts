import { parseIsoDate } from '../../src/domain/calendar-date';
import { FINANCIAL_YEAR } from '../../src/domain/quarter';
import { findRagDifference, readRag } from '../../src/domain/rag';
import type { Due } from '../../src/domain/due';
import { buildMatrix, dueBy, makeDue } from '../board-pack/build-matrix';

test.each<[string | undefined, ReturnType<typeof readRag>]>([
  ['Green', 'green'],
  ['g', 'green'],
  ['GREEN.', 'green'],
  ['🟢', 'green'],
  ['🔴', 'red'],
  ['🟠', 'amber'],
  ['🟡', 'amber'],
  ['A', 'amber'],
  ['Green - on track', 'green'],
  ['Amber (see minutes)', 'amber'],
  ['Red: late\nagain', 'red'],
  ['.Red', null],
  ['Yellow', 'amber'],
  ['R', 'red'],
  ['Amber/Green', null],
  ['Blue', null],
  ['Grey', null],
  ['On track', null],
  ['Ring-fenced', null],
  ['', null],
  [undefined, null],
])('the rating %j is %j', (text, rag) => {
  expect(readRag(text)).toBe(rag);
});

const LATE = dueBy(1, 2023);
const AHEAD = dueBy(1, 2030);
const DONE = makeDue('complete');
const PAST = makeDue('ongoing', { quarter: 1, year: 2023 });

/** The difference at the first of some actions, which share a cell unless another is given. */
function differenceOf(...actions: readonly (readonly [rag: string, due: Due, cell?: string])[]) {
  const sketches = actions.map(([rag, due]) => ({ text: 'Build it', due, details: { rag } }));
  const [kpi] = buildMatrix([{ name: 'Buying', kpis: [{ actions: sketches }] }]).areas[0]!.kpis;
  const together = {
    actions: kpi!.actions.map((action, index) => ({ ...action, cell: actions[index]![2] ?? 'D2' })),
  };
  const [first] = together.actions;
  return findRagDifference(first!, together, parseIsoDate('2023-10-15')!, FINANCIAL_YEAR);
}

test.each<[string, Due, string | null]>([
  ['Green', LATE, '2 quarters late'],
  ['Green', PAST, 'going on past its end'],
  ['Red', DONE, 'complete'],
  ['Amber', DONE, 'complete'],
  ['Green', DONE, null],
  ['Green', AHEAD, null],
  ['Red', LATE, null],
  ['Amber', LATE, null],
  ['Red', AHEAD, null],
  ['Blue', LATE, null],
])('%s beside a due: the difference is %#', (rag, due, reading) => {
  expect(differenceOf([rag, due])).toEqual(reading && { says: rag, reading });
});

test('a rating that several actions share is too bad only where all of them are done', () => {
  expect(differenceOf(['Red', DONE], ['Red', LATE])).toBeNull();
  expect(differenceOf(['Red', DONE], ['Red', LATE, 'D3'])).toMatchObject({ reading: 'complete' });
  expect(differenceOf(['Red', DONE], ['Red', DONE])).toMatchObject({ reading: 'complete' });
  expect(differenceOf(['Red', DONE], ['Green', AHEAD])).toMatchObject({ reading: 'complete' });
  expect(differenceOf(['Green', LATE], ['Green', AHEAD])).toMatchObject({ says: 'Green' });
});
