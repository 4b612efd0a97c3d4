import { createAxis } from '../../../../src/simulator/workbench/sheet-view/axis';
import {
  placeAtPoint,
  rowHeaderWidth,
} from '../../../../src/simulator/workbench/sheet-view/grid-geometry';

const geometry = {
  rows: createAxis(100, () => 20),
  columns: createAxis(50, (index) => (index === 2 ? 0 : 100)),
  frozen: { rows: 1, columns: 1 },
  headerWidth: 40,
};

test.each([
  ['a cell', { x: 150, y: 60 }, 'cell', 1, 1],
  ['a frozen cell', { x: 50, y: 30 }, 'cell', 0, 0],
  ['the corner', { x: 5, y: 5 }, 'corner', 0, 0],
  ['a row’s number', { x: 5, y: 60 }, 'row-header', 1, 0],
  ['a column’s letter', { x: 150, y: 5 }, 'column-header', 0, 1],
  ['beyond everything', { x: 1e6, y: 1e6 }, 'cell', 99, 49],
])('%s is found at its point', (_what, point, on, rowIndex, columnIndex) => {
  expect(placeAtPoint(geometry, { ...point, scrollLeft: 0, scrollTop: 0 })).toEqual({
    on,
    rowIndex,
    columnIndex,
  });
});

test('what has been scrolled lies elsewhere, frozen lines do not', () => {
  const scrolled = { scrollLeft: 100, scrollTop: 200 };
  expect(placeAtPoint(geometry, { x: 150, y: 60, ...scrolled })).toMatchObject({
    rowIndex: 11,
    columnIndex: 3,
  });
  expect(placeAtPoint(geometry, { x: 50, y: 30, ...scrolled })).toMatchObject({
    rowIndex: 0,
    columnIndex: 0,
  });
});

test('the rows’ numbers have room', () => {
  expect(rowHeaderWidth(100)).toBeLessThan(rowHeaderWidth(100_000));
});
