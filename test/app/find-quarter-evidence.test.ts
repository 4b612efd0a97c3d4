import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuarterEvidence } from '../../src/app/find-quarter-evidence';
import { findQuarterEvidence } from '../../src/app/find-quarter-evidence';
import { MONTH_NAMES } from '../../src/domain/calendar-date';
import { judgeDue } from '../../src/domain/due';
import { DEFAULT_SCALE } from '../../src/domain/level-scale';
import { listActions } from '../../src/domain/matrix';
import { formatQuarter, quarterOfDate } from '../../src/domain/quarter';
import { checkMatrix } from '../../src/rules/check-matrix';
import { messySheet } from '../rules/arbitrary-sheet';
import {
  createExampleGrid,
  createTextGrid,
  exampleContext,
  readGrid,
} from '../rules/example-sheet';

const AS_AT = { year: 2023, month: 10, day: 15 };
const SEED = readFileSync(join(__dirname, '../../seeds/maturity-matrix.txt'), 'utf8');

/** What a matrix with these actions, each with its due, tells. */
function findIn(actions: readonly (readonly [string, string])[], startMonth = 4): QuarterEvidence {
  const rows = actions.map(([action, due], index) => [
    `Service ${index + 1}`,
    'Developing: ad hoc',
    'Mature: monthly',
    action,
    due,
  ]);
  const grid = createExampleGrid({ title: 'evidence', rows });
  return findQuarterEvidence(readGrid(grid, DEFAULT_SCALE, { startMonth }), AS_AT);
}

const say = (evidence: QuarterEvidence): string[] =>
  evidence.support.map(({ sentence }) => sentence);

test('the seed speaks for the financial year', () => {
  const { support, otherStartMonth } = findQuarterEvidence(readGrid(createTextGrid(SEED)), AS_AT);
  // D3 starts in April 2023 too but has no due; in D10 the sign-off of March 2023 is not what is due.
  expect(support).toEqual([
    {
      startMonth: 4,
      sentence: '3 actions that start in April 2023 are due Q1 23: financial year.',
      cells: ['D2', 'D8', 'D10'],
    },
  ]);
  expect(otherStartMonth).toBe(1);
});

test('what the seed says of the quarters does not depend on how they are read', () => {
  const matrix = readGrid(createTextGrid(SEED), DEFAULT_SCALE, { startMonth: 1 });
  const { support, otherStartMonth } = findQuarterEvidence(matrix, AS_AT);
  expect(support.map(({ startMonth }) => startMonth)).toEqual([4]);
  expect(otherStartMonth).toBe(4);
});

test('the actions that flip in the seed are those that the finding counts as overdue, and those due this quarter', () => {
  const matrix = readGrid(createTextGrid(SEED));
  const { flips } = findQuarterEvidence(matrix, AS_AT);
  const becomeOverdue = flips.filter(({ then }) => then === 'overdue');
  const finding = checkMatrix(matrix, exampleContext()).find(
    ({ rule }) => rule === 'status-flips-under-other-basis',
  )!;
  expect(becomeOverdue.map(({ action }) => action.dueCell)).toEqual(finding.cells);
  expect([...new Set(flips.map(({ now, then }) => `${now} → ${then}`))].sort()).toEqual([
    'due later → due this quarter',
    'due this quarter → overdue',
  ]);
});

test.each([
  [
    '1 action that starts in April 2023 is due Q1 23: financial year.',
    'Hold it from April 2023',
    'Q1 23',
  ],
  [
    '1 action to be done by June 2023 is due Q2 23: calendar year.',
    'Publish by June 2023',
    'Q2 23',
  ],
  ['1 action set for July 2023 is due Q1 23: year from July.', 'Train in July 2023', 'Q1 23'],
  [
    '1 action that starts in July 2023 is due Q2/3 23: financial year.',
    'Start in July 2023',
    'Q2/3 23',
  ],
])('%s', (sentence, action, due) => {
  expect(say(findIn([[action, due]]))).toEqual([sentence]);
});

test('other months and dues that fit are counted with the most frequent', () => {
  const evidence = findIn([
    ['Publish by June 2023', 'Q1 23'],
    ['Hold it from April 2023', 'Q1 23'],
    ['Meet from April 2023', 'Q1 23'],
    ['Review by June 2023', 'Q2 23'],
  ]);
  expect(say(evidence)).toEqual([
    '2 actions that start in April 2023 are due Q1 23, and 1 other fits: financial year.',
    '1 action to be done by June 2023 is due Q2 23: calendar year.',
  ]);
});

test('a basis that is in force and unusual is asked as well', () => {
  expect(say(findIn([['Hold it from September 2023', 'Q1 23']], 9))).toContain(
    '1 action that starts in September 2023 is due Q1 23: year from September.',
  );
});

test.each([
  ['a month as due', 'Hold it from April 2023', 'June 2023'],
  ['a due without a year', 'Hold it from April 2023', 'Q1'],
  ['a due that says its basis', 'Hold it from April 2023', 'Q1 2023/24'],
  ['a due that is done', 'Hold it from April 2023', 'Q1 23 Complete'],
  ['no due', 'Hold it from April 2023', ''],
  ['no month', 'Hold it from 2023', 'Q1 23'],
])('%s is no evidence', (_, action, due) => {
  expect(say(findIn([[action, due]]))).toEqual([]);
});

test('of a matrix that is planned on a basis, the evidence is for that basis alone', () => {
  const month = fc.record({
    year: fc.integer({ min: 2020, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.constant(1),
  });
  const cue = fc.constantFrom('from', 'in', 'by');
  fc.assert(
    fc.property(
      fc.constantFrom(1, 4, 7, 10),
      fc.array(fc.tuple(cue, month), { minLength: 1, maxLength: 6 }),
      (startMonth, plans) => {
        const actions = plans.map(([word, date]): [string, string] => [
          `Hold it ${word} ${MONTH_NAMES[date.month - 1]} ${date.year}`,
          formatQuarter(quarterOfDate(date, { startMonth })),
        ]);
        const { support } = findIn(actions);
        // A year that stands far from the others makes a due uncertain, which is no evidence either way.
        expect(support.every((basis) => basis.startMonth === startMonth)).toBe(true);
        expect(support.flatMap(({ cells }) => cells).length).toBeGreaterThan(0);
      },
    ),
  );
});

test('each flip is of an action whose status differs, and words tell the two apart', () => {
  fc.assert(
    fc.property(messySheet, fc.integer({ min: 1, max: 12 }), (sheet, startMonth) => {
      const matrix = readGrid(createExampleGrid(sheet), DEFAULT_SCALE, { startMonth });
      const { flips, otherStartMonth } = findQuarterEvidence(matrix, AS_AT);
      const actions = listActions(matrix);
      for (const { action, now, then } of flips) {
        expect(actions).toContain(action);
        expect(now).not.toBe(then);
        expect(judgeDue(action.due, AS_AT, matrix.basis)).not.toBe(
          judgeDue(action.due, AS_AT, { startMonth: otherStartMonth }),
        );
      }
    }),
  );
});
