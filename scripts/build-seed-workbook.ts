import { cutLines } from '../src/files/text/cut-lines';
import type { CellStyleData, WorkbookData } from '../src/workbook/workbook-data';
import { createSheetData, createWorkbookData } from '../src/workbook/workbook-data';

/** Widths in characters of KPI, where we are now, where we want to be, actions, by when. */
const COLUMN_WIDTHS: readonly number[] = [28, 48, 48, 48, 14];
const LINE_HEIGHT_POINTS = 15;
const BODY: CellStyleData = { wrapText: true, vertical: 'Top' };
const HEADER: CellStyleData = { ...BODY, font: { bold: true } };

/** The seed document as a council's own sheet: every line a row, every tab a cell, all of it text. */
export function buildSeedWorkbook(text: string): WorkbookData {
  const sheet = createSheetData('Maturity matrix');
  cutLines(text, '\t').forEach(({ cells: row }, rowIndex) => {
    row.forEach((value, columnIndex) => {
      if (value === '') return;
      sheet.cells.set(rowIndex, columnIndex, { value, style: rowIndex === 0 ? HEADER : BODY });
    });
    const lineCount = Math.max(
      ...row.map((value, columnIndex) => countLines(value, COLUMN_WIDTHS[columnIndex] ?? 8)),
    );
    // Some programs do not grow a row with its wrapped text.
    if (lineCount > 1) sheet.rowHeights.set(rowIndex, lineCount * LINE_HEIGHT_POINTS);
  });
  sheet.page.orientation = 'Landscape';
  sheet.page.paper = 'A4';
  sheet.page.fitToPagesWide = 1;
  sheet.page.titleRows = '1:1';
  COLUMN_WIDTHS.forEach((width, columnIndex) => sheet.columnWidths.set(columnIndex, width));
  const workbook = createWorkbookData([sheet]);
  workbook.properties.title = 'Maturity matrix';
  return workbook;
}

/** Lines that a text takes when its words are wrapped at `width` characters. */
function countLines(text: string, width: number): number {
  let lineCount = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) {
      lineCount++;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
  }
  return lineCount;
}
