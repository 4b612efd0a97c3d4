import {
  tableLooks,
  tableStyleAt,
} from '../../../../src/simulator/workbench/sheet-view/table-colours';
import type { TableData } from '../../../../src/workbook/workbook-data';
import { sheetOf } from '../../host/calculation-workbook';
import { at, styleCell, viewOf } from './view-of';

const table = (style: string, rest: Partial<TableData> = {}): TableData => ({
  name: 'Plan',
  address: 'B2:C6',
  columns: ['KPI', 'Due'],
  style,
  showHeaders: true,
  showTotals: false,
  showBandedRows: true,
  showFilterButton: true,
  carried: null,
  ...rest,
});

const fillsOf = (data: TableData): (string | undefined)[] =>
  ['B2', 'B3', 'B4', 'B5', 'B6', 'B7'].map(
    (address) => tableStyleAt(tableLooks([data]), at(address))?.fill,
  );

test('every second row of the body is banded, from the first', () => {
  expect(fillsOf(table('TableStyleMedium2'))).toEqual([
    '#4472C4',
    '#D9E1F2',
    undefined,
    '#D9E1F2',
    undefined,
    undefined,
  ]);
});

test('a table may have no bands, no header, and a row of totals in bold', () => {
  expect(fillsOf(table('TableStyleMedium2', { showBandedRows: false }))[1]).toBeUndefined();
  expect(fillsOf(table('TableStyleMedium2', { showHeaders: false }))[0]).toBe('#D9E1F2');
  const totals = tableLooks([table('TableStyleMedium2', { showTotals: true })]);
  expect(tableStyleAt(totals, at('C6'))?.font).toEqual({ bold: true });
});

test.each([
  'TableStyleLight1',
  'TableStyleLight9',
  'TableStyleLight21',
  'TableStyleMedium28',
  'TableStyleDark11',
])('the header of %s is bold', (style) => {
  expect(tableStyleAt(tableLooks([table(style)]), at('B2'))?.font?.bold).toBe(true);
});

test('a style of the file’s own and none at all are left plain', () => {
  expect(tableLooks([table('Council style'), table('')])).toEqual([]);
});

test('the cell’s own style lies over the table’s', () => {
  const sheet = sheetOf('Plan', { B2: 'KPI' });
  sheet.tables.push(table('TableStyleMedium2'));
  styleCell(sheet, 'B2', { fill: '#12343B' });
  const cell = viewOf(sheet).cellAt(at('B2'))!;
  expect(cell.fill).toBe('#12343B');
  expect(cell.css['color']).toBe('#FFFFFF');
});
