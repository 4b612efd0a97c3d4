import type { CellValue } from '../../workbook/sheet-grid';
import type { DateSystem } from '../../domain/calendar-date';
import { fromWorkbookSerial } from '../../workbook/date-system';
import { askDateSystem } from '../date-system';
import { isLeftover } from '../our-sheets';
import type { FoundCells, FoundSettings } from './read-setting-cells';
import type { SettingField } from './setting-fields';
import { SETTING_FIELDS } from './setting-fields';

/** Rows from the top of a list that are looked at: for entries that a person added below the named cells. */
export const LIST_WINDOW_ROWS = 100;

/** The named item of a setting and the cells that it points to, once loaded; null objects where there are none. */
export interface LoadedSetting {
  readonly field: SettingField;
  readonly item: Excel.NamedItem;
  readonly range: Excel.Range;
  /** The cells of a list and those below them; null for a single value. */
  readonly window: Excel.Range | null;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  /** By which system the workbook's numbers are dates, once loaded. */
  readonly tellSystem: () => DateSystem;
}

/** Queues finding the cells that hold the settings, wherever a person has moved them. The caller syncs. */
export function loadSettings(context: Excel.RequestContext): LoadedSetting[] {
  const tellSystem = askDateSystem(context);
  return SETTING_FIELDS.map((field) => {
    const item = context.workbook.names.getItemOrNullObject(field.name);
    item.load('name');
    const range = item.getRangeOrNullObject();
    range.load('values,address,rowCount');
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
}

function loadWindow(range: Excel.Range, { headings }: SettingField): Excel.Range {
  const window = range.getCell(0, 0).getResizedRange(LIST_WINDOW_ROWS - 1, headings.length - 1);
  return window.load('values');
}

/** Whether the setting has its cells: not when they were deleted, nor on a sheet that was left unfinished. */
export function hasCells({ range, sheet }: LoadedSetting): boolean {
  return !range.isNullObject && !isLeftover({ sheet });
}

/** The sheet that the settings are on; the first when a person has spread them. */
export function findSettingsSheet(loaded: readonly LoadedSetting[]): Excel.Worksheet | null {
  return loaded.find(hasCells)?.sheet ?? null;
}

/** What the cells of each setting hold, once loaded; dates as numbers of the 1900 system. */
export function listFound(loaded: readonly LoadedSetting[]): FoundSettings {
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

/** The rows of a setting: of a list, the named ones and those that follow without a gap. */
export function listRowsOfSetting({ range, window }: LoadedSetting): CellValue[][] {
  const named = range.values as CellValue[][];
  if (!window || range.rowCount >= LIST_WINDOW_ROWS) return named;
  const rows = window.values as CellValue[][];
  let end = range.rowCount;
  while (end < rows.length && rows[end]![0] !== '') end += 1;
  return rows.slice(0, end);
}
