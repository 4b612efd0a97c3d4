import { createCellNamer } from '../../../src/matrix-sheet/read/cell-names';

test('cells of a column are named row by row, in any order', () => {
  const nameCell = createCellNamer(27);
  expect([0, 0, 9, 0].map(nameCell)).toEqual(['AB1', 'AB1', 'AB10', 'AB1']);
});

test('without a column there is no cell to name', () => {
  expect(createCellNamer(undefined)(4)).toBe('');
  expect(createCellNamer(null)(4)).toBe('');
});
