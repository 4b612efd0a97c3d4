import type { WorkbookPort } from '../workbook/port';
import { applyHighlights, clearHighlights } from './apply-highlights';
import { readGrid } from './read-grid';
import { runExcel } from './run-excel';
import { readSettings } from './settings-sheet';
import { surveySheets } from './survey-sheets';
import { writePack } from './write-pack';

/** The workbook that is open in Excel, through Office.js. */
export const excelWorkbook: WorkbookPort = {
  surveySheets: () => runExcel(surveySheets),
  readGrid: (request) => runExcel((context) => readGrid(context, request)),
  readSettings: () => runExcel(readSettings),
  applyHighlights: (plan, settings) =>
    runExcel((context) => applyHighlights(context, plan, settings)),
  clearHighlights: () => runExcel(clearHighlights),
  writePack: (pack) => runExcel((context) => writePack(context, pack)),
};
