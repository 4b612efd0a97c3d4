import type { GridSelection } from '../../../../src/simulator/workbench/sheet-view/selection';
import {
  addCell,
  adoptBlocks,
  extendSelection,
  nextWithin,
  selectOneCell,
  selectLines,
  rowSelection,
  selectedEdges,
} from '../../../../src/simulator/workbench/sheet-view/selection';
import { formatBlock, formatCell, MAX_ROWS } from '../../../../src/workbook/address';
import { at, block } from './view-of';

const merges = [block('B2:C3')];
const blocksOf = ({ blocks }: GridSelection): string[] => blocks.map(formatBlock);

test('a merged cell is selected whole and its first cell is active', () => {
  const selection = selectOneCell(merges, at('C3'));
  expect(blocksOf(selection)).toEqual(['B2:C3']);
  expect(selection.active).toEqual(at('B2'));
});

test('extending goes from the active cell to the corner, over merged cells as a whole', () => {
  const start = selectOneCell(merges, at('A1'));
  expect(blocksOf(extendSelection(merges, start, at('B2')))).toEqual(['A1:C3']);
  const upwards = extendSelection([], selectOneCell([], at('C3')), at('A2'));
  expect(blocksOf(upwards)).toEqual(['A2:C3']);
  expect(upwards.active).toEqual(at('C3'));
});

test('further cells are added beside the others', () => {
  const selection = addCell([], selectOneCell([], at('A1')), at('D4'));
  expect(blocksOf(selection)).toEqual(['A1', 'D4']);
  expect(selection.active).toEqual(at('D4'));
});

test('whole lines are selected in either direction', () => {
  const columns = selectLines('columns', 3, 1, at('D1'));
  expect(columns.blocks).toEqual([
    { rowIndex: 0, rowCount: MAX_ROWS, columnIndex: 1, columnCount: 3 },
  ]);
});

test('what was selected elsewhere becomes the selection, its first cell active', () => {
  const selection = adoptBlocks([], [block('A1:B2'), block('D4:E9')]);
  expect(selection.active).toEqual(at('D4'));
  expect(selection.corner).toEqual(at('E9'));
});

test.each([
  ['A1', 'right', 'B1'],
  ['B1', 'right', 'A2'],
  ['B2', 'right', 'A1'],
  ['A2', 'down', 'B1'],
  ['A1', 'left', 'B2'],
] as const)('within A1:B2 the cell after %s %s is %s', (active, direction, next) => {
  const selection = { active: at(active), corner: at('B2'), blocks: [block('A1:B2')] };
  const { rowIndex, columnIndex } = nextWithin(selection, direction, () => true)!;
  expect(formatCell(rowIndex, columnIndex)).toBe(next);
});

test('a single cell has no next one within, and hidden cells are passed over', () => {
  expect(nextWithin(selectOneCell([], at('A1')), 'down', () => true)).toBeNull();
  const column = { active: at('A1'), corner: at('A3'), blocks: [block('A1:A3')] };
  expect(nextWithin(column, 'down', ({ rowIndex }) => rowIndex !== 1)).toEqual(at('A3'));
});

test('a row knows what of it is selected, and rows that are alike say so by the same key', () => {
  const selection = { active: at('B2'), corner: at('C4'), blocks: [block('B2:C5')] };
  expect(rowSelection(selection, 2).key).toBe(rowSelection(selection, 3).key);
  expect(rowSelection(selection, 1).key).not.toBe(rowSelection(selection, 2).key);
  expect(rowSelection(selection, 0)).toEqual({ key: '', spans: [], activeColumn: null });
  const one = { columnCount: 1, rowCount: 1 };
  expect(selectedEdges(rowSelection(selection, 1), { columnIndex: 1, ...one })).toBe('top left');
  expect(selectedEdges(rowSelection(selection, 4), { columnIndex: 2, ...one })).toBe(
    'bottom right',
  );
  expect(selectedEdges(rowSelection(selection, 2), { columnIndex: 0, ...one })).toBeNull();
});
