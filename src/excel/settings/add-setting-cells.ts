import { SETTINGS_SHEET } from '../../workbook/names';
import { headSheet } from '../head-sheet';
import type { SheetWithMark } from '../our-sheets';
import { addUnfinishedSheet, freeSheetName, sheetIdOf } from '../our-sheets';
import { textValue } from '../text-value';
import type { SettingField, SettingKey } from './setting-fields';
import { SETTING_FIELDS } from './setting-fields';
import type { SettingRows } from './setting-rows';
import { toExcelValues } from './update-setting-cells';

/** Id in the mark of the settings sheet. */
const SETTINGS_SHEET_ID = 'settings';
const SUBTITLE =
  'The highlights on the matrix and the board pack follow these cells. A list ends at its first empty cell.';
/** Rows for the title and what it says below. */
const FIRST_ROW_INDEX = 3;
/** Points. Columns without an entry keep the standard width. */
const COLUMN_WIDTHS: Readonly<Record<string, number>> = {
  A: 270,
  B: 130,
  C: 170,
  D: 170,
  E: 20,
  F: 130,
  G: 50,
  H: 170,
  I: 20,
  J: 150,
  K: 20,
  L: 120,
  M: 20,
  N: 150,
};

/** Whether a sheet was made by {@link addSettingsSheet}. */
export function isSettingsSheet(entry: SheetWithMark): boolean {
  return sheetIdOf(entry) === SETTINGS_SHEET_ID;
}

/** Queues adding the settings sheet with a cell for every setting. */
export function addSettingsSheet(
  context: Excel.RequestContext,
  takenNames: readonly string[],
  rows: Readonly<Record<SettingKey, SettingRows>>,
): void {
  const sheet = addUnfinishedSheet(context, SETTINGS_SHEET_ID);
  headSheet(sheet, 'Matrix settings', SUBTITLE, 1);
  for (const [column, width] of Object.entries(COLUMN_WIDTHS)) {
    sheet.getRange(`${column}:${column}`).format.columnWidth = width;
  }
  addSettingCells(context, sheet, SETTING_FIELDS, rows, FIRST_ROW_INDEX);
  sheet.name = freeSheetName(SETTINGS_SHEET, takenNames);
}

/** Queues adding labelled, named cells for some settings, from a row on that has nothing below it. */
export function addSettingCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  fields: readonly SettingField[],
  rows: Readonly<Record<SettingKey, SettingRows>>,
  firstRowIndex: number,
): void {
  const singles = fields.filter(({ shape }) => shape !== 'list');
  singles.forEach((field, index) => {
    const label = sheet.getCell(firstRowIndex + index, 0);
    label.values = [[textValue(field.headings[0]!)]];
    addNamedCells(context, sheet, field, rows[field.key], firstRowIndex + index);
  });
  const headingRowIndex = firstRowIndex + singles.length + Number(singles.length > 0);
  for (const field of fields.filter(({ shape }) => shape === 'list')) {
    const { columnIndex, headings } = field;
    const labels = sheet.getRangeByIndexes(headingRowIndex, columnIndex, 1, headings.length);
    labels.values = [headings.map((heading) => textValue(heading))];
    labels.format.font.bold = true;
    addNamedCells(context, sheet, field, rows[field.key], headingRowIndex + 1);
  }
}

function addNamedCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { name, headings, shape, columnIndex }: SettingField,
  rows: SettingRows,
  rowIndex: number,
): void {
  const cells = sheet.getRangeByIndexes(rowIndex, columnIndex, rows.length, rows[0]!.length);
  cells.values = toExcelValues(rows);
  if (shape === 'date') cells.numberFormat = [['d mmmm yyyy']];
  cells.format.horizontalAlignment = 'Left';
  context.workbook.names.add(name, cells, headings.join(', '));
}
