import { AddInError } from '../workbook/errors';
import type { BlockContent, BlockRequest, WorkbookPort } from '../workbook/port';
import type { CellValue } from '../workbook/sheet-grid';
import { applyHighlights, clearHighlights } from './apply-highlights';
import { editCells } from './edit-cells';
import { findEditObstacles } from './find-edit-obstacles';
import { writeFreeze } from './freezes/freezes';
import { readPackInputs } from './look-at-workbook';
import { loadSheets } from './our-sheets';
import { listPackSheets } from './pack-sheets';
import { printPack } from './print-pack';
import { readGrids } from './read-grid';
import { readOpenWorkbook } from './read-open-workbook';
import { changeRecords, readRecords } from './records/change-records';
import { runExcel, runExcelPatiently } from './run-excel';
import { readSettings, writeSettings } from './settings/settings-sheet';
import { watchWorkbook } from './watch-workbook';
import { writePack } from './write-pack';

/** The workbook that is open in Excel, through Office.js. */
export const excelWorkbook: WorkbookPort = {
  readWorkbook: () => runExcel(readOpenWorkbook),
  readGrids: (requests) => runExcel((context) => readGrids(context, requests)),
  readBlock: (request) => runExcelPatiently((context) => readBlock(context, request)),
  findEditObstacles: (sheet, edits) =>
    runExcel((context) => findEditObstacles(context, sheet, edits)),
  readSettings: () => runExcel(readSettings),
  writeSettings: (settings) => runExcel((context) => writeSettings(context, settings)),
  readRecords: () => runExcel(readRecords),
  changeRecords: (change) => runExcel((context) => changeRecords(context, change)),
  editCells: (request) => runExcel((context) => editCells(context, request)),
  applyHighlights: (plans, settings, whereProtected) =>
    runExcel((context) => applyHighlights(context, plans, settings, whereProtected)),
  clearHighlights: () => runExcel(clearHighlights),
  readPackInputs: () => runExcel(readPackInputs),
  writePack: (compose, options) => runExcel((context) => writePack(context, compose, options)),
  writeFreeze: (compose) => runExcel((context) => writeFreeze(context, compose)),
  listPackSheets: () => runExcel(listPackSheets),
  printPack,
  selectCell: (sheet, cell) => runExcel((context) => selectCell(context, sheet, cell)),
  showSheet: (sheet) => runExcel((context) => showSheet(context, sheet)),
  watch: watchWorkbook,
};

/** One round trip. Throws the host's error when the sheet is gone. */
async function readBlock(
  context: Excel.RequestContext,
  { sheet, block }: BlockRequest,
): Promise<BlockContent> {
  const { rowIndex, columnIndex, rowCount, columnCount } = block;
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
  range.load('values,text');
  await context.sync();
  return { values: range.values as CellValue[][], displayed: range.text };
}

/** Shows the sheet and selects the cell. Two round trips. Throws sheet-not-found. */
async function selectCell(
  context: Excel.RequestContext,
  sheetName: string,
  cell: string,
): Promise<void> {
  const sheet = await findSheet(context, sheetName);
  sheet.activate();
  sheet.getRange(cell).select();
  await context.sync();
}

/** Shows the sheet and leaves its selection. Two round trips. Throws sheet-not-found. */
async function showSheet(context: Excel.RequestContext, sheetName: string): Promise<void> {
  const sheet = await findSheet(context, sheetName);
  sheet.activate();
  await context.sync();
}

async function findSheet(
  context: Excel.RequestContext,
  sheetName: string,
): Promise<Excel.Worksheet> {
  const { items } = await loadNow(context);
  const found = items.find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
  if (found) return found;
  const sheets = items.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
  throw new AddInError('sheet-not-found', { sheet: sheetName, sheets });
}

async function loadNow(context: Excel.RequestContext): Promise<Excel.WorksheetCollection> {
  const sheets = loadSheets(context);
  await context.sync();
  return sheets;
}
