import type { WorkbookPort } from '../workbook/port';
import { applyHighlights, clearHighlights } from './apply-highlights';
import { editCells } from './edit-cells';
import { findReadCells } from './find-read-cells';
import { writeFreeze } from './freezes/freezes';
import { readPackInputs } from './look-at-workbook';
import { listPackSheets } from './pack-sheets';
import { printPack } from './print-pack';
import { readBlock } from './read-block';
import { readGrid } from './read-grid';
import { changeRecords, readRecords } from './records/change-records';
import { readWorkbook } from './read-workbook';
import { runExcel, runExcelPatiently } from './run-excel';
import { readSettings, writeSettings } from './settings/settings-sheet';
import { selectCell, showSheet } from './show-cells';
import { watchWorkbook } from './watch-workbook';
import { writePack } from './write-pack';

/** The workbook that is open in Excel, through Office.js. */
export const excelWorkbook: WorkbookPort = {
  readWorkbook: () => runExcel(readWorkbook),
  readGrid: (request) => runExcel((context) => readGrid(context, request)),
  readBlock: (request) => runExcelPatiently((context) => readBlock(context, request)),
  findReadCells: (sheet, cells) => runExcel((context) => findReadCells(context, sheet, cells)),
  readSettings: () => runExcel(readSettings),
  writeSettings: (settings) => runExcel((context) => writeSettings(context, settings)),
  readRecords: () => runExcel(readRecords),
  changeRecords: (change) => runExcel((context) => changeRecords(context, change)),
  editCells: (request) => runExcel((context) => editCells(context, request)),
  applyHighlights: (plan, settings) =>
    runExcel((context) => applyHighlights(context, plan, settings)),
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
