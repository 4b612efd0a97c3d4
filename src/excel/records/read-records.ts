import { formatCell } from '../../workbook/address';
import { AddInError } from '../../workbook/errors';
import { RECORDS_SHEET } from '../../workbook/names';
import type { MatrixRecords } from '../../workbook/records';
import type { RoundEntry } from '../../workbook/round';
import type { CellValue } from '../../workbook/sheet-grid';
import type { RowsToRead } from '../read-values';
import { readInParts } from '../read-values';
import { isPayloadTooLarge } from '../run-excel';
import type { FoundTable, LoadedTable, TableExtent, ToldTable } from './load-records';
import {
  askUnfinished,
  chooseTable,
  CONTENTS,
  FEWEST_HEADINGS,
  isThere,
  listRecordRows,
  PLACE,
  refuseRow,
  seekTable,
} from './load-records';
import { ACCEPTANCE_TABLE, CHANGE_TABLE } from './record-tables';
import type { RecordTable } from './record-tables';
import { MADE_TABLE, NOISE_TABLE, REPAIR_TABLE } from './repair-tables';
import { findMisplacedStep, ROUND_TABLE } from './round-table';
import type { UnfinishedCells } from './unfinished-tables';
import { isUnfinished } from './unfinished-tables';

/**
 * One round trip, and one more for each further answer that they take. Throws round-unreadable and record-unreadable for a
 * row that a person has made unreadable, and records-unreadable for a table whose columns are not known any more.
 */
export async function readRecords(context: Excel.RequestContext): Promise<MatrixRecords> {
  const { tellRecords } = await readRecordsWith(context, () => null);
  return tellRecords();
}

/** As {@link readRecords}, with what `load` queues besides, as of {@link readTables}; what is told throws. */
export async function readRecordsWith<More>(
  context: Excel.RequestContext,
  load: () => More,
): Promise<{ readonly tellRecords: () => MatrixRecords; readonly more: More }> {
  const { tellTables, more } = await readTables(context, load);
  return { tellRecords: () => listRecords(tellTables()), more };
}

/**
 * Queues loading all records at once, for a caller that reads them with {@link readRecordsWith} where that is refused; gives
 * them once it has synced.
 */
export function loadRecords(context: Excel.RequestContext): () => MatrixRecords {
  const { chooseEach } = seekTables(context, 'whole');
  return () => listRecords(chooseEach((found) => found));
}

/** The tables of records, once loaded. */
export interface LoadedTables {
  readonly acceptances: LoadedTable<MatrixRecords['acceptances'][number]>;
  readonly changes: LoadedTable<MatrixRecords['changes'][number]>;
  readonly rounds: LoadedTable<MatrixRecords['rounds'][number]>;
  readonly made: LoadedTable<MatrixRecords['made'][number]>;
  readonly repairs: LoadedTable<MatrixRecords['repairs'][number]>;
  readonly noise: LoadedTable<MatrixRecords['noise'][number]>;
}

/**
 * Whether the records of the open workbook came in one answer the last time. Where they did not, Excel is not asked for
 * all of them at once again: it would put together megabytes that it does not hand over.
 */
let areSmall = true;

/** Whether the records came in one answer the last time, or were not read yet. */
export const fitOneAnswer = (): boolean => areSmall;

/**
 * Reads the tables in one round trip, with what `load` queues; where that does not fit into one answer of the host, `load`
 * queues it again, and the tables come in as many trips as they need. What tells the tables throws records-unreadable where
 * one has been turned into a range.
 */
export async function readTables<More>(
  context: Excel.RequestContext,
  load: () => More,
): Promise<{ readonly tellTables: () => LoadedTables; readonly more: More }> {
  if (areSmall) {
    const { chooseEach } = seekTables(context, 'whole');
    const more = load();
    try {
      await context.sync();
      return { tellTables: () => chooseEach((found) => found), more };
    } catch (error) {
      if (!isPayloadTooLarge(error)) throw error;
      areSmall = false;
    }
  }
  const { all, chooseEach } = seekTables(context, 'places');
  const more = load();
  await context.sync();
  const filled = await fillTables(
    context,
    all.filter(({ table }) => !table.isNullObject),
  );
  return { tellTables: () => chooseEach((found) => ({ ...found, ...filled.get(found) })), more };
}

/** Queues loading all tables of records, and gives what chooses, once they are loaded, one of each kind. */
function seekTables(
  context: Excel.RequestContext,
  extent: TableExtent,
): {
  readonly all: readonly FoundTable<unknown>[];
  readonly chooseEach: (
    fill: <Entry>(found: FoundTable<Entry>) => LoadedTable<Entry>,
  ) => LoadedTables;
} {
  const acceptances = seekTable(context, ACCEPTANCE_TABLE, extent);
  const changes = seekTable(context, CHANGE_TABLE, extent);
  const rounds = seekTable(context, ROUND_TABLE, extent);
  const made = seekTable(context, MADE_TABLE, extent);
  const repairs = seekTable(context, REPAIR_TABLE, extent);
  const noise = seekTable(context, NOISE_TABLE, extent);
  const refuseLost = seekLostTables(context);
  return {
    all: [...acceptances, ...changes, ...rounds, ...made, ...repairs, ...noise],
    chooseEach(fill) {
      const tables = {
        acceptances: chooseTable(acceptances.map(fill)),
        changes: chooseTable(changes.map(fill)),
        rounds: chooseTable(rounds.map(fill)),
        made: chooseTable(made.map(fill)),
        repairs: chooseTable(repairs.map(fill)),
        noise: chooseTable(noise.map(fill)),
      };
      refuseLost(Object.values(tables));
      return tables;
    },
  };
}

/** What takes the place of what Excel has not said of a table. */
type Filling = Pick<ToldTable<unknown>, 'range' | 'tellContents'>;

/** Rows of a table, or of its column of kind "content", and how large the table was when they were read. */
interface ReadRows {
  readonly cells: Excel.Range;
  readonly whole: Excel.Range;
}

/**
 * Reads what stands in tables, in as many round trips as it takes. Others may add and delete rows between two of them: then
 * rows would be missed or come twice, and all of them are read anew.
 */
async function fillTables(
  context: Excel.RequestContext,
  found: readonly FoundTable<unknown>[],
): Promise<ReadonlyMap<FoundTable<unknown>, Filling>> {
  const tables = found.map((one) => ({ one, column: one.tellContents() }));
  let places: readonly Pick<Excel.Range, 'rowCount' | 'columnCount'>[] = found.map(
    ({ range }) => range,
  );
  for (;;) {
    const wanted = tables.map(({ one: { table }, column }, index) => {
      const { rowCount, columnCount } = places[index]!;
      return [
        rowsOf(table, () => table.getRange(), { rowCount, columnCount, what: 'values' }),
        ...(column
          ? [rowsOf(table, () => column, { rowCount, columnCount: 1, what: CONTENTS })]
          : []),
      ];
    });
    const read = await readInParts(context, wanted.flat());
    const parts = wanted.map(({ length }) => read.splice(0, length));
    areSmall = parts.flat().every(({ length }) => length === 1);
    const isAsFound = parts.every((ofTable, index) =>
      ofTable.flat().every(({ whole }) => isAsLarge(whole, places[index]!)),
    );
    if (isAsFound) {
      return new Map(found.map((one, index) => [one, fillingOf(parts[index]!)]));
    }
    places = parts.map((ofTable) => ofTable.at(-1)!.at(-1)!.whole);
  }
}

const isAsLarge = (
  left: Pick<Excel.Range, 'rowCount' | 'columnCount'>,
  right: typeof left,
): boolean => left.rowCount === right.rowCount && left.columnCount === right.columnCount;

/** Rows of a table's cells to read, which stand wherever the table does by then. */
function rowsOf(
  table: Excel.Table,
  /** Asked anew for each try: a range of a batch that was refused cannot be used any more. */
  findCells: () => Excel.Range,
  {
    what,
    ...size
  }: { readonly rowCount: number; readonly columnCount: number; readonly what: string },
): RowsToRead<ReadRows> {
  return {
    ...size,
    load: (offset, rowCount) => ({
      cells: findCells()
        .getCell(0, 0)
        .getOffsetRange(offset, 0)
        .getResizedRange(rowCount - 1, size.columnCount - 1)
        .load(what),
      whole: table.getRange().load(PLACE),
    }),
  };
}

/** What was read of a table: its rows, and its column of kind "content" where it has one. */
function fillingOf([rows, column]: readonly (readonly ReadRows[])[]): Filling {
  const { rowIndex, columnIndex } = rows!.at(-1)!.whole;
  const values = rows!.flatMap(({ cells }) => cells.values as CellValue[][]);
  const contents = column && {
    values: column.flatMap(({ cells }) => cells.values as CellValue[][]),
    text: column.flatMap(({ cells }) => cells.text),
    numberFormat: column.flatMap(({ cells }) => cells.numberFormat as string[][]),
  };
  return { range: { values, rowIndex, columnIndex }, tellContents: () => contents ?? null };
}

/** The tables of records, whoever tells what is in them. */
export type ToldTables = {
  readonly [Kind in keyof MatrixRecords]: ToldTable<MatrixRecords[Kind][number]>;
};

/** What the tables say. */
export const listRecords = ({
  acceptances,
  changes,
  rounds,
  made,
  repairs,
  noise,
}: ToldTables): MatrixRecords => ({
  acceptances: listEntries(acceptances),
  changes: listEntries(changes),
  rounds: listSteps(rounds),
  made: listEntries(made),
  repairs: listEntries(repairs),
  noise: listEntries(noise),
});

/** The steps of the rounds. Throws round-unreadable where sorting has put one before the one that it follows. */
function listSteps(loaded: ToldTable<RoundEntry>): RoundEntry[] {
  const rows = listRecordRows(loaded);
  const misplaced = findMisplacedStep(rows.map(({ entry }) => entry));
  if (misplaced) throw refuseRow(loaded, misplaced.index, misplaced.fault);
  return rows.flatMap(({ entry }) => (entry === null ? [] : [entry]));
}

function listEntries<Entry>(loaded: ToldTable<Entry>): Entry[] {
  return listRecordRows(loaded).flatMap(({ entry }) => (entry === null ? [] : [entry]));
}

/** The tables stand near the top of their sheet, side by side: this far they are looked for, rows above them added. */
export const TOP_ROWS = 20;
export const TOP_COLUMNS = 80;

/**
 * Queues looking for rows of records that are no table of ours any more, having been turned into a range or renamed, and
 * returns what refuses them once the caller has synced: passed over, they would be missed in silence, and written anew
 * elsewhere. Throws records-unreadable.
 */
function seekLostTables(
  context: Excel.RequestContext,
): (tables: readonly ToldTable<unknown>[]) => void {
  const sheet = context.workbook.worksheets.getItemOrNullObject(RECORDS_SHEET);
  const top = sheet.getRangeByIndexes(0, 0, TOP_ROWS, TOP_COLUMNS).load('values');
  const tellUnfinished = askUnfinished(context);
  return (tables) => {
    if (!top.isNullObject) refuseLostTables(tables, top.values as CellValue[][], tellUnfinished());
  };
}

/** As {@link seekLostTables} does, where these rows stand at the top of the sheet of records, from A1 on. */
export function refuseLostTables(
  tables: readonly ToldTable<unknown>[],
  top: readonly (readonly CellValue[])[],
  unfinished: UnfinishedCells | null,
): void {
  const rows = top.map((row, rowIndex) =>
    row.map((value, columnIndex) =>
      isUnfinished(unfinished, RECORDS_SHEET, { rowIndex, columnIndex }) ? '' : value,
    ),
  );
  for (const { spec } of tables.filter((told) => !isThere(told))) {
    const cell = findHeadings(spec, rows);
    if (cell === null) continue;
    throw new AddInError('records-unreadable', {
      cell: `'${RECORDS_SHEET}'!${cell}`,
      expected: `the first heading of a table named ${spec.name} any more`,
    });
  }
}

/** The first cell of a table's headings with a record below them; null where there are none. */
function findHeadings(
  { columns }: RecordTable<unknown>,
  rows: readonly (readonly CellValue[])[],
): string | null {
  for (const [rowIndex, row] of rows.entries()) {
    const places = columns.map(({ header }) => row.indexOf(header)).filter((place) => place >= 0);
    if (places.length < columns.length * FEWEST_HEADINGS) continue;
    const isFilled = places.some((place) => (rows[rowIndex + 1]?.[place] ?? '') !== '');
    if (isFilled) return formatCell(rowIndex, places[0]!);
  }
  return null;
}
