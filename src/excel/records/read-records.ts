import type { MatrixRecords } from '../../workbook/records';
import type { LoadedTable } from './load-records';
import { listRows, loadTable } from './load-records';
import { ACCEPTANCE_TABLE, CHANGE_TABLE } from './record-tables';

/** One round trip. Rows that a person has made unreadable are passed over and stay in the table. */
export async function readRecords(context: Excel.RequestContext): Promise<MatrixRecords> {
  const acceptances = loadTable(context, ACCEPTANCE_TABLE);
  const changes = loadTable(context, CHANGE_TABLE);
  await context.sync();
  return { acceptances: listEntries(acceptances), changes: listEntries(changes) };
}

function listEntries<Entry>(loaded: LoadedTable<Entry>): Entry[] {
  return listRows(loaded).flatMap(({ entry }) => (entry === null ? [] : [entry]));
}
