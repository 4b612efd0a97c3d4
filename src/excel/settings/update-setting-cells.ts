import type { CellBlock } from '../../workbook/address';
import { columnLetter, parseBlock } from '../../workbook/address';
import type { CellValue } from '../../workbook/sheet-grid';
import { textValue } from '../text-value';
import type { LoadedSetting } from './load-settings';
import { listRowsOfSetting } from './load-settings';
import type { SettingRows } from './setting-rows';

/** Queues writing a setting into the cells that hold it. Cells that say it already are left alone, formulas among them. */
export function updateSettingCells(setting: LoadedSetting, rows: SettingRows): void {
  const { item, range, field } = setting;
  const standing = listRowsOfSetting(setting);
  if (!sameRows(standing, rows)) {
    if (setting.window) makeRoom(setting, standing.length, rows.length);
    const blank = Array.from({ length: Math.max(0, standing.length - rows.length) }, () =>
      field.headings.map(() => ''),
    );
    const values = [...toExcelValues(rows), ...blank];
    range.getCell(0, 0).getResizedRange(values.length - 1, values[0]!.length - 1).values = values;
  }
  const { length: columnCount } = field.headings;
  if (range.columnCount < columnCount) {
    // Columns that were added since the list was made are labelled as the others are.
    const labels = range
      .getCell(0, 0)
      .getOffsetRange(-1, 0)
      .getResizedRange(0, columnCount - 1);
    labels.values = [field.headings.map((heading) => textValue(heading))];
    labels.format.font.bold = true;
  }
  if (range.rowCount !== rows.length || range.columnCount !== columnCount) {
    item.formula = resizedReference(range.address, rows);
  }
}

/** Moves down what stands in the way of a list that grows. */
function makeRoom({ range, window, field }: LoadedSetting, standing: number, wanted: number): void {
  if (wanted <= standing) return;
  // One row more, so that the list stays apart from what follows.
  const below = window!.values.slice(standing, wanted + 1);
  const isFree = below.length > wanted - standing && below.flat().every((value) => value === '');
  if (isFree) return;
  const rowCount = wanted - standing;
  range
    .getCell(0, 0)
    .getOffsetRange(standing, 0)
    .getResizedRange(rowCount - 1, field.headings.length - 1)
    .insert('Down');
}

/** Text as text, numbers as numbers. */
export function toExcelValues(rows: SettingRows): (string | number)[][] {
  return rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : textValue(cell))));
}

function sameRows(standing: readonly (readonly CellValue[])[], rows: SettingRows): boolean {
  return (
    standing.length === rows.length &&
    rows.every((row, index) =>
      row.every((cell, column) => saysSame(standing[index]![column], cell)),
    )
  );
}

/** A time of day and spaces around a text are no difference. */
function saysSame(value: CellValue | undefined, wanted: string | number): boolean {
  if (typeof wanted === 'number') return typeof value === 'number' && Math.floor(value) === wanted;
  return String(value ?? '').trim() === wanted;
}

/** "='Matrix settings'!$A$8:$A$10" for an address that starts at A8 and three rows. */
function resizedReference(address: string, rows: SettingRows): string {
  const block = parseBlock(address);
  if (!block) throw new Error(`Not a block of cells: ${address}`);
  const sheet = address.slice(0, address.lastIndexOf('!') + 1);
  const resized = { ...block, rowCount: rows.length, columnCount: rows[0]!.length };
  return `=${sheet}${absolute(resized)}`;
}

function absolute({ rowIndex, columnIndex, rowCount, columnCount }: CellBlock): string {
  const cell = (row: number, column: number): string => `$${columnLetter(column)}$${row + 1}`;
  const first = cell(rowIndex, columnIndex);
  return `${first}:${cell(rowIndex + rowCount - 1, columnIndex + columnCount - 1)}`;
}
