import { listActions } from '../../../src/domain/matrix';
import { readRows } from '../read-sheet';

const rowsWithDues = (dues: readonly (string | number)[]): (string | number)[][] =>
  dues.map((due, index) => [
    `KPI ${index + 1}`,
    'Developing: ad hoc',
    'Mature: monthly',
    `Do the work of part ${index + 1}`,
    due,
  ]);

test.each<[string, (string | number)[]]>([
  ['texts', ['Q1 23', 'Q1 23']],
  ['real dates', [45199, 45199]],
  ['texts of a suspect year', [...Array<string>(40).fill('Q1 23'), 'Q1 16', 'Q1 16']],
])('equal %s are read as one and the same due', (_, dues) => {
  const read = listActions(readRows(rowsWithDues(dues))).map(({ due }) => due);
  expect(read).toHaveLength(dues.length);
  expect(new Set(read).size).toBe(new Set(dues).size);
});

test('a due without a year is read anew where other years stand near', () => {
  const dues = ['Q1 23', 'Q2', 'Q2 23', 'Q1 24', 'Q2', 'Q3 24'];
  const years = listActions(readRows(rowsWithDues(dues))).map(({ due }) => due.by?.year);
  expect(years).toEqual([2023, 2023, 2023, 2024, 2024, 2024]);
});
