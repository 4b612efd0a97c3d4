import type { SettingField, SettingKey } from './setting-fields';
import { inWritingOrder } from './setting-fields';
import type { SettingRows } from './setting-rows';

/** Stands below the title of the settings sheet. */
export const SETTINGS_SUBTITLE =
  'The highlights on the matrix and the board pack follow these cells. A list ends at its first empty cell.';
/** So wide it is printed. */
export const SETTINGS_PAGES_WIDE = 1;
/** Rows for the title and what it says below. */
export const FIRST_SETTING_ROW_INDEX = 3;
/** How a date of the settings is shown. */
export const SETTING_DATE_FORMAT = 'd mmmm yyyy';
/** Points. Columns without an entry keep the standard width. */
export const SETTING_COLUMN_POINTS: Readonly<Record<string, number>> = {
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

/** A setting with the places of its cells and of its labels on the sheet; 0-based. */
interface PlacedSetting {
  readonly field: SettingField;
  readonly rowIndex: number;
  readonly labels: { readonly rowIndex: number; readonly columnIndex: number };
}

/**
 * Where settings stand from a row on that has nothing below it, in the order in which they are written: single values below
 * each other, their labels before them, and the lists side by side below.
 */
export function placeSettings(
  fields: readonly SettingField[],
  rows: Readonly<Record<SettingKey, SettingRows>>,
  firstRowIndex: number,
): PlacedSetting[] {
  const singles = fields.filter(({ shape }) => shape !== 'list');
  const headingRowIndex = firstRowIndex + singles.length + Number(singles.length > 0);
  const isMapped = rows.mappedSheet[0]![0] !== '';
  return inWritingOrder(fields, (one) => one, isMapped).map((field) => {
    if (field.shape === 'list') {
      const labels = { rowIndex: headingRowIndex, columnIndex: field.columnIndex };
      return { field, rowIndex: headingRowIndex + 1, labels };
    }
    const rowIndex = firstRowIndex + singles.indexOf(field);
    return { field, rowIndex, labels: { rowIndex, columnIndex: 0 } };
  });
}
