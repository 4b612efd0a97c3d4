import type { CompiledSheet } from '../workbook/compiled-sheet';
import {
  PACK_CONTENT_NAME,
  SHEET_IDS,
  SHEET_MARK_COMMENT,
  SHEET_MARK_NAME,
} from '../workbook/names';
import { isContentNote, parseContentNote } from '../workbook/pack-fingerprint';
import { noteAdded, noteDeleted } from './own-changes';
import type { ToldMark, ToldOrigin } from './told';

/** A sheet together with the mark that says it is ours, once both are loaded. */
export interface SheetWithMark {
  readonly sheet: Excel.Worksheet;
  readonly mark: Excel.NamedItem;
  /** What stands on a sheet that has the name of an unfinished one; null on any other. */
  readonly standing: SheetStanding | null;
}

/** Whether anything stands on a sheet, once loaded. */
interface SheetStanding {
  /** Cells with values or formats; a null object where there are none. */
  readonly used: Excel.Range;
  readonly charts: Excel.ChartCollection;
}

/** Queues loading the sheets' names and visibility. The caller syncs. */
export function loadSheets(context: Excel.RequestContext): Excel.WorksheetCollection {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  return sheets;
}

/** Queues loading the mark of each sheet. The caller syncs. */
export function loadMarks(sheets: Excel.WorksheetCollection): SheetWithMark[] {
  return sheets.items.map((sheet) => {
    const mark = sheet.names.getItemOrNullObject(SHEET_MARK_NAME).load('formula,comment');
    return { sheet, mark, standing: isUnfinishedName(sheet.name) ? loadStanding(sheet) : null };
  });
}

/** Queues loading whether anything stands on a sheet. The caller syncs. */
export function loadStanding(sheet: Excel.Worksheet): SheetStanding {
  return {
    used: sheet.getUsedRangeOrNullObject().load('address'),
    charts: sheet.charts.load('items/id'),
  };
}

/** The id that a loaded mark gives a sheet; null for a sheet that is not ours, though it has a name like the mark's. */
export function sheetIdOf({ mark }: Pick<ToldMark, 'mark'>): string | null {
  if (mark.isNullObject) return null;
  const id = /^="(.*)"$/.exec(String(mark.formula))?.[1];
  if (id === undefined) return null;
  return mark.comment === SHEET_MARK_COMMENT || SHEET_IDS.test(id) ? id : null;
}

/** A sheet with what tells whether it got its mark from us or came by it as a copy, once loaded. */
export interface SheetWithOrigin extends SheetWithMark {
  /** What was noted of it when it was written; a null object on a sheet of which nothing was. */
  readonly content: Excel.NamedItem;
  /** The defined names that are the sheet's own. */
  readonly names: Excel.NamedItemCollection;
  readonly tables: Excel.TableCollection;
  readonly protection: Excel.WorksheetProtection;
}

/** Queues loading the mark of each sheet and what tells its origin. The caller syncs. */
export function loadOrigins(sheets: Excel.WorksheetCollection): SheetWithOrigin[] {
  return loadMarks(sheets).map(({ sheet, mark, standing }) => ({
    sheet,
    mark,
    standing,
    content: sheet.names.getItemOrNullObject(PACK_CONTENT_NAME).load('formula'),
    names: sheet.names.load('items/name'),
    tables: sheet.tables.load('items/id,items/name'),
    protection: sheet.protection.load('protected'),
  }));
}

/** Sheets with marks of ours. */
export interface PartedSheets<Entry> {
  /** One for each mark, in tab order. */
  readonly originals: readonly Entry[];
  /** Sheets that carry the mark of an original as well. */
  readonly copies: readonly Entry[];
}

/**
 * Tells sheets of ours from copies of them: who copies a sheet in Excel copies its mark. The original is the one whose
 * table has the name that we gave it, for Excel gives the copy's another; where tables tell nothing, the one that
 * nobody has edited; and otherwise the first in tab order.
 */
export function partCopies<Entry extends ToldOrigin>(
  entries: readonly Entry[],
  isEdited: (entry: Entry) => boolean = () => false,
): PartedSheets<Entry> {
  const doubtOf = (entry: Entry): number => 2 * doubtTable(entry) + Number(isEdited(entry));
  const likeliest = new Map<string | null, Entry>();
  for (const entry of entries) {
    const rival = likeliest.get(sheetIdOf(entry));
    if (!rival || doubtOf(entry) < doubtOf(rival)) likeliest.set(sheetIdOf(entry), entry);
  }
  const isOriginal = (entry: Entry): boolean => likeliest.get(sheetIdOf(entry)) === entry;
  return {
    originals: entries.filter(isOriginal),
    copies: entries.filter((entry) => !isOriginal(entry)),
  };
}

/** 0 where the table that was noted stands on the sheet, 1 where none was noted, 2 where it stands elsewhere. */
function doubtTable({ content, tables }: ToldOrigin): 0 | 1 | 2 {
  const note = content.isNullObject ? null : parseContentNote(content.formula as string);
  if (!note || note.tableName === null) return 1;
  return tables.items.some(({ name }) => name === note.tableName) ? 0 : 2;
}

/** Whether Excel has given the sheet's table another name than we did, as it does on a copy. */
export function isSurelyCopy(entry: SheetWithOrigin): boolean {
  return doubtTable(entry) === 2;
}

/**
 * Queues taking our mark from sheets that are a person's own. A protected sheet may not let go of it, and is told
 * apart again the next time.
 */
export function releaseSheets(entries: readonly SheetWithOrigin[]): void {
  for (const entry of entries) {
    if (entry.protection.protected) continue;
    if (sheetIdOf(entry) !== null) entry.mark.delete();
    if (hasNote(entry)) entry.content.delete();
  }
}

/** Whether a sheet has lost its mark and kept what was noted of it: a run stopped while it was released. */
export function isHalfReleased(entry: Pick<ToldOrigin, 'mark' | 'content'>): boolean {
  return entry.mark.isNullObject && hasNote(entry);
}

const hasNote = ({ content }: Pick<ToldOrigin, 'content'>): boolean =>
  !content.isNullObject && isContentNote(String(content.formula));

/** Queues deleting a sheet, however it is hidden: Excel deletes none that is very hidden. */
export function deleteSheet(sheet: Excel.Worksheet): void {
  if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
  noteDeleted(sheet);
  sheet.delete();
}

/**
 * Queues adding a sheet at the end that is ours from its first moment: marked before it gets its name. `taken` are the names
 * of the other sheets.
 */
export function addMarkedSheet(
  context: Excel.RequestContext,
  id: string,
  name: string,
  taken: readonly string[],
): Excel.Worksheet {
  const sheet = addUnfinishedSheet(context, id, taken);
  sheet.name = name;
  return sheet;
}

/** Queues adding a marked sheet that counts as a leftover until the caller gives it its name, beside sheets of these names. */
export function addUnfinishedSheet(
  context: Excel.RequestContext,
  id: string,
  taken: readonly string[],
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(freeSheetName(unfinishedName(id), taken));
  noteAdded(sheet);
  sheet.names.add(SHEET_MARK_NAME, `="${id}"`, SHEET_MARK_COMMENT);
  return sheet;
}

/**
 * Whether a run stopped before the sheet got its name: it has the mark of what its name says, or had not got to it and is
 * blank. Any other sheet with such a name is a person's own.
 */
export function isLeftover({ sheet, mark, standing }: ToldMark): boolean {
  if (standing === null) return false;
  const id = sheetIdOf({ mark });
  if (id !== null) {
    const [given, expected] = [sheet.name.replace(/ \(\d+\)$/, ''), unfinishedName(id)];
    return given.startsWith(expected) || expected.startsWith(given);
  }
  return mark.isNullObject && standing.used.isNullObject && standing.charts.items.length === 0;
}

/** Whether a sheet of ours that is not whole yet would have such a name; a person may give it to a sheet of their own. */
export function isUnfinishedName(name: string): boolean {
  return name.startsWith(unfinishedName(''));
}

/** Ids of the sheets that a batch has been told to delete already: twice would be refused. */
const deletedBy = new WeakMap<OfficeExtension.ClientRequestContext, Set<string>>();

/**
 * Queues deleting the sheets that a run left unfinished; returns the others. Writers that share a batch may each ask
 * for it.
 */
export function deleteLeftovers<Entry extends SheetWithMark>(entries: readonly Entry[]): Entry[] {
  for (const { sheet } of entries.filter(isLeftover)) {
    const deleted = deletedBy.get(sheet.context) ?? new Set();
    deletedBy.set(sheet.context, deleted);
    if (deleted.has(sheet.id)) continue;
    deleted.add(sheet.id);
    deleteSheet(sheet);
  }
  return entries.filter((entry) => !isLeftover(entry));
}

/** Forgets what a batch was told to delete, once it has been refused. */
export function forgetDeletions(context: OfficeExtension.ClientRequestContext): void {
  deletedBy.delete(context);
}

/** The name of a sheet of ours between being added and being marked; a run that stops there leaves it behind. */
export function unfinishedName(id: string): string {
  return `Matrix unfinished ${id}`.slice(0, 31);
}

/** A tab name that no sheet has yet: `wanted`, or with a number where a sheet that is not ours has it. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** The names of the tabs. */
export const listTabs = (entries: readonly SheetWithMark[]): string[] =>
  entries.map(({ sheet }) => sheet.name);

/** The names that a table has to give way to: of the tables of `others`, and every defined name. */
export function listNamesInUse(
  others: readonly SheetWithOrigin[],
  all: readonly SheetWithOrigin[],
  ofWorkbook: Excel.NamedItemCollection,
): string[] {
  const tables = others.flatMap((entry) => entry.tables.items);
  const ofSheets = all.flatMap((entry) => entry.names.items);
  return [...tables, ...ofSheets, ...ofWorkbook.items].map(({ name }) => name);
}

/** The name for a table that nothing has yet: the wanted one, or with a number behind it. */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = numberedTableName(wanted, number);
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** What a table is called that gives way to others of its name: the first has the name itself. */
export function numberedTableName(wanted: string, number: number): string {
  return number === 1 ? wanted : `${wanted}_${number}`;
}

/** The sheet with a name for its table that nothing has yet. */
export function nameTable(sheet: CompiledSheet, taken: readonly string[]): CompiledSheet {
  const tables = sheet.data.tables.map((table) => ({
    ...table,
    name: freeTableName(table.name, taken),
  }));
  return { ...sheet, data: { ...sheet.data, tables } };
}
