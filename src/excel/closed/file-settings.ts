import type { CellBlock } from '../../workbook/address';
import { HEADINGS_NAME, SETTINGS_SHEET, SHEET_MARK_NAME } from '../../workbook/names';
import type { StoredSettings } from '../../workbook/settings';
import type { SheetData, WorkbookData } from '../../workbook/workbook-data';
import type { ToldSetting } from '../settings/load-settings';
import { LIST_WINDOW_ROWS } from '../settings/load-settings';
import { readToldSettings } from '../settings/seek-settings';
import { SETTING_FIELDS } from '../settings/setting-fields';
import type { SettingTop } from '../settings/setting-tops';
import { pickAnchors, TOP_COLUMNS, TOP_ROWS } from '../settings/setting-tops';
import {
  cellsOfName,
  findName,
  findSheet,
  NO_CELLS,
  tellName,
  tellRange,
  valuesOf,
} from './file-cells';

const TOP: CellBlock = {
  rowIndex: 0,
  columnIndex: 0,
  rowCount: TOP_ROWS,
  columnCount: TOP_COLUMNS,
};

/** What the settings of a file say, as those of an open workbook are read. Throws what reading those throws. */
export const readFileSettings = (workbook: WorkbookData): Partial<StoredSettings> =>
  readToldSettings(tellSettings(workbook), tellName(findName(workbook, HEADINGS_NAME)));

/** The cells of every setting. */
export function tellSettings(workbook: WorkbookData): ToldSetting[] {
  const found = SETTING_FIELDS.map((field) => {
    const name = findName(workbook, field.name);
    return { field, name, cells: cellsOfName(workbook, name) };
  });
  const sheets = [
    findSheet(workbook, SETTINGS_SHEET),
    ...pickAnchors(found.map(({ cells }) => cells?.sheet)),
  ];
  const tops = sheets.flatMap((sheet) => (sheet ? [tellTop(workbook, sheet)] : []));
  return found.map(({ field, name, cells }) => ({
    field,
    item: tellName(name),
    range: cells ? tellRange(cells) : NO_CELLS,
    window:
      cells && field.shape === 'list'
        ? { values: valuesOf(cells.sheet, windowOf(cells.block, field.headings.length)) }
        : null,
    sheet: { name: cells?.sheet.name ?? '' },
    tops,
    tellSystem: () => workbook.dateSystem ?? 1900,
  }));
}

const windowOf = (block: CellBlock, columnCount: number): CellBlock => ({
  ...block,
  rowCount: LIST_WINDOW_ROWS,
  columnCount,
});

const tellTop = (workbook: WorkbookData, sheet: SheetData): SettingTop => ({
  sheet: { name: sheet.name },
  mark: tellName(findName(workbook, SHEET_MARK_NAME, sheet.name)),
  range: { isNullObject: false, values: valuesOf(sheet, TOP) },
});
