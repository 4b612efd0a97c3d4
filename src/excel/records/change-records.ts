import { isSameSheetName } from '../../workbook/address';
import { AddInError } from '../../workbook/errors';
import type { MatrixRecords } from '../../workbook/records';
import type { CellValue } from '../../workbook/sheet-grid';
import type { BatchBudget } from '../batch-budget';
import { createBatchBudget } from '../batch-budget';
import type { SheetWithOrigin } from '../our-sheets';
import {
  deleteLeftovers,
  deleteSheet,
  isLeftover,
  isUnfinishedName,
  listNamesInUse,
  listTabs,
  loadOrigins,
  loadSheets,
  releaseSheets,
  sheetIdOf,
} from '../our-sheets';
import { addRecordsSheet, addRecordTables, blockOfTables } from './add-record-tables';
import { refuseTakenName } from '../our-names';
import { readUsed } from '../read-values';
import { beginWriting } from '../run-writing';
import { countColumns, isThere, RECORDS_SHEET_ID } from './load-records';
import type { LoadedTables } from './read-records';
import { listRecords, readTables } from './read-records';
import type { HeldRows, TableUpdate } from './update-table';
import {
  addRows,
  holdRows,
  isNothingLeft,
  isUpdated,
  planUpdate,
  removeRows,
  writeDecided,
} from './update-table';
import type { UnfinishedCells } from './unfinished-tables';
import {
  clearUnfinished,
  isUnfinished,
  loadUnfinishedName,
  nameUnfinished,
  saysUnfinished,
  unfinishedCells,
} from './unfinished-tables';

/**
 * Makes the tables say what `change` makes of the records as they stand, and returns that. Two round trips while they
 * fit the host's payload limit, and one more where the sheet comes or goes. Rows that say it already stay as they are,
 * so that a batch that stops half way loses nothing. Throws sheet-protected and workbook-protected, and what reading
 * throws, before anything is changed.
 */
export async function changeRecords(
  context: Excel.RequestContext,
  change: (records: MatrixRecords) => MatrixRecords,
  /** Whether a first try may have left rows without their formats. */
  isAgain = false,
): Promise<MatrixRecords> {
  const { writer } = await prepareRecords(context, () => null, isAgain);
  const records = change(writer.read());
  const write = await writer.plan(records);
  if (write) {
    beginWriting(context);
    await write.add();
    await write.remove();
    await context.sync();
  }
  return records;
}

/** The steps of writing records, for a caller that has more to do in the same round trips. */
export interface RecordsWriter {
  /** Every sheet of the workbook, its name loaded. */
  readonly sheets: Excel.WorksheetCollection;
  read(): MatrixRecords;
  /**
   * What queues the writing, or null where the tables say it already; `budget` is what else is queued counted with. Makes
   * a trip of its own where the sheet comes or goes. Throws sheet-protected and workbook-protected.
   */
  plan(records: MatrixRecords, budget?: BatchBudget): Promise<QueuedRecords | null>;
}

/** The two halves of writing records, in this order; what is recorded first and what is forgotten last can be between them. */
export interface QueuedRecords {
  /** Queues what is new. */
  add(): Promise<void>;
  /**
   * Queues what is decided of rows that stay, and taking away what is no longer wanted. A decision whose cell is never let
   * be written would pass for done; a cell without its decision is found to say it, when it is decided once more.
   */
  remove(): Promise<void>;
}

/**
 * Reads what writing the records has to know; `load` queues loading what else is wanted, as of {@link readTables}, and
 * comes back with it. One round trip, and one more for each further answer that the records take.
 */
export async function prepareRecords<More>(
  context: Excel.RequestContext,
  load: () => More,
  isAgain = false,
): Promise<{ readonly writer: RecordsWriter; readonly more: More }> {
  const { tellTables, more } = await readTables(context, () => ({
    sheets: loadSheets(context),
    structure: context.workbook.protection.load('protected'),
    unfinishedName: loadUnfinishedName(context),
    wanted: load(),
  }));
  const { wanted, ...facts } = more;
  return { writer: createWriter(context, tellTables, facts, isAgain), more: wanted };
}

/** What of a workbook writing its records depends on. */
interface WorkbookFacts {
  readonly sheets: Excel.WorksheetCollection;
  readonly structure: Excel.WorkbookProtection;
  readonly unfinishedName: Excel.NamedItem;
}

function createWriter(
  context: Excel.RequestContext,
  tellTables: () => LoadedTables,
  { sheets, structure, unfinishedName }: WorkbookFacts,
  isAgain: boolean,
): RecordsWriter {
  return {
    sheets,
    read: () => listRecords(tellTables()),
    async plan(records, budget = createBatchBudget(context)) {
      const tables = tellTables();
      const updates = [
        planUpdate(tables.acceptances, records.acceptances),
        planUpdate(tables.changes, records.changes),
        planUpdate(tables.rounds, records.rounds),
        planUpdate(tables.made, records.made),
        planUpdate(tables.repairs, records.repairs),
        planUpdate(tables.noise, records.noise),
      ];
      const isAnyUpdated = updates.some(isUpdated);
      const isTidy =
        !saysUnfinished(unfinishedName) &&
        (structure.protected || !sheets.items.some(({ name }) => isUnfinishedName(name)));
      if (!isAnyUpdated && isTidy && !isAgain) return null;
      const isMissed = updates.some(isMissing);
      const isEmptied = isAnyUpdated && updates.every(isNothingLeft);
      const isMoving = isMissed || isEmptied || !isTidy;
      const place = isMoving
        ? await findPlace(context, { sheets, unfinishedName, updates, isEmptied })
        : null;
      const isLeft =
        place !== null && (place.existing.some(isLeftover) || saysUnfinished(unfinishedName));
      if (!isAnyUpdated && !isLeft && !isAgain) return null;
      refuseProtected(updates, place, structure.protected && isMissed && !place?.sheet);
      const isInTheWay = !unfinishedName.isNullObject && !saysUnfinished(unfinishedName);
      if (isInTheWay && isMissed && place?.sheet) throw refuseTakenName(unfinishedName);
      const isKept = isEmptied && (structure.protected || place?.holdsMore === true);
      // A run that was cut off may have left rows without their formats, as a first try may.
      const formatsAll = isAgain || isLeft;
      const how = { isEmptied, formatsAll, budget };
      return queueUpdates(context, updates, isKept ? null : place, how);
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
  /** Whether something stands on it besides the tables, which a person has put there. */
  readonly holdsMore: boolean;
  /** Of the cells to which tables were being added when a run stopped; a null object where there are none. */
  readonly unfinishedName: Excel.NamedItem;
  /** What stands there; null where nothing does. */
  readonly leftover: LeftTables | null;
}

/** Tables that a run has not finished adding, and all cells that they were to take up. */
interface LeftTables {
  readonly worksheet: Excel.Worksheet;
  readonly cells: UnfinishedCells;
  readonly tables: readonly Excel.Table[];
}

/** One round trip, and one more where tables are added to a sheet of records, or a run has not finished that. */
async function findPlace(
  context: Excel.RequestContext,
  {
    sheets,
    unfinishedName,
    updates,
    isEmptied,
  }: Pick<WorkbookFacts, 'sheets' | 'unfinishedName'> & {
    readonly updates: readonly TableUpdate[];
    readonly isEmptied: boolean;
  },
): Promise<RecordsPlace> {
  const standing = updates.find(({ loaded }) => isThere(loaded))?.loaded.sheet;
  const load = (): Pick<RecordsPlace, 'existing' | 'definedNames'> => ({
    existing: loadOrigins(sheets),
    definedNames: context.workbook.names.load('items/name'),
  });
  const { contents, more } = await readUsed(context, isEmptied ? standing : undefined, load);
  const { existing, definedNames } = more;
  const marked = existing.filter(isRecordsSheet);
  // Not a copy, where Excel gives the tables other names.
  const holdsOurTable = ({ sheet }: SheetWithOrigin): boolean =>
    updates.some(({ loaded }) => isThere(loaded) && loaded.sheet.name === sheet.name);
  const cells = unfinishedCells(unfinishedName);
  const left = marked.find((entry) => cells && isSameSheetName(entry.sheet.name, cells.sheet));
  const ours =
    marked.find(holdsOurTable) ??
    marked.find((entry) => entry === left || entry.tables.items.length === 0);
  const sheet = ours?.sheet ?? null;
  const copies = marked.filter((entry) => entry !== ours);
  const isAddedTo = sheet !== null && updates.some(isMissing);
  const holdsMore = contents !== null && holdsMoreThan(updates, contents, standing!.name, cells);
  const place = { existing, sheet, copies, definedNames, holdsMore, unfinishedName };
  if (!isAddedTo && !left) return { ...place, freeRowIndex: 0, leftover: null };
  const used = sheet?.getUsedRange().load('rowIndex,rowCount') ?? null;
  const ranges = left?.tables.items.map((table) => table.getRange().load('rowIndex,columnIndex'));
  await context.sync();
  const leftover = left && {
    worksheet: left.sheet,
    cells: cells!,
    tables: left.tables.items.filter((_, index) =>
      isUnfinished(cells, left.sheet.name, ranges![index]!),
    ),
  };
  const endRowIndex = used ? used.rowIndex + used.rowCount : 0;
  const block = left === ours ? cells?.block : undefined;
  // The same cells again, unless somebody has written something below them.
  const isLast = block !== undefined && endRowIndex <= block.rowIndex + block.rowCount;
  const freeRowIndex = isLast ? block.rowIndex : endRowIndex + 1;
  return { ...place, freeRowIndex, leftover: leftover ?? null };
}

/** Rows of the sheet's title and what it says below, in column A. */
const HEAD_ROWS = 2;

/** Whether a cell outside the tables holds anything but our headings. */
function holdsMoreThan(
  updates: readonly TableUpdate[],
  { values, rowIndex, columnIndex }: Pick<Excel.Range, 'values' | 'rowIndex' | 'columnIndex'>,
  sheet: string,
  unfinished: UnfinishedCells | null,
): boolean {
  const ours = new Set(['', ...updates.map(({ loaded }) => loaded.spec.title)]);
  const isHead = (row: number, column: number): boolean => row < HEAD_ROWS && column === 0;
  const isInTable = (row: number, column: number): boolean =>
    updates.some(({ loaded }) => {
      if (!isThere(loaded)) return false;
      const { range } = loaded;
      const isInRows = row >= range.rowIndex && row < range.rowIndex + range.values.length;
      const first = range.columnIndex;
      return isInRows && column >= first && column < first + countColumns(loaded);
    });
  return (values as CellValue[][]).some((cells, row) =>
    cells.some(
      (value, column) =>
        !ours.has(String(value)) &&
        !isHead(rowIndex + row, columnIndex + column) &&
        !isInTable(rowIndex + row, columnIndex + column) &&
        !isUnfinished(unfinished, sheet, {
          rowIndex: rowIndex + row,
          columnIndex: columnIndex + column,
        }),
    ),
  );
}

const isRecordsSheet = (entry: SheetWithOrigin): boolean =>
  sheetIdOf(entry) === RECORDS_SHEET_ID && !isLeftover(entry);

/** Whether there are rows for a table that is not there. */
const isMissing = ({ loaded, added }: TableUpdate): boolean => !isThere(loaded) && added.length > 0;

/** Also where a table is to be added to a sheet of ours that stands, or a run has left some of one there. */
function refuseProtected(
  updates: readonly TableUpdate[],
  place: RecordsPlace | null,
  cannotAdd: boolean,
): void {
  const locked = updates.find(
    (update) => isThere(update.loaded) && update.loaded.protection.protected && isUpdated(update),
  );
  if (locked) throw new AddInError('sheet-protected', { sheet: locked.loaded.sheet.name });
  const grown = updates.some(isMissing) ? place?.sheet : null;
  const touched = [grown, place?.leftover?.worksheet].find(
    (sheet) => place?.existing.find((entry) => entry.sheet === sheet)?.protection.protected,
  );
  if (touched) throw new AddInError('sheet-protected', { sheet: touched.name });
  if (cannotAdd) throw new AddInError('workbook-protected', {});
}

/** What queues the updates; `place` is given where a sheet comes or goes. */
function queueUpdates(
  context: Excel.RequestContext,
  updates: readonly TableUpdate[],
  place: RecordsPlace | null,
  {
    isEmptied,
    formatsAll,
    budget,
  }: {
    readonly isEmptied: boolean;
    readonly formatsAll: boolean;
    readonly budget: BatchBudget;
  },
): QueuedRecords {
  const standing = updates.filter(({ loaded }) => isThere(loaded));
  const isLeaving = isEmptied && place?.sheet;
  let held: readonly HeldRows[] = [];
  return {
    async add() {
      if (!isLeaving) held = await holdRows(standing, budget);
      for (const update of standing) await addRows(update, budget, formatsAll);
      if (!place) return;
      const { sheet, copies, existing, definedNames, freeRowIndex } = place;
      const { unfinishedName, leftover } = place;
      const others = deleteLeftovers(existing);
      releaseSheets(copies);
      if (leftover) clearUnfinished(leftover.worksheet, leftover.cells, leftover.tables);
      const absent = updates.filter(
        ({ loaded, added }) => !isThere(loaded) && (added.length > 0 || !loaded.spec.comesFilled),
      );
      const isAdding = !isEmptied && updates.some(isMissing);
      if (saysUnfinished(unfinishedName) && !(isAdding && sheet)) unfinishedName.delete();
      if (!isAdding) return;
      const gone = new Set(leftover?.tables.map(({ name }) => name));
      const namesInUse = listNamesInUse(others, existing, definedNames).filter(
        (name) => !gone.has(name),
      );
      if (sheet) {
        const block = blockOfTables(absent, freeRowIndex);
        const name = nameUnfinished({ worksheet: sheet, block }, unfinishedName);
        await addRecordTables(sheet, absent, freeRowIndex, namesInUse, budget);
        name.delete();
      } else {
        const takenNames = listTabs(others);
        await addRecordsSheet(context, takenNames, absent, namesInUse, budget);
      }
    },
    async remove() {
      if (isLeaving) deleteSheet(isLeaving);
      for (const rows of held) await writeDecided(rows, budget);
      for (const rows of held) await removeRows(rows, budget);
    },
  };
}
