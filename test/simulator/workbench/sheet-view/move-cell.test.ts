import type { CellPlace } from '../../../../src/simulator/workbench/sheet-view/merges';
import {
  jumpCell,
  moveCell,
  pageCell,
  rowEndCell,
  rowStart,
  sheetStart,
} from '../../../../src/simulator/workbench/sheet-view/move-cell';
import { formatCell } from '../../../../src/workbook/address';
import { sheetOf } from '../../host/calculation-workbook';
import { at, block, viewOf } from './view-of';

const sheet = sheetOf('Plan', { B2: 1, B3: 2, B4: 3, B8: 4, E2: 'x' });
sheet.merges.push(block('D4:E5'));
sheet.hiddenRows.add(8);
sheet.hiddenColumns.add(2);
const ground = viewOf(sheet);
const name = ({ rowIndex, columnIndex }: CellPlace): string => formatCell(rowIndex, columnIndex);

test.each([
  ['A1', 'up', 'A1'],
  ['A1', 'left', 'A1'],
  ['A1', 'down', 'A2'],
  ['B1', 'right', 'D1'],
  ['D1', 'left', 'B1'],
  ['A8', 'down', 'A10'],
  ['D3', 'down', 'D4'],
  ['E3', 'down', 'D4'],
  ['D4', 'down', 'D6'],
  ['D4', 'right', 'F4'],
  ['F5', 'left', 'D4'],
] as const)('from %s %s leads to %s', (from, direction, to) => {
  expect(name(moveCell(ground, at(from), direction))).toBe(to);
});

test.each([
  ['B1', 'down', 'B2'],
  ['B2', 'down', 'B4'],
  ['B4', 'down', 'B8'],
  ['B8', 'up', 'B4'],
  ['A2', 'right', 'B2'],
  ['B2', 'right', 'E2'],
  ['E2', 'right', 'Z2'],
  ['B8', 'down', 'B100'],
] as const)('from %s Ctrl and %s lead to %s', (from, direction, to) => {
  expect(name(jumpCell(ground, at(from), direction))).toBe(to);
});

test('a screenful is as many rows as fit, and at least one', () => {
  expect(name(pageCell(ground, at('A1'), 'down', 100))).toBe('A6');
  expect(name(pageCell(ground, at('A6'), 'up', 100))).toBe('A1');
  expect(name(pageCell(ground, at('A1'), 'down', 3))).toBe('A2');
});

test('Home and End lead along the row, Ctrl and Home to the first cell shown', () => {
  expect(name(rowStart(ground, at('E2')))).toBe('A2');
  expect(name(rowEndCell(ground, at('A2')))).toBe('E2');
  expect(name(rowEndCell(ground, at('D7')))).toBe('A7');
  expect(name(sheetStart(ground))).toBe('A1');
});
