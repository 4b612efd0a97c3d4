import { findHeader } from '../../../src/matrix-sheet/read/find-matrix';
import { nameColumns } from '../../../src/matrix-sheet/read/name-columns';
import { createExampleGrid } from '../../rules/example-sheet';

/** What the columns of a sheet are called whose first row is `header`. */
function namesOf(header: readonly string[], ...rows: string[][]): object | null {
  const grid = createExampleGrid({ title: '', header, rows });
  return nameColumns({ grid, header: findHeader(grid)! });
}

const ROW_HEADINGS = ['Where we are now', 'Where we want to be', 'Actions', 'By when?'];
const ROW = ['Bins', 'Developing', 'Mature', 'Buy bins', 'Q4 23'];

test('usual headings go without saying, in whatever case and with whatever ends them', () => {
  const header = ['KPI:', 'WHERE WE ARE NOW', 'Where we want to be', 'Actions', 'By when?'];
  expect(namesOf(header, ROW)).toBeNull();
});

test('other headings are names on one line', () => {
  const header = [
    'Requirement',
    'Where we are now',
    'Where we want to be',
    'Actions',
    'Due\n date:',
  ];
  expect(namesOf(header, ROW)).toEqual({ kpi: 'Requirement', due: 'Due date' });
});

test('of two rows the lower names a column; under two parents it is named with its parent', () => {
  const upper = ['KPI', 'Where we are now', '', 'Where we want to be', '', 'Plan', ''];
  const lower = ['', 'Level', 'Evidence', 'Level', 'Evidence', 'Actions', 'Deadline'];
  const row = ['Bins', 'Developing', 'ad hoc', 'Mature', 'monthly', 'Buy bins', 'Q4 23'];
  expect(namesOf(upper, lower, row)).toEqual({
    currentLevel: 'Where we are now: Level',
    current: 'Where we are now: Evidence',
    target: 'Where we want to be: Evidence',
    targetLevel: 'Where we want to be: Level',
    due: 'Deadline',
  });
});

test('a note in the cell of a heading is no part of the name', () => {
  const header = [
    'Requirement What the council has agreed to do, by statute or by choice, and reports on',
    ...ROW_HEADINGS,
  ];
  expect(namesOf(header, ROW)).toEqual({ kpi: 'Requirement' });
});
