import { DATE_FORMAT, toWorkbookSerial } from '../../workbook/date-system';
import type { DateSystem } from '../../domain/calendar-date';
import { groupBy } from '../../domain/group-by';
import type { CellBlock } from '../../workbook/address';
import type { CellValue } from '../../workbook/sheet-grid';
import type { BatchBudget } from '../batch-budget';
import { cutRows, requestBytesOfRow } from '../batch-budget';
import { textValue } from '../text-value';
import type { WrittenContent } from '../write-contents';
import { GENERAL, writeContents } from '../write-contents';
import type { LoadedTable, RecordRow } from './load-records';
import { countColumns, isThere, listRecordRows, placeColumns } from './load-records';
import type { RecordCell, RecordColumn } from './record-tables';

type Row = readonly RecordCell[];

/** What has to happen to a table so that it says what is wanted. */
export interface TableUpdate {
  readonly loaded: LoadedTable<unknown>;
  /** Rows to add at the end, in the order of the table's own columns. */
  readonly added: readonly Row[];
  /** Rows of the body, 0-based and ascending, of which something else was decided, and what they are to say. */
  readonly decided: readonly { readonly index: number; readonly row: Row }[];
  /** 0-based rows of the body to take away, ascending. */
  readonly removed: readonly number[];
  /** Rows that stay: those that are wanted already, and those with nothing but what a person has added. */
  readonly keptCount: number;
  /** Whether the body is the one blank row of a table without records. */
  readonly isEmpty: boolean;
}

/** Compares a table with what it is to say: a record is taken away only when it is not wanted. */
export function planUpdate<Entry>(
  loaded: LoadedTable<Entry>,
  entries: readonly Entry[],
): TableUpdate {
  const rows = listRecordRows(loaded);
  const { others, left } = leaveOutKept(rows, entries);
  const wanted = left.map((entry) => loaded.spec.toRow(entry));
  const missing = countBy(wanted, keyOfRow);
  const unwanted: PlacedRow[] = [];
  for (const { index, entry } of others) {
    const row = loaded.spec.toRow(entry);
    if (!takeOne(missing, keyOfRow(row))) unwanted.push({ index, row });
  }
  const lacking = wanted.filter((row) => takeOne(missing, keyOfRow(row)));
  const { added, decided, removed } = pairDecided(loaded, lacking, unwanted);
  const filled = rows.filter(({ isBlank }) => !isBlank).length;
  return {
    loaded,
    added,
    decided,
    removed,
    keptCount: filled - removed.length,
    isEmpty: rows.length === 1 && filled === 0,
  };
}

/** The rows and the entries but for those that are what was read of a row, and are wanted as it stands. */
function leaveOutKept<Entry>(
  rows: readonly RecordRow<Entry>[],
  entries: readonly Entry[],
): { readonly others: readonly { index: number; entry: Entry }[]; readonly left: Entry[] } {
  const read = new Set(rows.map(({ entry }) => entry));
  const kept = new Set<Entry>();
  const left = entries.filter((entry) => {
    if (!read.has(entry) || kept.has(entry)) return true;
    kept.add(entry);
    return false;
  });
  const others = rows.flatMap(({ index, entry }) =>
    entry === null || kept.has(entry) ? [] : [{ index, entry }],
  );
  return { others, left };
}

const keyOfRow = (row: Row): string => JSON.stringify(row);

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Takes one of what is counted away; false where there is none left. */
function takeOne(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}

/** A row of a table's body, by its 0-based place. */
interface PlacedRow {
  readonly index: number;
  readonly row: Row;
}

/** Parts rows that are lacking, and those that stand there unwanted, where they differ only in what was decided. */
function pairDecided(
  loaded: LoadedTable<unknown>,
  lacking: readonly Row[],
  unwanted: readonly PlacedRow[],
): Pick<TableUpdate, 'added' | 'decided' | 'removed'> {
  if (placeDecided(loaded) === null || lacking.length === 0 || unwanted.length === 0) {
    return { added: lacking, decided: [], removed: unwanted.map(({ index }) => index) };
  }
  const columns = new Set(loaded.spec.decided);
  const keyOfRest = (row: Row): string =>
    JSON.stringify(row.filter((_, index) => !columns.has(index)));
  const newly = groupBy(lacking, keyOfRest);
  const decided: PlacedRow[] = [];
  const removed: number[] = [];
  for (const { index, row } of unwanted) {
    const instead = newly.get(keyOfRest(row))?.shift();
    if (instead) decided.push({ index, row: instead });
    else removed.push(index);
  }
  const left = new Set([...newly.values()].flat());
  return { added: lacking.filter((row) => left.has(row)), decided, removed };
}

/**
 * Where the columns that say what was decided stand in the table, the first of them; null without any, and where a person has
 * moved them apart: written one by one, a row might be left that says neither what it said nor what it is to say.
 */
function placeDecided(loaded: LoadedTable<unknown>): number | null {
  const columns = loaded.spec.decided;
  if (!columns || !isThere(loaded)) return null;
  const positions = placeColumns(loaded);
  const first = positions[columns[0]!]!;
  const isTogether = columns.every((column, offset) => positions[column] === first + offset);
  return isTogether ? first : null;
}

/** Queues adding the rows of a table that is there; `budget` sends what is queued before it gets too large. */
export async function addRows(
  { loaded, added, isEmpty }: TableUpdate,
  budget: BatchBudget,
  formatsAll: boolean,
): Promise<void> {
  const { table, spec } = loaded;
  const positions = placeColumns(loaded);
  const rows = added.map((row) => placeRow(loaded, positions, row));
  const [first, ...others] = rows;
  if (isEmpty && first) table.getDataBodyRange().getRow(0).values = [first];
  const contents = contentsOf(loaded, added, positions);
  await appendRows(table, isEmpty ? others : rows, contents, budget);
  if (rows.length > 0 || formatsAll) formatDates(table, positions, spec.columns);
}

/** What cells of the column of kind "content" are to hold, by type and in its format. */
interface RecordContents {
  /** 0-based, in the table's own columns. */
  readonly position: number;
  /** Of all rows that are added, in their order. */
  readonly contents: readonly WrittenContent[];
}

/**
 * What the column of kind "content" is to hold in rows to add, which take the format of the one above them; null where
 * none needs another.
 */
export function contentsOf(
  { spec, tellContents }: LoadedTable<unknown>,
  added: readonly Row[],
  /** Where the columns stand in the table. */
  positions: readonly number[] = spec.columns.map((_, index) => index),
): RecordContents | null {
  const index = spec.columns.findIndex(({ kind }) => kind === 'content');
  if (index < 0) return null;
  const formats = (tellContents()?.numberFormat as string[][] | undefined) ?? [];
  const contents = added.map((row) => toContent(row[index]));
  const wanted = contents.map(({ numberFormat }) => numberFormat);
  const isFormatted = [...formats.flat(), ...wanted].some((format) => format !== GENERAL);
  return isFormatted ? { contents, position: positions[index]! } : null;
}

/**
 * Queues adding rows at the end of a table, where nobody who inserts some meanwhile can move them; the last of
 * `filled` are theirs, and those before of rows that stand there.
 */
export async function appendRows(
  table: Excel.Table,
  rows: readonly CellValue[][],
  filled: RecordContents | null,
  budget: BatchBudget,
): Promise<void> {
  const standing = filled ? filled.contents.length - rows.length : 0;
  if (filled && standing > 0) writeLast(table, filled, 0, standing);
  for (const { firstRow, rowCount, bytes } of cutRows(rows.map(requestBytesOfRow))) {
    await budget.reserve(filled ? 2 * bytes : bytes);
    table.rows.add(undefined, rows.slice(firstRow, firstRow + rowCount));
    if (filled) writeLast(table, filled, standing + firstRow, rowCount);
  }
}

/** Queues writing so many of the contents into the last cells of a table's column. */
function writeLast(
  table: Excel.Table,
  { position, contents }: RecordContents,
  first: number,
  rowCount: number,
): void {
  const cells = table.columns
    .getItemAt(position)
    .getDataBodyRange()
    .getLastRow()
    .getOffsetRange(1 - rowCount, 0)
    .getResizedRange(rowCount - 1, 0);
  writeContents(cells, contents.slice(first, first + rowCount));
}

/** What to put into a cell of kind "content". */
export const toContent = (cell: RecordCell | undefined): WrittenContent =>
  typeof cell === 'object' ? cell : { value: textValue(String(cell ?? '')), numberFormat: GENERAL };

/** Rows of a table that are to go or to say something else, in ranges that Excel moves along with them. */
export interface HeldRows {
  readonly decided: readonly DecidedRows[];
  /** Bottom to top. */
  readonly removed: readonly { readonly cells: Excel.Range; readonly rowCount: number }[];
  /** The last row, which a table cannot do without; null where others stay. */
  readonly emptied: Excel.Range | null;
}

/** Cells of the columns that say what was decided; null leaves a cell as it is. */
interface DecidedRows {
  readonly cells: Excel.Range;
  readonly values: readonly (readonly (CellValue | null)[])[];
  /** At most what writing them takes in a request. */
  readonly bytes: number;
}

/** What a range that is kept takes in a request, and what is done with it: as measured, rounded up. */
const RUN_BYTES = 1_500;

/**
 * Queues holding the rows of tables that are to go or to say something else, all in one request and before anything is
 * changed: rows that somebody inserts between two requests would be taken for those below.
 */
export async function holdRows(
  updates: readonly TableUpdate[],
  budget: BatchBudget,
): Promise<HeldRows[]> {
  const planned = updates.map(planHolding);
  const rangeCount = planned.reduce(
    (sum, { decided, runs }) => sum + decided.length + runs.length,
    0,
  );
  await budget.reserve(RUN_BYTES * rangeCount);
  return planned.map(({ update, decided, runs, emptied }) => {
    const body = update.loaded.table.getDataBodyRange();
    return {
      decided: decided.map(({ rowIndex, columnIndex, values, bytes }) => ({
        cells: body
          .getCell(rowIndex, columnIndex)
          .getResizedRange(values.length - 1, values[0]!.length - 1),
        values,
        bytes,
      })),
      removed: runs.map(({ index, count }) => {
        const first = body.getRow(index);
        return {
          cells: count === 1 ? first : first.getResizedRange(count - 1, 0),
          rowCount: count,
        };
      }),
      emptied: emptied === null ? null : body.getRow(emptied),
    };
  });
}

/** What of a table is to be held: rows to take away from the bottom up, and the row that is emptied instead of the last. */
function planHolding(update: TableUpdate) {
  const { added, removed, keptCount } = update;
  const isEmptied = keptCount === 0 && added.length === 0 && removed.length > 0;
  const gone = isEmptied ? removed.slice(1) : removed;
  const runs = gone.length > FEW_ROWS ? listRuns(gone) : gone.map((index) => ({ index, count: 1 }));
  return {
    update,
    decided: listDecided(update),
    runs: runs.reverse(),
    emptied: isEmptied ? removed[0]! : null,
  };
}

/**
 * So many rows are held one by one: between them nothing can be inserted, so that nothing has to be written to find it out,
 * which Excel may refuse for the very reason that they are taken away again.
 */
const FEW_ROWS = 20;

/** The cells of a table's body that say what was decided, from the first row to the last that changes, in chunks. */
function listDecided({
  loaded,
  decided,
}: TableUpdate): (Pick<DecidedRows, 'values' | 'bytes'> &
  Pick<CellBlock, 'rowIndex' | 'columnIndex'>)[] {
  const columnIndex = decided.length === 0 ? null : placeDecided(loaded);
  if (columnIndex === null) return [];
  const columns = loaded.spec.decided!;
  const asItIs = columns.map(() => null);
  const first = decided[0]!.index;
  const values = Array.from(
    { length: decided.at(-1)!.index + 1 - first },
    (): (CellValue | null)[] => asItIs,
  );
  for (const { index, row } of decided) {
    const cells = toExcelRow(row, loaded.tellSystem());
    values[index - first] = columns.map((column) => cells[column]!);
  }
  const bytesOfRow = (row: readonly (CellValue | null)[]): number =>
    requestBytesOfRow(row.map((value) => value ?? 'null'));
  return cutRows(values.map(bytesOfRow)).flatMap(({ firstRow, rowCount, bytes }) => {
    const chunk = values.slice(firstRow, firstRow + rowCount);
    if (chunk.every((row) => row === asItIs)) return [];
    return [{ rowIndex: first + firstRow, columnIndex, values: chunk, bytes }];
  });
}

/**
 * Queues writing what was decided of rows that stay. Others may have inserted some between them since they were held: then
 * the request stops before any of theirs is written, as a block of another size is refused.
 */
export async function writeDecided({ decided }: HeldRows, budget: BatchBudget): Promise<void> {
  for (const { cells, values, bytes } of decided) {
    await budget.reserve(bytes);
    cells.values = values.map((row) => [...row]);
  }
}

/** Queues taking held rows of a table away, after {@link addRows}; stops as {@link writeDecided} does. */
export async function removeRows(
  { removed, emptied }: HeldRows,
  budget: BatchBudget,
): Promise<void> {
  for (const { cells, rowCount } of removed) {
    const unchanged = Array.from({ length: rowCount }, () => [null]);
    await budget.reserve(RUN_BYTES + JSON.stringify(unchanged).length);
    if (rowCount > 1) cells.getColumn(0).values = unchanged;
    cells.delete('Up');
  }
  emptied?.clear('Contents');
}

/** Whether anything has to be written so that a table says what is wanted. */
export const isUpdated = ({ added, decided, removed }: TableUpdate): boolean =>
  added.length + decided.length + removed.length > 0;

/** Whether there is nothing left to keep: no record, nor a row of a person's own. */
export function isNothingLeft({ added, keptCount }: TableUpdate): boolean {
  return added.length === 0 && keptCount === 0;
}

/** Text as text, dates as the numbers that the workbook has for them, what is no text as its value. */
export function toExcelRow(row: Row, system: DateSystem): CellValue[] {
  return row.map((cell) => {
    if (typeof cell === 'object') return cell.value;
    return typeof cell === 'number' ? toWorkbookSerial(cell, system) : textValue(cell);
  });
}

/** A row of ours in the columns of the table, which a person may have moved and added to. */
function placeRow(
  loaded: LoadedTable<unknown>,
  positions: readonly number[],
  row: Row,
): CellValue[] {
  const placed: CellValue[] = Array.from({ length: countColumns(loaded) }, () => '');
  const cells = toExcelRow(row, loaded.tellSystem());
  positions.forEach((position, index) => {
    placed[position] = cells[index]!;
  });
  return placed;
}

function formatDates(
  table: Excel.Table,
  positions: readonly number[],
  columns: readonly RecordColumn[],
): void {
  columns.forEach(({ kind }, index) => {
    if (kind !== 'date') return;
    const cells = table.columns.getItemAt(positions[index]!).getDataBodyRange();
    cells.numberFormat = DATES_IN_RANGE;
  });
}

/** The format of dates for all cells of a range: taken by the library, though not by its types. */
export const DATES_IN_RANGE = DATE_FORMAT as unknown as string[][];

/** Rows of a table's body that follow each other: the first, 0-based, and how many. */
function listRuns(indices: readonly number[]): { index: number; count: number }[] {
  const runs: { index: number; count: number }[] = [];
  for (const index of indices) {
    const run = runs.at(-1);
    if (run && run.index + run.count === index) run.count += 1;
    else runs.push({ index, count: 1 });
  }
  return runs;
}
