import type { CellValue } from '../../workbook/sheet-grid';
import type { DateSystem } from '../../domain/calendar-date';
import { fromWorkbookSerial } from '../../workbook/date-system';
import { askDateSystem } from '../date-system';
import { isDeadName, isOurName, NAME_PROPERTIES } from '../our-names';
import { isUnfinishedName } from '../our-sheets';
import type { ToldName, ToldRange } from '../told';
import type { FoundCells, FoundSettings } from './read-setting-cells';
import type { SettingField } from './setting-fields';
import { commentOf, SETTING_FIELDS } from './setting-fields';
import type { SettingTop } from './setting-tops';
import { isOfSettings, loadTops } from './setting-tops';

/** Rows from the top of a list that are looked at: for entries that a person added below the named cells. */
export const LIST_WINDOW_ROWS = 100;

/** The named item of a setting and the cells that it points to; null objects where there are none. */
export interface ToldSetting {
  readonly field: SettingField;
  readonly item: ToldName;
  readonly range: Omit<ToldRange, 'rowIndex' | 'columnIndex'>;
  /** The cells of a list and those below them; null for a single value. */
  readonly window: Pick<Excel.Range, 'values'> | null;
  readonly sheet: Pick<Excel.Worksheet, 'name'>;
  /** Of the sheets on which settings stand or stood: the same for every setting. */
  readonly tops: readonly SettingTop[];
  /** By which system the workbook's numbers are dates, once loaded. */
  readonly tellSystem: () => DateSystem;
}

/** A setting as Excel gives it, to be written to as well. */
export interface LoadedSetting extends ToldSetting {
  readonly item: Excel.NamedItem;
  readonly range: Excel.Range;
  readonly window: Excel.Range | null;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
}

/** Queues finding the cells that hold the settings, wherever a person has moved them. The caller syncs. */
export function loadSettings(context: Excel.RequestContext): LoadedSetting[] {
  const tellSystem = askDateSystem(context);
  const found = SETTING_FIELDS.map((field) => {
    const item = context.workbook.names.getItemOrNullObject(field.name).load(NAME_PROPERTIES);
    const range = item.getRangeOrNullObject();
    range.load('values,address,rowCount,columnCount');
    const sheet = range.worksheet.load('name');
    return {
      field,
      item,
      range,
      window: field.shape === 'list' ? loadWindow(range, field) : null,
      sheet,
      protection: sheet.protection.load('protected'),
      tellSystem,
    };
  });
  const tops = loadTops(
    context,
    found.map(({ sheet }) => sheet),
  );
  return found.map((setting) => ({ ...setting, tops }));
}

function loadWindow(range: Excel.Range, { headings }: SettingField): Excel.Range {
  const window = range.getCell(0, 0).getResizedRange(LIST_WINDOW_ROWS - 1, headings.length - 1);
  return window.load('values');
}

/** Whether the setting has its cells: not when they were deleted, are a person's own, or are on a sheet that was left unfinished. */
export function hasCells(setting: ToldSetting): boolean {
  const { range, sheet } = setting;
  return !range.isNullObject && !isUnfinishedName(sheet.name) && isOurs(setting);
}

/** Whether a person has given the setting's name to something of their own. */
export function isNameTaken(setting: ToldSetting): boolean {
  return !setting.item.isNullObject && !isOurs(setting);
}

/** Whether a name that is there is ours: wherever its cells were moved, and without its comment on a sheet of settings. */
function isOurs({ field, item, range, sheet, tops }: ToldSetting): boolean {
  if (isOurName(item, commentOf(field)) || isDeadName(item)) return true;
  const isOnTop = (top: SettingTop): boolean => top.sheet.name === sheet.name && isOfSettings(top);
  return !range.isNullObject && tops.some(isOnTop);
}

/** The sheet that the settings are on; the first when a person has spread them. */
export function findSettingsSheet(loaded: readonly LoadedSetting[]): Excel.Worksheet | null {
  return loaded.find(hasCells)?.sheet ?? null;
}

/** What the cells of each setting hold, once loaded; dates as numbers of the 1900 system. */
export function listFound(loaded: readonly ToldSetting[]): FoundSettings {
  return Object.fromEntries(
    loaded.filter(hasCells).map((setting): [string, FoundCells] => {
      const { field, tellSystem } = setting;
      const cells = listRowsOfSetting(setting);
      const rows =
        field.shape === 'date'
          ? cells.map((row) => row.map((cell) => fromWorkbookSerial(cell, tellSystem())))
          : cells;
      return [field.key, { address: setting.range.address, rows }];
    }),
  );
}

/** The rows of a setting, as wide as it is named: of a list, the named ones and those that follow without a gap. */
export function listRowsOfSetting({ range, window }: ToldSetting): CellValue[][] {
  const named = range.values as CellValue[][];
  if (!window || range.rowCount >= LIST_WINDOW_ROWS) return named;
  const rows = (window.values as CellValue[][]).map((row) => row.slice(0, range.columnCount));
  let end = range.rowCount;
  while (end < rows.length && rows[end]!.some((value) => value !== '')) end += 1;
  return rows.slice(0, end);
}
