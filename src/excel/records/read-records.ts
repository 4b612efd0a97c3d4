import type { MatrixRecords } from '../../workbook/records';
import type { LoadedTable } from './load-records';
import { listRecordRows, seekTable } from './load-records';
import { ACCEPTANCE_TABLE, CHANGE_TABLE } from './record-tables';
import { NOISE_TABLE, REPAIR_TABLE } from './repair-tables';
import { ROUND_TABLE } from './round-table';

/**
 * One round trip. Rows that a person has made unreadable are passed over and stay in the table; throws round-unreadable
 * for one of a round.
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
  readonly repairs: LoadedTable<MatrixRecords['repairs'][number]>;
  readonly noise: LoadedTable<MatrixRecords['noise'][number]>;
}

/** Queues loading the tables; gives them once the caller has synced. */
export function loadTables(context: Excel.RequestContext): () => LoadedTables {
  const seekAcceptances = seekTable(context, ACCEPTANCE_TABLE);
  const seekChanges = seekTable(context, CHANGE_TABLE);
  const seekRounds = seekTable(context, ROUND_TABLE);
  const seekRepairs = seekTable(context, REPAIR_TABLE);
  const seekNoise = seekTable(context, NOISE_TABLE);
  return () => ({
    acceptances: seekAcceptances(),
    changes: seekChanges(),
    rounds: seekRounds(),
    repairs: seekRepairs(),
    noise: seekNoise(),
  });
}

/** What the tables say. */
export const listRecords = ({
  acceptances,
  changes,
  rounds,
  repairs,
  noise,
}: LoadedTables): MatrixRecords => ({
  acceptances: listEntries(acceptances),
  changes: listEntries(changes),
  rounds: listEntries(rounds),
  repairs: listEntries(repairs),
  noise: listEntries(noise),
});

function listEntries<Entry>(loaded: LoadedTable<Entry>): Entry[] {
  return listRecordRows(loaded).flatMap(({ entry }) => (entry === null ? [] : [entry]));
}
