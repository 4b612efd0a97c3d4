import type { CellValue } from '../../workbook/sheet-grid';
import type { DateSystem } from '../../domain/calendar-date';
import { fromWorkbookSerial } from '../../workbook/date-system';
import { formatCell } from '../../workbook/address';
import { AddInError } from '../../workbook/errors';
import { askDateSystem } from '../date-system';
import { SHEET_MARK_NAME } from '../../workbook/names';
import { freeTableName, isUnfinishedName, numberedTableName, sheetIdOf } from '../our-sheets';
import type { ToldName, ToldRange } from '../told';
import { typedContentAt } from '../write-contents';
import type { RecordTable, ShownContent } from './record-tables';
import { RowFault } from './record-tables';
import type { UnfinishedCells } from './unfinished-tables';
import { isUnfinished, loadUnfinishedName, unfinishedCells } from './unfinished-tables';

/** Id in the mark of the sheet of records. */
export const RECORDS_SHEET_ID = 'records';

/** Share of its headings by which what is left of a table is known, or one that stands on another sheet. */
export const FEWEST_HEADINGS = 2 / 3;

/** A table of records; null objects where there is none. */
export interface ToldTable<Entry> {
  readonly spec: RecordTable<Entry>;
  readonly table: Pick<Excel.Table, 'isNullObject' | 'showHeaders' | 'showTotals'>;
  readonly range: Pick<ToldRange, 'values' | 'rowIndex' | 'columnIndex'>;
  /** The column of kind "content" with its heading, as {@link placeColumns} finds it; null where there is none. */
  readonly tellContents: () => ToldContents | null;
  readonly sheet: Pick<Excel.Worksheet, 'name'>;
  /** What says that the sheet is ours; a null object on any other. */
  readonly mark: ToldName;
  /** By which system the workbook's numbers are dates, once loaded. */
  readonly tellSystem: () => DateSystem;
  /** Where tables were being added when a run stopped, once loaded; null where none were. */
  readonly tellUnfinished: () => UnfinishedCells | null;
}

/** What the cells of a column hold and show. */
export type ToldContents = Pick<Excel.Range, 'values' | 'text' | 'numberFormat'>;

/** A table as Excel gives it, to be written to as well. */
export interface LoadedTable<Entry> extends ToldTable<Entry> {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly mark: Excel.NamedItem;
  readonly protection: Excel.WorksheetProtection;
}

/** A table before it is known what stands in it, where that is more than one answer of Excel holds. */
export interface FoundTable<Entry> extends LoadedTable<Entry> {
  readonly range: Excel.Range;
  readonly tellContents: () => Excel.Range | null;
}

/** How much of the tables is loaded at once: all that stands in them, or only where they are. */
export type TableExtent = 'whole' | 'places';

/** A row of a table: what it records, or null for one in which none of our columns says anything. */
export interface RecordRow<Entry> {
  /** 0-based, in the table's body. */
  readonly index: number;
  readonly entry: Entry | null;
  readonly isBlank: boolean;
}

/** So many names a table of records tries: reading looks for all of them in one round trip. */
const NAMES_TRIED = 3;

/** A name for a new table of records that nothing has yet, and by which it will be found. */
export function nameRecordTable(
  { name: wanted }: RecordTable<unknown>,
  taken: readonly string[],
): string {
  const name = freeTableName(wanted, taken);
  if (listTableNames(wanted).includes(name)) return name;
  throw new Error(`The workbook has something of its own under each name for ${wanted}`);
}

/** The names that a table of records may have, in the order in which they are tried. */
export const listTableNames = (wanted: string): string[] =>
  Array.from({ length: NAMES_TRIED }, (_, index) => numberedTableName(wanted, index + 1));

/**
 * Queues loading a table of records, found by its name wherever a person has moved it: under each of its names, in their
 * order, of which {@link chooseTable} takes one once the caller has synced.
 */
export function seekTable<Entry>(
  context: Excel.RequestContext,
  spec: RecordTable<Entry>,
  extent: TableExtent,
): FoundTable<Entry>[] {
  const asked = { tellSystem: askDateSystem(context), tellUnfinished: askUnfinished(context) };
  return listTableNames(spec.name).map((name) =>
    loadTable(context, { spec, ...asked }, name, extent),
  );
}

/** The first of the tables under each of the names in their order under which not something else stands. */
export const chooseTable = <Table extends ToldTable<unknown>>(
  candidates: readonly Table[],
): Table => candidates.find(isThere) ?? candidates[0]!;

/** Queues asking where tables are unfinished, and returns what tells it once the caller has synced. */
export function askUnfinished(context: Excel.RequestContext): () => UnfinishedCells | null {
  const item = loadUnfinishedName(context);
  return () => unfinishedCells(item);
}

function loadTable<Entry>(
  context: Excel.RequestContext,
  asked: Pick<LoadedTable<Entry>, 'spec' | 'tellSystem' | 'tellUnfinished'>,
  name: string,
  extent: TableExtent,
): FoundTable<Entry> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load('showHeaders,showTotals');
  const range = table.getRange().load(PLACE);
  if (extent === 'whole') range.load('values');
  const tellContents = loadContents(asked.spec, table, extent);
  const sheet = table.worksheet.load('name');
  const mark = sheet.names.getItemOrNullObject(SHEET_MARK_NAME).load('formula,comment');
  const protection = sheet.protection.load('protected');
  return { ...asked, table, range, tellContents, sheet, mark, protection };
}

/** Where a table stands, and how large it is. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** What is read of a column of kind "content". */
export const CONTENTS = 'values,text,numberFormat';

/**
 * Whether the table is there: not when it, or the sheet that it stands on, was left unfinished, nor when it is a person's
 * own, with none of our headings, or with few of them on a sheet that is not ours.
 */
export function isThere(loaded: ToldTable<unknown>): boolean {
  const { spec, table, range, sheet } = loaded;
  if (table.isNullObject) return false;
  const isOnOurs = sheetIdOf(loaded) === RECORDS_SHEET_ID;
  if (isOnOurs && isUnfinishedName(sheet.name)) return false;
  if (isUnfinished(loaded.tellUnfinished(), sheet.name, range)) return false;
  if (!table.showHeaders) return isOnOurs;
  const found = spec.columns.filter(({ header }) => range.values[0]!.includes(header));
  return found.length >= (isOnOurs ? 1 : spec.columns.length * FEWEST_HEADINGS);
}

/** By the values of a table: there may be tens of thousands of rows, which are asked for when they are read and to be written. */
const knownRows = new WeakMap<readonly unknown[], readonly RecordRow<unknown>[]>();

/**
 * The rows of a loaded table; none where there is no table. Asked twice of the same values, the same records. Throws
 * round-unreadable and record-unreadable for a row that cannot be read.
 */
export function listRecordRows<Entry>(loaded: ToldTable<Entry>): readonly RecordRow<Entry>[] {
  if (!isThere(loaded)) return [];
  const { values } = loaded.range;
  const rows = knownRows.get(values) ?? readRows(loaded);
  knownRows.set(values, rows);
  return rows as readonly RecordRow<Entry>[];
}

function readRows<Entry>(loaded: ToldTable<Entry>): RecordRow<Entry>[] {
  const { spec, table, range } = loaded;
  const positions = placeColumns(loaded);
  const isDate = spec.columns.map(({ kind }) => kind === 'date');
  const values = range.values as CellValue[][];
  const end = values.length - Number(table.showTotals);
  return values.slice(Number(table.showHeaders), end).map((row, index) => {
    const cells = positions.map((position, column) => {
      const cell = row[position] ?? '';
      return isDate[column] ? fromWorkbookSerial(cell, loaded.tellSystem()) : cell;
    });
    const saysNothing = cells.every((cell) => cell === '');
    const entry = saysNothing ? null : spec.fromRow(cells, shownContentAt(loaded, index));
    if (entry instanceof RowFault) throw refuseRow(loaded, index, entry);
    return { index, entry, isBlank: row.every((value) => value === '') };
  });
}

/** Queues loading the column of kind "content" under its heading, and where it was made in case that was renamed. */
function loadContents(
  { columns }: RecordTable<unknown>,
  table: Excel.Table,
  extent: TableExtent,
): FoundTable<unknown>['tellContents'] {
  const index = columns.findIndex(({ kind }) => kind === 'content');
  if (index < 0) return () => null;
  const named = table.columns.getItemOrNullObject(columns[index]!.header).getRange();
  const made = table.getRange().getOffsetRange(0, index).getColumn(0);
  const candidates = [named, made].map((range) =>
    range.load(extent === 'whole' ? CONTENTS : 'rowCount'),
  );
  return () => candidates.find(({ isNullObject }) => !isNullObject) ?? null;
}

function shownContentAt(
  { table, tellContents }: ToldTable<unknown>,
  index: number,
): ShownContent | null {
  const contents = tellContents();
  const row = Number(table.showHeaders) + index;
  const content = contents && typedContentAt(contents, row);
  return content && { ...content, text: contents.text[row]![0]! };
}

/** What says that a row cannot be read; `index` is 0-based in the table's body. */
export function refuseRow(
  loaded: ToldTable<unknown>,
  index: number,
  { columnIndex, expected }: RowFault,
): AddInError {
  const { spec, table, range, sheet } = loaded;
  const rowIndex = range.rowIndex + Number(table.showHeaders) + index;
  const cell = formatCell(rowIndex, range.columnIndex + placeColumns(loaded)[columnIndex]!);
  return new AddInError(spec.fault, { cell: `'${sheet.name}'!${cell}`, expected });
}

/**
 * Where each column of ours stands in the table: under its heading, or where it was made when that was renamed and the
 * table has no other columns than ours. Throws records-unreadable.
 */
export function placeColumns(loaded: ToldTable<unknown>): number[] {
  const { spec, table, range, sheet } = loaded;
  const headings = table.showHeaders ? range.values[0]! : [];
  const isOurWidth = countColumns(loaded) === spec.columns.length;
  return spec.columns.map(({ header }, index) => {
    const found = headings.indexOf(header);
    if (found >= 0) return found;
    if (isOurWidth && !spec.columns.some((column) => column.header === headings[index])) {
      return index;
    }
    const columnIndex = range.columnIndex + Math.min(index, countColumns(loaded) - 1);
    throw new AddInError('records-unreadable', {
      cell: `'${sheet.name}'!${formatCell(range.rowIndex, columnIndex)}`,
      expected: `the heading “${header}”, nor does any other cell of its table`,
    });
  });
}

/** How many columns the table has, those that a person has added among them. */
export function countColumns({ range }: ToldTable<unknown>): number {
  return range.values[0]!.length;
}
