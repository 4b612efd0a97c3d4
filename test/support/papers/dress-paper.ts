import { formatBlock } from '../../../src/workbook/address';
import { countWrappedLines, measureText } from '../../../src/workbook/text-width';
import type {
  BorderData,
  CellData,
  CellStyleData,
  SheetData,
} from '../../../src/workbook/workbook-data';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import type { LaidSheet } from '../layouts/laid-workbook';
import { toWorkbookData } from '../layouts/laid-workbook';
import type { Paper, PaperLooks } from './draw-paper';

const LINE: BorderData = { style: 'thin', color: '#404040' };
const SHADE = '#D9E2E6';
/** Characters of columns that hold words rather than sentences. */
const [NARROWEST, WIDEST_OF_WORDS] = [7, 22];
/** Texts longer than this are sentences. */
const LONGEST_WORDS = 30;
/** Rows at most from the top of a sheet to the last row of its header. */
const HEADER_SEARCH = 8;

/** The matrix of a paper as a workbook that prints as the paper looks: fonts, widths, lines, pages. */
export function dressPaper({ layout, looks }: Paper): WorkbookData {
  const data = toWorkbookData(layout.workbook);
  data.sheets.forEach((sheet, index) => dressSheet(sheet, layout.workbook[index]!, looks));
  return data;
}

function dressSheet(data: SheetData, laid: LaidSheet, looks: PaperLooks): void {
  const { used } = laid;
  if (!used) return;
  const columns = Array.from({ length: used.columnCount }, (_, at) => used.columnIndex + at);
  const rows = Array.from({ length: used.rowCount }, (_, at) => used.rowIndex + at);
  const headerRow = findHeaderRow(laid, rows, columns);
  const tableEnd = headerRow + countTableRows(laid, rows, columns, headerRow);
  for (const column of columns) {
    const texts = rows.slice(headerRow - used.rowIndex).map((row) => laid.textAt(row, column));
    data.columnWidths.set(column, widthOf(texts, looks));
  }
  for (const row of rows) data.rowHeights.set(row, heightOf(data, laid, row, columns, looks));
  for (const row of rows) {
    const isInTable = row >= headerRow && row <= tableEnd;
    for (const column of columns) {
      const cell = asPrinted(data.cells.get(row, column));
      if (!isInTable) {
        // What stands above and below runs over its neighbours, as titles do.
        if (cell)
          data.cells.set(row, column, { ...cell, style: { ...cell.style, ...fontOf(looks) } });
        continue;
      }
      const style = styleOf(looks, row === headerRow, cell?.style);
      data.cells.set(row, column, cell ? { ...cell, style } : { value: '', style });
    }
  }
  const { left, center, right } = { left: '', center: '', right: '' };
  data.page = {
    ...data.page,
    orientation: looks.orientation,
    paper: 'A4',
    fitToPagesWide: looks.sides ? null : 1,
    fitToPagesTall: null,
    printArea: formatBlock(used),
    titleRows: looks.repeatsHeader ? `${headerRow + 1}:${headerRow + 1}` : null,
    header: {
      left,
      center: looks.hasRunningTitle ? 'Procurement improvement board, appendix B' : center,
      right,
    },
    footer: { left, center: looks.hasRunningTitle ? 'Page &P of &N' : center, right },
  };
}

/** LibreOffice prints what is true or not as 1 and 0, Excel as words. */
function asPrinted(cell: CellData | undefined): CellData | undefined {
  if (typeof cell?.value !== 'boolean') return cell;
  return { ...cell, value: String(cell.value).toUpperCase() };
}

/** The first row that has most of its cells filled. */
export function findHeaderRow(
  laid: LaidSheet,
  rows: readonly number[],
  columns: readonly number[],
): number {
  const filled = (row: number): number =>
    columns.filter((column) => laid.textAt(row, column) !== '').length;
  return (
    rows.slice(0, HEADER_SEARCH).find((row) => filled(row) >= Math.max(3, columns.length / 2)) ??
    rows[0]!
  );
}

/** How many rows below the header belong to the table: up to the last that has a cell beyond its first column. */
function countTableRows(
  laid: LaidSheet,
  rows: readonly number[],
  columns: readonly number[],
  headerRow: number,
): number {
  const ofTable = rows.filter(
    (row) => columns.slice(1).filter((column) => laid.textAt(row, column) !== '').length > 1,
  );
  return (ofTable.at(-1) ?? headerRow) - headerRow;
}

function widthOf(texts: readonly string[], looks: PaperLooks): number {
  const longest = Math.max(...texts.flatMap((text) => text.split('\n')).map((line) => line.length));
  if (longest > LONGEST_WORDS) return looks.sentenceWidth;
  return Math.min(WIDEST_OF_WORDS, Math.max(NARROWEST, longest + 2));
}

/** Points that a character of a column's width takes, and those that a cell keeps free at its sides. */
const [POINTS_A_CHARACTER, SIDES] = [5.3, 8];
/** Widths are reckoned for Calibri; other faces are up to so much wider. */
const WIDEST_FACE = 1.2;
/** Height of a line in times its font's size, and what a row keeps free. */
const [LINE_HEIGHT, ROW_MARGIN] = [1.25, 4];

/** The height that all texts of a row need; a merged one has its rows to share. */
function heightOf(
  data: SheetData,
  laid: LaidSheet,
  row: number,
  columns: readonly number[],
  looks: PaperLooks,
): number {
  const font = { sizePoints: looks.fontSize * WIDEST_FACE, bold: false };
  const lines = columns.map((column) => {
    const merge = laid.merges.find(
      ({ rowIndex, columnIndex, rowCount, columnCount }) =>
        row >= rowIndex &&
        row < rowIndex + rowCount &&
        column >= columnIndex &&
        column < columnIndex + columnCount,
    );
    if (merge && merge.columnCount > 1) return 1;
    const text = laid.textAt(merge?.rowIndex ?? row, column);
    const room = data.columnWidths.get(column)! * POINTS_A_CHARACTER - SIDES;
    return (
      countWrappedLines(text, room, (piece, start, end) => measureText(piece, font, start, end)) /
      (merge?.rowCount ?? 1)
    );
  });
  return Math.ceil(Math.max(1, ...lines)) * looks.fontSize * LINE_HEIGHT + ROW_MARGIN;
}

const fontOf = (looks: PaperLooks): CellStyleData => ({
  font: { name: looks.font, size: looks.fontSize },
});

function styleOf(
  looks: PaperLooks,
  isHeader: boolean,
  style: CellStyleData | undefined,
): CellStyleData {
  const lines = {
    all: { borders: { top: LINE, bottom: LINE, left: LINE, right: LINE } },
    across: { borders: { top: LINE, bottom: LINE } },
    stripes: {},
    none: {},
  }[looks.lines];
  return {
    ...style,
    font: { name: looks.font, size: looks.fontSize, bold: isHeader },
    ...(isHeader && looks.isHeaderShaded && { fill: SHADE }),
    wrapText: true,
    vertical: looks.vertical,
    horizontal: 'Left',
    ...lines,
  };
}
