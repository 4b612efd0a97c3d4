import { AddInError } from '../../workbook/errors';
import type { MatrixRecords } from '../../workbook/records';
import { createBatchBudget } from '../batch-budget';
import type { SheetWithOrigin } from '../our-sheets';
import {
  deleteLeftovers,
  deleteSheet,
  isLeftover,
  listNamesInUse,
  loadOrigins,
  loadSheets,
  releaseSheets,
  sheetIdOf,
} from '../our-sheets';
import { addRecordsSheet, addRecordTables, RECORDS_SHEET_ID } from './add-record-tables';
import { isThere } from './load-records';
import { listRecords, loadTables } from './read-records';
import type { TableUpdate } from './update-table';
import { isNothingLeft, planUpdate, updateTable } from './update-table';

/**
 * Makes the tables say what `change` makes of the records as they stand, and returns that. Two round trips while they
 * fit the host's payload limit, and one more where the sheet comes or goes. Rows that say it already stay as they are,
 * and so do rows that cannot be read, so that a batch that stops half way loses nothing. Throws sheet-protected and
 * workbook-protected before anything is changed.
 */
export async function changeRecords(
  context: Excel.RequestContext,
  change: (records: MatrixRecords) => MatrixRecords,
): Promise<MatrixRecords> {
  const writer = prepareRecords(context);
  await context.sync();
  const records = change(writer.read());
  const write = await writer.plan(records);
  if (write) {
    await write();
    await context.sync();
  }
  return records;
}

/** The steps of writing records, for a caller that has more to do in the same round trips. */
export interface RecordsWriter {
  /** After the first trip: every sheet of the workbook, its name loaded. */
  readonly sheets: Excel.WorksheetCollection;
  /** After the first trip. */
  read(): MatrixRecords;
  /**
   * After the first trip: what queues the writing, or null where the tables say it already. Makes a trip of its own
   * where the sheet comes or goes. Throws sheet-protected and workbook-protected.
   */
  plan(records: MatrixRecords): Promise<(() => Promise<void>) | null>;
}

/** Queues loading what writing the records has to know. */
export function prepareRecords(context: Excel.RequestContext): RecordsWriter {
  const sheets = loadSheets(context);
  const structure = context.workbook.protection.load('protected');
  const seekTables = loadTables(context);
  return {
    sheets,
    read: () => listRecords(seekTables()),
    async plan(records) {
      const tables = seekTables();
      const updates = [
        planUpdate(tables.acceptances, records.acceptances),
        planUpdate(tables.changes, records.changes),
        planUpdate(tables.rounds, records.rounds),
      ];
      if (updates.every(({ added, removed }) => added.length + removed.length === 0)) return null;
      const isMissed = updates.some(isMissing);
      const isEmptied = updates.every(isNothingLeft);
      const place = isMissed || isEmptied ? await findPlace(context, sheets, updates) : null;
      refuseProtected(updates, structure.protected && isMissed && !place?.sheet);
      const isKept = isEmptied && structure.protected;
      return () => queueUpdates(context, updates, isKept ? null : place);
    },
  };
}

/** Where the tables stand or come to stand. */
interface RecordsPlace {
  readonly existing: readonly SheetWithOrigin[];
  /** The sheet of records; null where there is none. */
  readonly sheet: Excel.Worksheet | null;
  /** Copies of it. */
  readonly copies: readonly SheetWithOrigin[];
  /** A row below everything on it, one row apart. */
  readonly freeRowIndex: number;
  readonly definedNames: Excel.NamedItemCollection;
}

/** One round trip, and one more where tables are added to a sheet of records. */
async function findPlace(
  context: Excel.RequestContext,
  sheets: Excel.WorksheetCollection,
  updates: readonly TableUpdate[],
): Promise<RecordsPlace> {
  const existing = loadOrigins(sheets);
  const definedNames = context.workbook.names.load('items/name');
  await context.sync();
  const marked = existing.filter(isRecordsSheet);
  // Not a copy, where Excel gives the tables other names.
  const holdsOurTable = ({ sheet }: SheetWithOrigin): boolean =>
    updates.some(({ loaded }) => isThere(loaded) && loaded.sheet.name === sheet.name);
  const ours = marked.find(holdsOurTable) ?? marked.find(({ tables }) => tables.items.length === 0);
  const sheet = ours?.sheet ?? null;
  const copies = marked.filter((entry) => entry !== ours);
  const isAddedTo = sheet !== null && updates.some(isMissing);
  if (!isAddedTo) return { existing, sheet, copies, freeRowIndex: 0, definedNames };
  const used = sheet.getUsedRange().load('rowIndex,rowCount');
  await context.sync();
  const freeRowIndex = used.rowIndex + used.rowCount + 1;
  return { existing, sheet, copies, freeRowIndex, definedNames };
}

const isRecordsSheet = (entry: SheetWithOrigin): boolean =>
  sheetIdOf(entry) === RECORDS_SHEET_ID && !isLeftover(entry);

/** Whether there are rows for a table that is not there. */
const isMissing = ({ loaded, added }: TableUpdate): boolean => !isThere(loaded) && added.length > 0;

function refuseProtected(updates: readonly TableUpdate[], cannotAdd: boolean): void {
  const locked = updates.find(
    ({ loaded, added, removed }) =>
      isThere(loaded) && loaded.protection.protected && added.length + removed.length > 0,
  );
  if (locked) throw new AddInError('sheet-protected', { sheet: locked.loaded.sheet.name });
  if (cannotAdd) throw new AddInError('workbook-protected', {});
}

/** Queues the updates; `place` is given where a sheet comes or goes. */
async function queueUpdates(
  context: Excel.RequestContext,
  updates: readonly TableUpdate[],
  place: RecordsPlace | null,
): Promise<void> {
  const budget = createBatchBudget(context);
  // What goes with its sheet is not taken out of it first: where deleting is refused, the records are as they were.
  const leaving = updates.every(isNothingLeft) ? (place?.sheet?.name ?? null) : null;
  for (const update of updates) {
    const { loaded } = update;
    if (isThere(loaded) && loaded.sheet.name !== leaving) await updateTable(update, budget);
  }
  if (!place) return;
  const { sheet, copies } = place;
  const standing = deleteLeftovers(place.existing);
  releaseSheets(copies);
  const namesInUse = listNamesInUse(standing, place.existing, place.definedNames);
  const absent = updates.filter(({ loaded }) => !isThere(loaded));
  if (updates.every(isNothingLeft)) {
    if (sheet) deleteSheet(sheet);
  } else if (sheet) addRecordTables(sheet, absent, place.freeRowIndex, namesInUse);
  else {
    const takenNames = standing.map((entry) => entry.sheet.name);
    addRecordsSheet(context, takenNames, absent, namesInUse);
  }
}
