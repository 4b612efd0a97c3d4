import type { CellBlock } from '../../workbook/address';
import { formatBlock } from '../../workbook/address';
import { RECORDS_SHEET } from '../../workbook/names';
import { HEADER_STYLE } from '../../workbook/sheet-styles';
import { applyStyle } from '../apply-styles';
import type { BatchBudget } from '../batch-budget';
import { cutRows, requestBytesOfRow } from '../batch-budget';
import { headSheet } from '../head-sheet';
import { addUnfinishedSheet, freeSheetName } from '../our-sheets';
import { textValue } from '../text-value';
import { nameRecordTable, RECORDS_SHEET_ID } from './load-records';
import type { TableUpdate } from './update-table';
import { appendRows, contentsOf, DATES_IN_RANGE, toExcelRow } from './update-table';

/** Row of the tables' titles, below the sheet's own. */
const FIRST_ROW_INDEX = 3;

const SUBTITLE =
  'What was accepted, what fixes have written, the quarters’ rounds, and what was changed for sheets that were brought in, tidied or merged. Delete a row and the add-in forgets it.';

/** Queues adding the sheet of records with these tables; it gets its name when all of it stands. */
export async function addRecordsSheet(
  context: Excel.RequestContext,
  takenNames: readonly string[],
  updates: readonly TableUpdate[],
  namesInUse: readonly string[],
  budget: BatchBudget,
): Promise<void> {
  const sheet = addUnfinishedSheet(context, RECORDS_SHEET_ID, takenNames);
  // A page for each of the tables that stand side by side.
  headSheet(sheet, 'Matrix records', SUBTITLE, updates.length);
  await addRecordTables(sheet, updates, FIRST_ROW_INDEX, namesInUse, budget);
  sheet.name = freeSheetName(RECORDS_SHEET, takenNames);
}

/**
 * Queues adding tables side by side, their titles in the given row; nothing may stand below it. They give way to
 * `namesInUse`, of tables and defined names.
 */
export async function addRecordTables(
  sheet: Excel.Worksheet,
  updates: readonly TableUpdate[],
  rowIndex: number,
  namesInUse: readonly string[],
  budget: BatchBudget,
): Promise<void> {
  for (const update of updates) await addTable(sheet, update, rowIndex, namesInUse, budget);
}

/** The cells that tables will take up with their titles in the given row. */
export function blockOfTables(updates: readonly TableUpdate[], rowIndex: number): CellBlock {
  const firsts = updates.map(({ loaded: { spec } }) => spec.firstColumnIndex);
  const ends = updates.map(({ loaded: { spec } }) => spec.firstColumnIndex + spec.columns.length);
  const columnIndex = Math.min(...firsts);
  const rowCount = TITLE_AND_HEADINGS + Math.max(1, ...updates.map(({ added }) => added.length));
  return { rowIndex, columnIndex, rowCount, columnCount: Math.max(...ends) - columnIndex };
}

const TITLE_AND_HEADINGS = 2;

async function addTable(
  sheet: Excel.Worksheet,
  { loaded, added }: TableUpdate,
  titleRowIndex: number,
  namesInUse: readonly string[],
  budget: BatchBudget,
): Promise<void> {
  const { spec, tellSystem } = loaded;
  const { title, columns, firstColumnIndex } = spec;
  const heading = sheet.getCell(titleRowIndex, firstColumnIndex);
  heading.values = [[textValue(title)]];
  heading.format.font.bold = true;
  const rowIndex = titleRowIndex + 1;
  columns.forEach(({ kind, widthPoints }, index) => {
    const rowCount = 1 + Math.max(1, added.length);
    const column = sheet.getRangeByIndexes(rowIndex, firstColumnIndex + index, rowCount, 1);
    const { format } = column.getEntireColumn();
    format.columnWidth = widthPoints;
    column.format.wrapText = true;
    column.format.verticalAlignment = 'Top';
    column.format.horizontalAlignment = 'Left';
    if (kind === 'date') column.numberFormat = DATES_IN_RANGE;
  });
  const headings = columns.map(({ header }) => textValue(header));
  const rows = added.map((row) => toExcelRow(row, tellSystem()));
  const [chunk] = cutRows(rows.map(requestBytesOfRow));
  const first = rows.slice(0, chunk?.rowCount ?? 0);
  if (chunk) await budget.reserve(chunk.bytes);
  sheet.getRangeByIndexes(rowIndex, firstColumnIndex, 1 + first.length, columns.length).values = [
    headings,
    ...first,
  ];
  const block = {
    rowIndex,
    columnIndex: firstColumnIndex,
    // A table needs a row, blank where there is nothing to record.
    rowCount: 1 + Math.max(1, first.length),
    columnCount: columns.length,
  };
  applyStyle(sheet.getRange(formatBlock({ ...block, rowCount: 1 })), HEADER_STYLE);
  const table = sheet.tables.add(formatBlock(block), true);
  table.style = 'TableStyleLight1';
  table.name = nameRecordTable(spec, namesInUse);
  // The rest goes to its end, wherever others have moved the table by then.
  await appendRows(table, rows.slice(first.length), contentsOf(loaded, added), budget);
}
