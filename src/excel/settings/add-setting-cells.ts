import { SETTINGS_SHEET } from '../../workbook/names';
import { headSheet } from '../head-sheet';
import { addUnfinishedSheet, freeSheetName } from '../our-sheets';
import { textValue } from '../text-value';
import type { SettingField, SettingKey } from './setting-fields';
import {
  FIRST_SETTING_ROW_INDEX,
  placeSettings,
  SETTING_COLUMN_POINTS,
  SETTING_DATE_FORMAT,
  SETTINGS_PAGES_WIDE,
  SETTINGS_SUBTITLE,
} from './place-settings';
import { commentOf, SETTING_FIELDS } from './setting-fields';
import type { SettingRows } from './setting-rows';
import { SETTINGS_SHEET_ID } from './setting-tops';
import { toExcelValues } from './update-setting-cells';

/** Queues adding the settings sheet with a cell for every setting. */
export function addSettingsSheet(
  context: Excel.RequestContext,
  takenNames: readonly string[],
  rows: Readonly<Record<SettingKey, SettingRows>>,
): void {
  const sheet = addUnfinishedSheet(context, SETTINGS_SHEET_ID, takenNames);
  headSheet(sheet, SETTINGS_SHEET, SETTINGS_SUBTITLE, SETTINGS_PAGES_WIDE);
  for (const [column, width] of Object.entries(SETTING_COLUMN_POINTS)) {
    sheet.getRange(`${column}:${column}`).format.columnWidth = width;
  }
  addSettingCells(context, sheet, SETTING_FIELDS, rows, FIRST_SETTING_ROW_INDEX);
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
  for (const { field, rowIndex, labels } of placeSettings(fields, rows, firstRowIndex)) {
    addNamedCells(context, sheet, field, rows[field.key], rowIndex);
    // After the name: a label without one says that a person has taken it away.
    const { headings, shape } = field;
    const cells = sheet.getRangeByIndexes(labels.rowIndex, labels.columnIndex, 1, headings.length);
    cells.values = [headings.map((heading) => textValue(heading))];
    if (shape === 'list') cells.format.font.bold = true;
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
  if (shape === 'date') cells.numberFormat = [[SETTING_DATE_FORMAT]];
  cells.format.horizontalAlignment = 'Left';
  context.workbook.names.add(name, cells, commentOf(field));
}
