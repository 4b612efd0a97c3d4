import { createAxis } from '../../../../src/simulator/workbench/sheet-view/axis';
import {
  fitFrozen,
  rowsReachingIn,
  scrollIntoView,
  shownLines,
  visibleWindow,
} from '../../../../src/simulator/workbench/sheet-view/visible-window';
import { block } from './view-of';

const rows = createAxis(10_000, (index) => (index === 5 ? 0 : 20));
const columns = createAxis(300, () => 100);

test('only the lines in sight and a margin are drawn of 10,000 rows and 300 columns', () => {
  const view = { scrollTop: 100_000, scrollLeft: 10_000, width: 800, height: 600 };
  const window = visibleWindow({ rows, columns }, { rows: 1, columns: 1 }, view);
  expect(window).toEqual({
    rows: { first: 4990, last: 5043 },
    columns: { first: 99, last: 109 },
  });
});

test('frozen and hidden lines are not among them, extra ones are', () => {
  const view = { scrollTop: 0, scrollLeft: 0, width: 100, height: 40 };
  const window = visibleWindow({ rows, columns }, { rows: 2, columns: 0 }, view);
  expect(window.rows.first).toBe(2);
  expect(shownLines(rows, { first: 4, last: 6 }, [9000, 5])).toEqual([4, 6, 9000]);
});

test('merged cells that begin above the window are drawn with it', () => {
  const merges = [block('A3:B20'), block('A3:B4'), block('A30:A31')];
  expect(rowsReachingIn(merges, { first: 10, last: 25 })).toEqual([2]);
});

test.each([
  ['in sight', 12, 0, 0],
  ['a little below', 22, 0, 22 * 20 - 20 - 380],
  ['a little above', 12, 300, 12 * 20 - 20 - 20],
  ['far below', 500, 0, 500 * 20 - 20 - 20 - 120],
  ['far above', 12, 5000, 12 * 20 - 20 - 20 - 120],
  ['at the very top', 1, 5000, 0],
  ['frozen', 0, 5000, 5000],
])('a row that is %s scrolls to where it can be seen', (_where, row, scroll, expected) => {
  expect(scrollIntoView(rows, 1, { first: row, last: row }, scroll, 400)).toBe(expected);
});

test('lines that do not fit are shown from their beginning', () => {
  expect(scrollIntoView(rows, 0, { first: 100, last: 200 }, 0, 400)).toBe(99 * 20);
});

test('frozen lines leave room to scroll in', () => {
  expect(fitFrozen(rows, 4, 600)).toBe(4);
  expect(fitFrozen(rows, 40, 200)).toBe(8);
});
