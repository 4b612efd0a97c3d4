import { AddInError } from '../../workbook/errors';
import type { MatrixRecords } from '../../workbook/records';
import type { SheetWithOrigin } from '../our-sheets';
import {
  deleteLeftovers,
  deleteSheet,
  isLeftover,
  loadOrigins,
  loadSheets,
  releaseSheets,
  sheetIdOf,
} from '../our-sheets';
import { createBatchBudget } from '../batch-budget';
import { addRecordsSheet, addRecordTables, RECORDS_SHEET_ID } from './add-record-tables';
import { isThere, loadTable } from './load-records';
import { ACCEPTANCE_TABLE, CHANGE_TABLE } from './record-tables';
import type { TableUpdate } from './update-table';
import { isNothingLeft, planUpdate, updateTable } from './update-table';

/**
 * Makes the tables say these records. Four round trips at most while they fit the host's payload limit. Rows that
 * say them already stay as they are, and so do rows that cannot be read, so that a batch that stops half way loses
 * nothing. Throws sheet-protected and workbook-protected before anything is changed.
 */
export async function writeRecords(
  context: Excel.RequestContext,
  records: MatrixRecords,
): Promise<void> {
  const sheets = loadSheets(context);
  const structure = context.workbook.protection.load('protected');
  const acceptances = loadTable(context, ACCEPTANCE_TABLE);
  const changes = loadTable(context, CHANGE_TABLE);
  await context.sync();

  const existing = loadOrigins(sheets);
  await context.sync();

  const updates = [
    planUpdate(acceptances, records.acceptances),
    planUpdate(changes, records.changes),
  ];
  const marked = existing.filter(isRecordsSheet);
  const ours = marked.find(holdsOurTable) ?? marked.find(({ tables }) => tables.items.length === 0);
  const sheet = ours?.sheet ?? null;
  const absent = updates.filter(({ loaded }) => !isThere(loaded));
  const isMissed = absent.some(({ added }) => added.length > 0);
  refuseProtected(updates, structure.protected && isMissed && sheet === null);

  const standing = deleteLeftovers(existing);
  releaseSheets(marked.filter((entry) => entry !== ours));
  const budget = createBatchBudget(context);
  for (const update of updates) if (isThere(update.loaded)) await updateTable(update, budget);
  if (updates.every(isNothingLeft)) {
    if (sheet && !structure.protected) deleteSheet(sheet);
  } else if (isMissed && sheet) {
    addRecordTables(sheet, absent, await findFreeRow(context, sheet));
  } else if (isMissed) {
    const takenNames = standing.map((entry) => entry.sheet.name);
    addRecordsSheet(context, takenNames, absent);
  }
  await context.sync();
}

const isRecordsSheet = (entry: SheetWithOrigin): boolean =>
  sheetIdOf(entry) === RECORDS_SHEET_ID && !isLeftover(entry);

/** Not on a copy, where Excel gives the tables other names. */
const holdsOurTable = ({ tables }: SheetWithOrigin): boolean =>
  tables.items.some(({ name }) => name === ACCEPTANCE_TABLE.name || name === CHANGE_TABLE.name);

function refuseProtected(updates: readonly TableUpdate[], cannotAdd: boolean): void {
  const locked = updates.find(
    ({ loaded, added, removed }) =>
      isThere(loaded) && loaded.protection.protected && added.length + removed.length > 0,
  );
  if (locked) throw new AddInError('sheet-protected', { sheet: locked.loaded.sheet.name });
  if (cannotAdd) throw new AddInError('workbook-protected', {});
}

/** A row below everything on the sheet, one row apart. */
async function findFreeRow(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<number> {
  const used = sheet.getUsedRange().load('rowIndex,rowCount');
  await context.sync();
  return used.rowIndex + used.rowCount + 1;
}
