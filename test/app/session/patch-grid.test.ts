import { carryMerged, patchGrid } from '../../../src/app/session/patch-grid';
import type { CellValue, SheetGrid } from '../../../src/workbook/sheet-grid';

/** Columns B and C from row 2 on; C is shown as well. */
const grid: SheetGrid = {
  sheet: 'Plan',
  rowIndex: 1,
  columnIndex: 1,
  values: [
    ['KPI', 'By when'],
    ['One', 'Q1 23'],
    ['Two', 45_199],
  ],
  displayed: new Map([[2, ['By when', 'Q1 23', '30/09/2023']]]),
  hiddenRows: [],
  mergedAreas: [],
};

const contentOf = (...values: CellValue[][]) => ({
  values,
  displayed: values.map((row) => row.map(String)),
});

test('of the rows that were read, those that say the same stay the same arrays', () => {
  const content = contentOf(['One', 'Q2 23'], ['Two', 45_199]);
  content.displayed[1]![1] = '30/09/2023';
  const patched = patchGrid(grid, { rowIndex: 2, rowCount: 2 }, content);
  expect(patched.values).toEqual([grid.values[0], ['One', 'Q2 23'], grid.values[2]]);
  expect(patched.values.map((row, index) => row === grid.values[index])).toEqual([
    true,
    false,
    true,
  ]);
  expect(patched.displayed.get(2)).toEqual(['By when', 'Q2 23', '30/09/2023']);
  expect(grid.displayed.get(2)![1]).toBe('Q1 23');
});

test('a date that is only shown otherwise is another row', () => {
  const content = contentOf(['Two', 45_199]);
  content.displayed[0]![1] = 'Sep 2023';
  const patched = patchGrid(grid, { rowIndex: 3, rowCount: 1 }, content);
  expect(patched.values[2]).not.toBe(grid.values[2]);
  expect(patched.displayed.get(2)![2]).toBe('Sep 2023');
});

test('rows below are added, with blank ones between and none after', () => {
  const content = contentOf(['Five', 'Q3 23'], ['', ''], ['', '']);
  const patched = patchGrid(grid, { rowIndex: 5, rowCount: 3 }, content);
  expect(patched.values.slice(3)).toEqual([
    ['', ''],
    ['Five', 'Q3 23'],
  ]);
  expect(patched.displayed.get(2)!.slice(3)).toEqual(['', 'Q3 23']);
});

test('a grid of which nothing changed is itself', () => {
  expect(patchGrid(grid, { rowIndex: 2, rowCount: 1 }, contentOf(['One', 'Q1 23']))).toBe(grid);
  expect(patchGrid(grid, { rowIndex: 9, rowCount: 1 }, contentOf(['', '']))).toBe(grid);
});

test('what is merged or struck through moves with its rows where nobody asked anew', () => {
  const before = { ...grid, mergedAreas: ['B3:B4'], struckCells: ['B4'] };
  const moved = { ...grid, values: [grid.values[0]!, ['Nought', ''], ...grid.values.slice(1)] };
  expect(carryMerged(before, moved)).toEqual({
    ...moved,
    mergedAreas: ['B4:B5'],
    struckCells: ['B5'],
  });
});
