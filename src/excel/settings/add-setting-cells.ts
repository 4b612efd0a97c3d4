import { SETTINGS_SHEET } from '../../workbook/names';
import { headSheet } from '../head-sheet';
import { addUnfinishedSheet, freeSheetName } from '../our-sheets';
import { textValue } from '../text-value';
import type { SettingField, SettingKey } from './setting-fields';
import { commentOf, inWritingOrder, SETTING_FIELDS } from './setting-fields';
import type { SettingRows } from './setting-rows';
import { SETTINGS_SHEET_ID } from './setting-tops';
import { toExcelValues } from './update-setting-cells';

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

/** Queues adding the settings sheet with a cell for every setting. */
export function addSettingsSheet(
  context: Excel.RequestContext,
  takenNames: readonly string[],
  rows: Readonly<Record<SettingKey, SettingRows>>,
): void {
  const sheet = addUnfinishedSheet(context, SETTINGS_SHEET_ID, takenNames);
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
  const headingRowIndex = firstRowIndex + singles.length + Number(singles.length > 0);
  const isMapped = rows.mappedSheet[0]![0] !== '';
  for (const field of inWritingOrder(fields, (one) => one, isMapped)) {
    const isList = field.shape === 'list';
    const rowIndex = isList ? headingRowIndex + 1 : firstRowIndex + singles.indexOf(field);
    addNamedCells(context, sheet, field, rows[field.key], rowIndex);
    // After the name: a label without one says that a person has taken it away.
    const labels = isList
      ? sheet.getRangeByIndexes(headingRowIndex, field.columnIndex, 1, field.headings.length)
      : sheet.getCell(rowIndex, 0);
    labels.values = [field.headings.map((heading) => textValue(heading))];
    if (isList) labels.format.font.bold = true;
  }
}

function addNamedCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  field: SettingField,
  rows: SettingRows,
  rowIndex: number,
): void {
  const { name, shape, columnIndex } = field;
  const cells = sheet.getRangeByIndexes(rowIndex, columnIndex, rows.length, rows[0]!.length);
  cells.values = toExcelValues(rows);
  if (shape === 'date') cells.numberFormat = [['d mmmm yyyy']];
  cells.format.horizontalAlignment = 'Left';
  context.workbook.names.add(name, cells, commentOf(field));
}
