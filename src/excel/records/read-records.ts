import { formatCell } from '../../workbook/address';
import { AddInError } from '../../workbook/errors';
import { RECORDS_SHEET } from '../../workbook/names';
import type { MatrixRecords } from '../../workbook/records';
import type { RoundEntry } from '../../workbook/round';
import type { CellValue } from '../../workbook/sheet-grid';
import type { LoadedTable, ToldTable } from './load-records';
import {
  askUnfinished,
  FEWEST_HEADINGS,
  isThere,
  listRecordRows,
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
 * One round trip. Throws round-unreadable and record-unreadable for a row that a person has made unreadable, and
 * records-unreadable for a table whose columns are not known any more.
 */
export async function readRecords(context: Excel.RequestContext): Promise<MatrixRecords> {
  const listRecords = loadRecords(context);
  await context.sync();
  return listRecords();
}

/** Queues loading the records, for a caller that has more to do in the same round trip; gives them once it has synced. */
export function loadRecords(context: Excel.RequestContext): () => MatrixRecords {
  const seekTables = loadTables(context);
  return () => listRecords(seekTables());
}

/** The tables of records, once loaded. */
interface LoadedTables {
  readonly acceptances: LoadedTable<MatrixRecords['acceptances'][number]>;
  readonly changes: LoadedTable<MatrixRecords['changes'][number]>;
  readonly rounds: LoadedTable<MatrixRecords['rounds'][number]>;
  readonly made: LoadedTable<MatrixRecords['made'][number]>;
  readonly repairs: LoadedTable<MatrixRecords['repairs'][number]>;
  readonly noise: LoadedTable<MatrixRecords['noise'][number]>;
}

/** Queues loading the tables; gives them once the caller has synced. Throws records-unreadable where one has been turned into a range. */
export function loadTables(context: Excel.RequestContext): () => LoadedTables {
  const seekAcceptances = seekTable(context, ACCEPTANCE_TABLE);
  const seekChanges = seekTable(context, CHANGE_TABLE);
  const seekRounds = seekTable(context, ROUND_TABLE);
  const seekMade = seekTable(context, MADE_TABLE);
  const seekRepairs = seekTable(context, REPAIR_TABLE);
  const seekNoise = seekTable(context, NOISE_TABLE);
  const refuseLost = seekLostTables(context);
  return () => {
    const tables = {
      acceptances: seekAcceptances(),
      changes: seekChanges(),
      rounds: seekRounds(),
      made: seekMade(),
      repairs: seekRepairs(),
      noise: seekNoise(),
    };
    refuseLost(Object.values(tables));
    return tables;
  };
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
