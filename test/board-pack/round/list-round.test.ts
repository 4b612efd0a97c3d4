import { freezeRecords } from '../../../src/board-pack/movement/freeze-records';
import { preparePack } from '../../../src/board-pack/pack-context';
import { listKpiRecords } from '../../../src/board-pack/records';
import { listRoundOwnersInSteps } from '../../../src/board-pack/round/list-round';
import { findHeader } from '../../../src/matrix-sheet/read/find-matrix';
import { reviewGrid } from '../../../src/app/review-matrix';
import { runAtOnce } from '../../../src/domain/steps';
import type { GivenAnswer } from '../../../src/workbook/round';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import { createExampleGrid } from '../../rules/example-sheet';

const JULY = { year: 2023, month: 7, day: 15 };
const OCTOBER = { year: 2023, month: 10, day: 15 };
const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Owner'];

const matrixOf = (...actions: (readonly [string, string, string])[]) => {
  const rows = actions.map(([text, due, owner], index) =>
    index === 0
      ? ['A', 'Developing Some', 'Leader All', text, due, owner]
      : ['', '', '', text, due, owner],
  );
  const grid = createExampleGrid({ title: '', header: HEADER, rows });
  return reviewGrid(grid, findHeader(grid)!, { ...DEFAULT_SETTINGS, asAt: OCTOBER }).matrix;
};

const BEFORE = matrixOf(
  ['Train', 'Q1 23', 'Ann'],
  ['Buy', 'Q2 23', 'Bob; Ann'],
  ['Sell', 'Q4 24', ''],
);
const NOW = matrixOf(
  ['Train', 'Q1 23', 'Ann'],
  ['Buy', 'Q3 23', 'Bob; Ann'],
  ['Sell', 'Q4 24', ''],
  ['Tell', 'Complete', 'Ann'],
);

const list = (answers: readonly GivenAnswer[] = []) => {
  const freezes = [freezeRecords(listKpiRecords(BEFORE, JULY), JULY)];
  const context = preparePack(NOW, [], { asAt: OCTOBER, freezes });
  return runAtOnce(listRoundOwnersInSteps(context, answers)).map(({ owner, items }) => [
    owner,
    ...items.map(({ record, reason, isUntouched, answer }) =>
      [record.text, reason, isUntouched && 'untouched', answer?.answer].filter(Boolean).join(' '),
    ),
  ]);
};

const answerTo = (action: string, kpiId: string): GivenAnswer => ({
  kind: 'answered',
  answer: 'done',
  on: OCTOBER,
  asAt: OCTOBER,
  by: '',
  kpiId,
  action,
  dueBefore: '',
  due: '',
  reason: '',
  sheet: '',
  cells: [],
});

test('open actions stand with each of their owners, what is late first, and nobody’s last', () => {
  expect(list()).toEqual([
    ['Ann', 'Train late untouched', 'Buy due-now'],
    ['Bob', 'Buy due-now'],
    [null, 'Sell untouched'],
  ]);
});

test('an action that was answered stays in the list with its answer, also when it is closed', () => {
  const { id } = NOW.areas[0]!.kpis[0]!;
  expect(list([answerTo('Tell', id), answerTo('Train', 'another KPI')])).toEqual([
    ['Ann', 'Train late untouched', 'Buy due-now', 'Tell done'],
    ['Bob', 'Buy due-now'],
    [null, 'Sell untouched'],
  ]);
});
