import { parseSeedLines } from '../src/text-import/parse-seed-lines';
import type { CellStyleData, WorkbookData } from '../src/workbook/workbook-data';
import { createSheetData, createWorkbookData } from '../src/workbook/workbook-data';

/** Widths in characters of KPI, where we are now, where we want to be, actions, by when. */
const COLUMN_WIDTHS = [28, 48, 48, 48, 14];
const BODY: CellStyleData = { wrapText: true, vertical: 'Top' };
const HEADER: CellStyleData = { ...BODY, font: { bold: true } };

/** The seed document as a council's own sheet: every line a row, every tab a cell, all of it text. */
export function buildSeedWorkbook(text: string): WorkbookData {
  const sheet = createSheetData('Maturity matrix');
  parseSeedLines(text).forEach((row, rowIndex) => {
    row.forEach((value, columnIndex) => {
      if (value === '') return;
      sheet.cells.set(rowIndex, columnIndex, { value, style: rowIndex === 0 ? HEADER : BODY });
    });
  });
  COLUMN_WIDTHS.forEach((width, columnIndex) => sheet.columnWidths.set(columnIndex, width));
  const workbook = createWorkbookData([sheet]);
  workbook.properties.title = 'Maturity matrix';
  return workbook;
}
