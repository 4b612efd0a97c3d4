import { preparePack } from '../../../src/board-pack/pack-context';
import { composePaper } from '../../../src/board-pack/paper/compose-paper';
import { freezeRecords } from '../../../src/board-pack/movement/freeze-records';
import { listKpiRecords } from '../../../src/board-pack/records';
import type { RoundEntry } from '../../../src/workbook/round';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import { reviewGrid } from '../../../src/app/review-matrix';
import { findHeader } from '../../../src/matrix-sheet/read/find-matrix';
import { createExampleGrid } from '../../rules/example-sheet';

const JULY = { year: 2023, month: 7, day: 15 };
const OCTOBER = { year: 2023, month: 10, day: 15 };
const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Notes'];

const matrixOf = (due: string, notes = '') => {
  const rows = [['A', 'Developing Some', 'Leader All', 'Train', due, notes]];
  const grid = createExampleGrid({ title: '', header: HEADER, rows });
  return reviewGrid(grid, findHeader(grid)!, { ...DEFAULT_SETTINGS, asAt: OCTOBER }).matrix;
};

const moved = (asAt: RoundEntry['asAt'], reason: string): RoundEntry[] => {
  const step = { on: asAt, asAt, by: '' };
  const kpiId = matrixOf('').areas[0]!.kpis[0]!.id;
  const before = { asAt, period: '' };
  return [
    { ...step, kind: 'started', period: '', freezeId: 'freeze-2023-07-15', before },
    {
      ...step,
      kind: 'answered',
      answer: 'moved',
      kpiId,
      action: 'Train',
      dueBefore: 'Q1 23',
      due: 'Q4 23',
      reason,
      sheet: '',
      cells: [],
    },
  ];
};

const prepare = (rounds: readonly RoundEntry[], notes = '') => {
  const freezes = [freezeRecords(listKpiRecords(matrixOf('Q1 23'), JULY), JULY)];
  return preparePack(matrixOf('Q4 23', notes), [], { asAt: OCTOBER, freezes, rounds });
};

const reasons = (...args: Parameters<typeof prepare>): string[] => [
  ...prepare(...args).givenReasons.values(),
];

test('the reason that was given last after the last freeze counts', () => {
  expect(reasons([])).toEqual([]);
  expect(reasons([...moved(JULY, 'Early'), ...moved(OCTOBER, 'First')])).toEqual(['First']);
  expect(reasons([...moved(OCTOBER, 'First'), ...moved(OCTOBER, 'Second')])).toEqual(['Second']);
  expect(reasons(moved(JULY, 'Told to the last board'))).toEqual([]);
});

test('what the matrix says itself is not said twice', () => {
  expect(reasons(moved(OCTOBER, 'Posts vacant'), 'See minutes\nPosts vacant')).toEqual([]);
});

test('the committee paper says it beside the action that is moved', () => {
  const paper = composePaper(prepare(moved(OCTOBER, 'Posts vacant')), DEFAULT_SETTINGS.paper);
  expect(JSON.stringify(paper)).toContain('Posts vacant');
});
