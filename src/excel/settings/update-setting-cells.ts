import type { CellBlock } from '../../workbook/address';
import { columnLetter, parseBlock } from '../../workbook/address';
import type { CellValue } from '../../workbook/sheet-grid';
import { textValue } from '../text-value';
import type { LoadedSetting, ToldSetting } from './load-settings';
import { listRowsOfSetting } from './load-settings';
import type { SettingRows } from './setting-rows';

/** What makes the cells of a setting say something else. */
interface SettingChange {
  /** Rows that are moved down from behind the standing ones, so that a list that grows has room. */
  readonly insertedAfter: { readonly row: number; readonly rowCount: number } | null;
  /** What is written from its first cell on, '' where a cell is emptied; null where the cells say it already. */
  readonly values: SettingRows | null;
  /** Whether columns were added since the list was made, which are labelled as the others are. */
  readonly isRelabelled: boolean;
  /** What its name is to stand for, as a formula; null where it does. */
  readonly reference: string | null;
}

/** What has to be done for a setting that has its cells. Cells that say it already are left alone, formulas among them. */
export function planSettingChange(setting: ToldSetting, rows: SettingRows): SettingChange {
  const { range, field, window } = setting;
  const { length: columnCount } = field.headings;
  const standing = listRowsOfSetting(setting);
  const isSame = sameRows(standing, rows);
  const blank = Array.from({ length: Math.max(0, standing.length - rows.length) }, () =>
    field.headings.map(() => ''),
  );
  const isMoved = !isSame && window !== null && !hasRoom(window, standing.length, rows.length);
  return {
    insertedAfter: isMoved
      ? { row: standing.length, rowCount: rows.length - standing.length }
      : null,
    values: isSame ? null : [...rows, ...blank],
    isRelabelled: range.columnCount < columnCount,
    reference:
      range.rowCount !== rows.length || range.columnCount !== columnCount
        ? resizedReference(range.address, rows)
        : null,
  };
}

/** Whether nothing stands in the way of a list that grows, with one row more, so that it stays apart from what follows. */
function hasRoom(
  window: Pick<Excel.Range, 'values'>,
  standingCount: number,
  wantedCount: number,
): boolean {
  if (wantedCount <= standingCount) return true;
  const below = window.values.slice(standingCount, wantedCount + 1);
  return below.length > wantedCount - standingCount && below.flat().every((value) => value === '');
}

/** Queues writing a setting into the cells that hold it. */
export function updateSettingCells(setting: LoadedSetting, rows: SettingRows): void {
  const { item, range, field } = setting;
  const { insertedAfter, values, isRelabelled, reference } = planSettingChange(setting, rows);
  const first = range.getCell(0, 0);
  const { length: columnCount } = field.headings;
  if (insertedAfter) {
    first
      .getOffsetRange(insertedAfter.row, 0)
      .getResizedRange(insertedAfter.rowCount - 1, columnCount - 1)
      .insert('Down');
  }
  if (values) {
    first.getResizedRange(values.length - 1, values[0]!.length - 1).values = toExcelValues(values);
  }
  if (isRelabelled) {
    const labels = first.getOffsetRange(-1, 0).getResizedRange(0, columnCount - 1);
    labels.values = [field.headings.map((heading) => textValue(heading))];
    labels.format.font.bold = true;
  }
  if (reference !== null) item.formula = reference;
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
