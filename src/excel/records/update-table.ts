import { DATE_FORMAT, toWorkbookSerial } from '../../workbook/date-system';
import type { DateSystem } from '../../domain/calendar-date';
import type { CellValue } from '../../workbook/sheet-grid';
import type { BatchBudget } from '../batch-budget';
import { textValue } from '../text-value';
import type { WrittenContent } from '../write-contents';
import { GENERAL, writeContents } from '../write-contents';
import type { LoadedTable } from './load-records';
import { countColumns, listRecordRows, placeColumns } from './load-records';
import type { RecordCell, RecordColumn } from './record-tables';

type Row = readonly RecordCell[];

/** What has to happen to a table so that it says what is wanted. */
export interface TableUpdate {
  readonly loaded: LoadedTable<unknown>;
  /** Rows to add at the end, in the order of the table's own columns. */
  readonly added: readonly Row[];
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
  const keyOf = (entry: Entry): string => JSON.stringify(loaded.spec.toRow(entry));
  const missing = new Map<string, number>();
  const change = (key: string, by: number): void =>
    void missing.set(key, (missing.get(key) ?? 0) + by);
  for (const entry of entries) change(keyOf(entry), 1);

  const rows = listRecordRows(loaded);
  const removed: number[] = [];
  for (const { index, entry } of rows) {
    if (entry === null) continue;
    if ((missing.get(keyOf(entry)) ?? 0) > 0) change(keyOf(entry), -1);
    else removed.push(index);
  }
  const added: Row[] = [];
  for (const entry of entries) {
    if ((missing.get(keyOf(entry)) ?? 0) === 0) continue;
    change(keyOf(entry), -1);
    added.push(loaded.spec.toRow(entry));
  }
  const filled = rows.filter(({ isBlank }) => !isBlank).length;
  return {
    loaded,
    added,
    removed,
    keptCount: filled - removed.length,
    isEmpty: rows.length === 1 && filled === 0,
  };
}

/** Queues adding the rows of a table that is there; `budget` sends what is queued before it gets too large. */
export async function addRows(
  { loaded, added, isEmpty }: TableUpdate,
  budget: BatchBudget,
  formatsAll: boolean,
): Promise<void> {
  const { table, spec } = loaded;
  const rows = added.map((row) => placeRow(loaded, row));
  const [first, ...others] = rows;
  if (isEmpty && first) table.getDataBodyRange().getRow(0).values = [first];
  for (const chunk of chunkRows(isEmpty ? others : rows)) {
    await budget.reserve(JSON.stringify(chunk).length);
    table.rows.add(undefined, chunk);
  }
  if (rows.length > 0 || formatsAll) formatDates(table, placeColumns(loaded), spec.columns);
  if (rows.length > 0) await formatContents(loaded, added, budget);
}

/** Gives what cells held its format; a row that is added has taken the format of the one above it. */
async function formatContents(
  loaded: LoadedTable<unknown>,
  added: readonly Row[],
  budget: BatchBudget,
): Promise<void> {
  const { spec, table, tellContents } = loaded;
  const index = spec.columns.findIndex(({ kind }) => kind === 'content');
  const formats = (tellContents()?.numberFormat as string[][] | undefined) ?? [];
  const contents = added.map((row) => toContent(row[index]));
  const wanted = contents.map(({ numberFormat }) => numberFormat);
  const isFormatted = [...formats.flat(), ...wanted].some((format) => format !== GENERAL);
  if (index < 0 || !isFormatted) return;
  await budget.reserve(2 * JSON.stringify(contents).length);
  const cells = table.columns
    .getItemAt(placeColumns(loaded)[index]!)
    .getDataBodyRange()
    .getLastRow()
    .getOffsetRange(1 - added.length, 0)
    .getResizedRange(added.length - 1, 0);
  writeContents(cells, contents);
}

/** What to put into a cell of kind "content". */
export const toContent = (cell: RecordCell | undefined): WrittenContent =>
  typeof cell === 'object' ? cell : { value: textValue(String(cell ?? '')), numberFormat: GENERAL };

/** Queues taking rows of a table away, after {@link addRows}. */
export function removeRows({ loaded: { table }, added, removed, keptCount }: TableUpdate): void {
  // A table needs a row: the last one is emptied instead.
  const emptied = keptCount === 0 && added.length === 0 && removed.length > 0 ? removed[0] : null;
  for (const { index, count } of listRuns(removed.filter((row) => row !== emptied)).reverse()) {
    const rowsOfRun = table
      .getDataBodyRange()
      .getRow(index)
      .getResizedRange(count - 1, 0);
    rowsOfRun.delete('Up');
  }
  if (emptied !== null) table.getDataBodyRange().clear('Contents');
}

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
function placeRow(loaded: LoadedTable<unknown>, row: Row): CellValue[] {
  const placed: CellValue[] = Array.from({ length: countColumns(loaded) }, () => '');
  const cells = toExcelRow(row, loaded.tellSystem());
  placeColumns(loaded).forEach((position, index) => {
    placed[position] = cells[index]!;
  });
  return placed;
}

const CHUNK_ROWS = 2_000;

function chunkRows<Cells>(rows: readonly Cells[]): Cells[][] {
  const chunks: Cells[][] = [];
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    chunks.push(rows.slice(start, start + CHUNK_ROWS));
  }
  return chunks;
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

function listRuns(indices: readonly number[]): { index: number; count: number }[] {
  const runs: { index: number; count: number }[] = [];
  for (const index of indices) {
    const run = runs.at(-1);
    if (run && run.index + run.count === index) run.count += 1;
    else runs.push({ index, count: 1 });
  }
  return runs;
}
