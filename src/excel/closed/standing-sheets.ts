import { doBlocksOverlap, isSameSheetName } from '../../workbook/address';
import { rowsOfCells } from '../../workbook/compiled-sheet';
import {
  HEADINGS_NAME,
  LOOKUP_NAMES,
  LOOKUPS_NAME,
  PACK_CONTENT_NAME,
  SETTINGS_SHEET,
  SHEET_MARK_NAME,
} from '../../workbook/names';
import { fingerprintOf, parseContentNote } from '../../workbook/pack-fingerprint';
import type { NameData, SheetData, WorkbookData } from '../../workbook/workbook-data';
import { isHalfReleased, isUnfinishedName, partCopies } from '../our-sheets';
import { isOfFamily, packIdOf } from '../pack-sheets';
import { SETTING_FIELDS } from '../settings/setting-fields';
import { isSettingsSheet } from '../settings/setting-tops';
import type { FileSheet } from './closed-workbook';
import { lacksResults, listSheets } from './closed-workbook';
import { cellsOfName, findName, findSheet } from './file-cells';
import { mayFollow, OUR_NAMES } from './open-formulas';

/** What stands of ours in a workbook, as far as a pack and its highlights replace it. */
export interface StandingSheets {
  /** The sheets of an earlier pack, in tab order. */
  readonly pack: readonly StandingSheet[];
  /** The sheet that holds all settings; null where there are none. */
  readonly settings: SheetData | null;
}

interface StandingSheet {
  readonly id: string;
  readonly data: SheetData;
}

/**
 * What stands of ours in a workbook that is not open, where it is all as it was written, so that it can be replaced as data. Null
 * where only Excel does that: where formulas may give something else afterwards, or have no results yet; where days count
 * from 1904, or sheets cannot be added; where a run has stopped half way; and where anybody has copied, edited, protected
 * or hidden a sheet of the pack, has put on it what Excel leaves there, or has parted the settings.
 */
export function findStanding(workbook: WorkbookData): StandingSheets | null {
  const { sheets, names, structureProtected, dateSystem } = workbook;
  if (structureProtected || dateSystem === 1904) return null;
  if (sheets.some(({ name }) => isUnfinishedName(name)) || !names.every(isKnown)) return null;
  const entries = listSheets(workbook);
  const { originals, copies } = partCopies(entries.filter((entry) => isOfFamily('pack', entry)));
  if (copies.length > 0 || entries.some(isHalfReleased)) return null;
  if (!originals.every((entry) => isAsWritten(workbook, entry))) return null;
  const settings = findSettings(workbook, entries);
  if (settings === undefined) return null;
  const pack = originals.map((entry) => ({ id: packIdOf(entry)!, data: entry.data }));
  const ours = new Set(pack.map(({ data }) => data));
  if (settings) ours.add(settings);
  return lacksResults(workbook) || mayFollow(workbook, ours) ? null : { pack, settings };
}

const OF_WORKBOOK = new Set([
  ...SETTING_FIELDS.map(({ name }) => name),
  ...LOOKUP_NAMES,
  LOOKUPS_NAME,
  HEADINGS_NAME,
]);
const OF_SHEETS = new Set([SHEET_MARK_NAME, PACK_CONTENT_NAME]);

/** Whether a name is none of ours, or one whose use is known here. */
const isKnown = ({ name, sheet }: NameData): boolean =>
  !name.toLowerCase().startsWith(OUR_NAMES) || (sheet === null ? OF_WORKBOOK : OF_SHEETS).has(name);

/** Whether a sheet of the pack holds what was written on it, and nothing beside it that would be left there. */
function isAsWritten({ names }: WorkbookData, { data, content, tables }: FileSheet): boolean {
  const { cells, page } = data;
  const note = content.isNullObject ? null : parseContentNote(String(content.formula));
  return (
    note !== null &&
    tables.items.some(({ name }) => name === note.tableName) &&
    data.visibility === 'Visible' &&
    !data.protected &&
    data.autoFilter === null &&
    data.hiddenRows.size + data.hiddenColumns.size === 0 &&
    data.carriedAreas === undefined &&
    data.besides === undefined &&
    data.conditionalFormats.length + data.validations.length === 0 &&
    Object.values(page.header).every((text) => text === '') &&
    !page.centerHorizontally &&
    names.every(({ name, sheet }) => sheet !== data.name || OF_SHEETS.has(name)) &&
    cells.formulas().next().done === true &&
    note.fingerprint === fingerprintOf(rowsOfCells(cells))
  );
}

/** The sheet that all settings stand on, with the look-ups; null where nothing of them stands, undefined where it is parted. */
function findSettings(
  workbook: WorkbookData,
  entries: readonly FileSheet[],
): SheetData | null | undefined {
  const marked = entries.filter(isSettingsSheet).map(({ data }) => data);
  const named = [...SETTING_FIELDS.map(({ name }) => name), LOOKUPS_NAME].flatMap(
    (name) => findName(workbook, name) ?? [],
  );
  const [home, ...others] = new Set([
    ...marked,
    ...named.map((name) => cellsOfName(workbook, name)?.sheet),
  ]);
  if (!home) {
    const isFree = named.length === 0 && !findSheet(workbook, SETTINGS_SHEET);
    return isFree ? null : undefined;
  }
  const isTaken = workbook.sheets.some(
    (sheet) => sheet !== home && isSameSheetName(sheet.name, SETTINGS_SHEET),
  );
  const areWhole = marked.length === 1 && others.length === 0 && !isTaken;
  return areWhole && hasOnlyOurFormulas(workbook, home) ? home : undefined;
}

/** Whether every formula of a sheet is one of the look-ups. */
function hasOnlyOurFormulas(workbook: WorkbookData, { cells }: SheetData): boolean {
  const lookups = cellsOfName(workbook, findName(workbook, LOOKUPS_NAME))?.block;
  return [...cells.formulas()].every(
    ({ rowIndex, columnIndex }) =>
      lookups !== undefined &&
      doBlocksOverlap(lookups, { rowIndex, columnIndex, rowCount: 1, columnCount: 1 }),
  );
}
