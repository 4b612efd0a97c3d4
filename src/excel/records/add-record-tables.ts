import type { CellBlock } from '../../workbook/address';
import { formatBlock } from '../../workbook/address';
import { RECORDS_SHEET } from '../../workbook/names';
import { HEADER_STYLE } from '../../workbook/sheet-styles';
import { applyStyle } from '../apply-styles';
import { headSheet } from '../head-sheet';
import { addUnfinishedSheet, freeSheetName } from '../our-sheets';
import { textValue } from '../text-value';
import type { LoadedTable } from './load-records';
import { nameRecordTable, RECORDS_SHEET_ID } from './load-records';
import type { TableUpdate } from './update-table';
import { writeContents } from '../write-contents';
import { DATES_IN_RANGE, toContent, toExcelRow } from './update-table';

/** Row of the tables' titles, below the sheet's own. */
const FIRST_ROW_INDEX = 3;

const SUBTITLE =
  'What was accepted, what fixes have written, the quarters’ rounds, and what was changed for sheets that were brought in, tidied or merged. Delete a row and the add-in forgets it.';

/** Queues adding the sheet of records with these tables; it gets its name when all of it stands. */
export function addRecordsSheet(
  context: Excel.RequestContext,
  takenNames: readonly string[],
  updates: readonly TableUpdate[],
  namesInUse: readonly string[],
): void {
  const sheet = addUnfinishedSheet(context, RECORDS_SHEET_ID, takenNames);
  // A page for each of the tables that stand side by side.
  headSheet(sheet, 'Matrix records', SUBTITLE, updates.length);
  addRecordTables(sheet, updates, FIRST_ROW_INDEX, namesInUse);
  sheet.name = freeSheetName(RECORDS_SHEET, takenNames);
}

/**
 * Queues adding tables side by side, their titles in the given row; nothing may stand below it. They give way to
 * `namesInUse`, of tables and defined names.
 */
export function addRecordTables(
  sheet: Excel.Worksheet,
  updates: readonly TableUpdate[],
  rowIndex: number,
  namesInUse: readonly string[],
): void {
  for (const { loaded, added } of updates) {
    const table = addTable(sheet, loaded, added, rowIndex);
    table.name = nameRecordTable(loaded.spec, namesInUse);
  }
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

function addTable(
  sheet: Excel.Worksheet,
  { spec: { title, columns, firstColumnIndex }, tellSystem }: LoadedTable<unknown>,
  rows: TableUpdate['added'],
  titleRowIndex: number,
): Excel.Table {
  const heading = sheet.getCell(titleRowIndex, firstColumnIndex);
  heading.values = [[textValue(title)]];
  heading.format.font.bold = true;
  const block = {
    rowIndex: titleRowIndex + 1,
    columnIndex: firstColumnIndex,
    // A table needs a row, blank where there is nothing to record.
    rowCount: 1 + Math.max(1, rows.length),
    columnCount: columns.length,
  };
  columns.forEach(({ kind, widthPoints }, index) => {
    const columnIndex = firstColumnIndex + index;
    const column = sheet.getRangeByIndexes(block.rowIndex, columnIndex, block.rowCount, 1);
    const { format } = column.getEntireColumn();
    format.columnWidth = widthPoints;
    column.format.wrapText = true;
    column.format.verticalAlignment = 'Top';
    column.format.horizontalAlignment = 'Left';
    if (kind === 'date') column.numberFormat = DATES_IN_RANGE;
  });
  const values = [
    columns.map(({ header }) => textValue(header)),
    ...rows.map((row) => toExcelRow(row, tellSystem())),
  ];
  sheet.getRangeByIndexes(block.rowIndex, firstColumnIndex, values.length, columns.length).values =
    values;
  const contentIndex = columns.findIndex(({ kind }) => kind === 'content');
  if (rows.some((row) => typeof row[contentIndex] === 'object')) {
    const columnIndex = firstColumnIndex + contentIndex;
    writeContents(
      sheet.getRangeByIndexes(block.rowIndex + 1, columnIndex, rows.length, 1),
      rows.map((row) => toContent(row[contentIndex])),
    );
  }
  applyStyle(sheet.getRange(formatBlock({ ...block, rowCount: 1 })), HEADER_STYLE);
  const table = sheet.tables.add(formatBlock(block), true);
  table.style = 'TableStyleLight1';
  return table;
}
