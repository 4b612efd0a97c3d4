import type { CellBlock } from '../../workbook/address';
import { parseBlock } from '../../workbook/address';
import { RECORDS_SHEET, SHEET_MARK_NAME, UNFINISHED_TABLES_NAME } from '../../workbook/names';
import type { MatrixRecords } from '../../workbook/records';
import type { SheetData, TableData, WorkbookData } from '../../workbook/workbook-data';
import type { ToldContents, ToldTable } from '../records/load-records';
import { chooseTable, listTableNames } from '../records/load-records';
import type { ToldTables } from '../records/read-records';
import { listRecords, refuseLostTables, TOP_COLUMNS, TOP_ROWS } from '../records/read-records';
import type { RecordTable } from '../records/record-tables';
import { ACCEPTANCE_TABLE, CHANGE_TABLE } from '../records/record-tables';
import { MADE_TABLE, NOISE_TABLE, REPAIR_TABLE } from '../records/repair-tables';
import { ROUND_TABLE } from '../records/round-table';
import type { UnfinishedCells } from '../records/unfinished-tables';
import { unfinishedCells } from '../records/unfinished-tables';
import {
  findName,
  findSheet,
  formatsOf,
  NO_CELLS,
  NO_NAME,
  tellName,
  tellRange,
  textsOf,
  valuesOf,
} from './file-cells';

const TOP: CellBlock = {
  rowIndex: 0,
  columnIndex: 0,
  rowCount: TOP_ROWS,
  columnCount: TOP_COLUMNS,
};

/** What the records of a file say, as those of an open workbook are read. Throws what reading those throws. */
export function readFileRecords(workbook: WorkbookData): MatrixRecords {
  const unfinished = unfinishedCells(tellName(findName(workbook, UNFINISHED_TABLES_NAME)));
  const seek = <Entry>(spec: RecordTable<Entry>): ToldTable<Entry> =>
    chooseTable(
      listTableNames(spec.name).map((name) => tellTable(workbook, spec, name, unfinished)),
    );
  const tables: ToldTables = {
    acceptances: seek(ACCEPTANCE_TABLE),
    changes: seek(CHANGE_TABLE),
    rounds: seek(ROUND_TABLE),
    made: seek(MADE_TABLE),
    repairs: seek(REPAIR_TABLE),
    noise: seek(NOISE_TABLE),
  };
  const sheet = findSheet(workbook, RECORDS_SHEET);
  if (sheet) refuseLostTables(Object.values(tables), valuesOf(sheet, TOP), unfinished);
  return listRecords(tables);
}

function tellTable<Entry>(
  workbook: WorkbookData,
  spec: RecordTable<Entry>,
  name: string,
  unfinished: UnfinishedCells | null,
): ToldTable<Entry> {
  const tellSystem = () => workbook.dateSystem ?? 1900;
  const tellUnfinished = () => unfinished;
  const found = findTable(workbook, name);
  if (!found) {
    const table = { isNullObject: true, showHeaders: false, showTotals: false };
    const nothing = { range: NO_CELLS, tellContents: () => null, sheet: { name: '' } };
    return { spec, table, ...nothing, mark: NO_NAME, tellSystem, tellUnfinished };
  }
  const { sheet, table, block } = found;
  return {
    spec,
    table: { isNullObject: false, showHeaders: table.showHeaders, showTotals: table.showTotals },
    range: tellRange({ sheet, block }),
    tellContents: () => tellContents(workbook, spec, found),
    sheet: { name: sheet.name },
    mark: tellName(findName(workbook, SHEET_MARK_NAME, sheet.name)),
    tellSystem,
    tellUnfinished,
  };
}

interface FoundTable {
  readonly sheet: SheetData;
  readonly table: TableData;
  readonly block: CellBlock;
}

function findTable({ sheets }: WorkbookData, name: string): FoundTable | null {
  const lower = name.toLowerCase();
  for (const sheet of sheets) {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === lower);
    const block = table && parseBlock(table.address);
    if (block) return { sheet, table, block };
  }
  return null;
}

/** The column of kind "content" under its heading, or where it was made in case that was renamed. */
function tellContents(
  workbook: WorkbookData,
  { columns }: RecordTable<unknown>,
  { sheet, table, block }: FoundTable,
): ToldContents | null {
  const index = columns.findIndex(({ kind }) => kind === 'content');
  if (index < 0) return null;
  const header = columns[index]!.header.toLowerCase();
  const named = table.columns.findIndex((heading) => heading.toLowerCase() === header);
  const columnIndex = block.columnIndex + (named < 0 ? index : named);
  const cells = { ...block, columnIndex, columnCount: 1 };
  return {
    values: valuesOf(sheet, cells),
    text: textsOf(sheet, cells, workbook),
    numberFormat: formatsOf(sheet, cells),
  };
}
