import { SETTINGS_SHEET, SHEET_MARK_NAME } from '../../workbook/names';
import type { CellValue } from '../../workbook/sheet-grid';
import { sheetIdOf } from '../our-sheets';
import type { ToldMark, ToldName } from '../told';
import type { SettingField } from './setting-fields';
import { SETTING_FIELDS } from './setting-fields';

/** Id in the mark of the settings sheet. */
export const SETTINGS_SHEET_ID = 'settings';

/** Labels stand near the top of their sheet: this far they are looked for, rows and columns that a person adds included. */
export const TOP_ROWS = 60;
export const TOP_COLUMNS = 40;
/** Share of all labels by which a sheet is known to hold our settings when it has lost its mark, or none of their names is left. */
const FEWEST_LABELS = 1 / 2;

/** The first cells of a sheet on which settings stand or stood, from A1 on; null objects where there is no such sheet. */
export interface SettingTop {
  readonly sheet: Pick<Excel.Worksheet, 'name'>;
  readonly mark: ToldName;
  readonly range: Pick<Excel.Range, 'isNullObject' | 'values'>;
}

/** Where a text stands; 0-based. */
export interface Place {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** Queues loading the sheet that has the name of ours and those of three settings, of which `sheets` has one each. */
export function loadTops(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): SettingTop[] {
  const named = context.workbook.worksheets.getItemOrNullObject(SETTINGS_SHEET).load('name');
  return [named, ...pickAnchors(sheets)].map((sheet) => ({
    sheet,
    mark: sheet.names.getItemOrNullObject(SHEET_MARK_NAME).load('formula,comment'),
    range: sheet.getRangeByIndexes(0, 0, TOP_ROWS, TOP_COLUMNS).load('values'),
  }));
}

/** Of the sheets that each setting has its cells on, those that are looked at. */
export const pickAnchors = <Sheet>(sheets: readonly Sheet[]): Sheet[] => [
  sheets[0]!,
  sheets[Math.floor(sheets.length / 2)]!,
  sheets.at(-1)!,
];

/** Whether a sheet has the mark of one that was made for settings. */
export const isSettingsSheet = (entry: Pick<ToldMark, 'mark'>): boolean =>
  sheetIdOf(entry) === SETTINGS_SHEET_ID;

/** Whether the sheet was made for settings: it has the mark of that, or says so by the labels on it. */
export function isOfSettings(top: SettingTop): boolean {
  if (top.range.isNullObject) return false;
  return isSettingsSheet(top) || holdsLabels(placesOf(top));
}

/** Whether so many labels stand there that it is a sheet of settings. */
export function holdsLabels(places: ReadonlyMap<string, Place>): boolean {
  const found = SETTING_FIELDS.filter((field) => places.has(labelOf(field)));
  return found.length >= SETTING_FIELDS.length * FEWEST_LABELS;
}

/** The label beside or above the cells of a setting. */
export const labelOf = ({ headings }: SettingField): string => headings[0]!;

/** The first place of each text; a label is known by it. */
export function placesOf({ range }: SettingTop): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  (range.values as CellValue[][]).forEach((row, rowIndex) =>
    row.forEach((value, columnIndex) => {
      const text = String(value).trim();
      if (text !== '' && !places.has(text)) places.set(text, { rowIndex, columnIndex });
    }),
  );
  return places;
}
