import type { MatrixRecords } from '../../workbook/records';
import type { LoadedTable } from './load-records';
import { listRows, loadTable } from './load-records';
import { ACCEPTANCE_TABLE, CHANGE_TABLE } from './record-tables';

/** One round trip. Rows that a person has made unreadable are passed over and stay in the table. */
export async function readRecords(context: Excel.RequestContext): Promise<MatrixRecords> {
  const listRecords = loadRecords(context);
  await context.sync();
  return listRecords();
}

/** Queues loading the records, for a caller that has more to do in the same round trip; gives them once it has synced. */
export function loadRecords(context: Excel.RequestContext): () => MatrixRecords {
  const acceptances = loadTable(context, ACCEPTANCE_TABLE);
  const changes = loadTable(context, CHANGE_TABLE);
  return () => ({ acceptances: listEntries(acceptances), changes: listEntries(changes) });
}

function listEntries<Entry>(loaded: LoadedTable<Entry>): Entry[] {
  return listRows(loaded).flatMap(({ entry }) => (entry === null ? [] : [entry]));
}
