import type { CellBlock } from '../../workbook/address';
import type {
  PackChart,
  PackColumn,
  PackLink,
  PackSheet,
  Paragraph,
} from '../../workbook/pack-sheet';
import { POINTS_PER_CHAR } from '../../workbook/sheet-styles';
import { BODY_FONT, breakAtSpaces, measureText } from '../../workbook/text-width';

/** Where everything of a pack sheet goes: 0-based blocks on the sheet. */
export interface PackLayout {
  /** Lines of text with the row they stand in, column A, the title and subtitle not among them. */
  readonly lines: readonly PlacedLine[];
  /** Rows that only keep things apart. */
  readonly spacerRows: readonly number[];
  readonly header: CellBlock;
  readonly body: CellBlock;
  /** Header and body. */
  readonly table: CellBlock;
  /** The columns of the table that are printed, header and body. */
  readonly printedTable: CellBlock;
  /** Null when the sheet has no chart. */
  readonly chart: CellBlock | null;
  /** All that is printed, from A1. */
  readonly printed: CellBlock;
}

/** A line of text with its row, as broken to fit the page. */
export interface PlacedLine {
  readonly rowIndex: number;
  readonly text: string;
  readonly style: Paragraph['style'];
  /** Of the paragraph that the line begins; null for the lines that go on with one. */
  readonly link: PackLink | null;
}

/** Margins in points: room for the footer, and no closer to the edge than office printers reach. */
export const PAGE_MARGINS_POINTS = {
  top: 36,
  bottom: 45,
  left: 25,
  right: 25,
  header: 18,
  footer: 20,
} as const;

/** What a cell keeps free at its sides. */
export const CELL_PADDING_POINTS = 3.75;
/** Keeps text apart from what stands to its left: one level of indentation, the width of three spaces. */
const INDENT_POINTS = 7.5;
/** Columns from this width on hold text that runs over several lines, up to the edge. */
const RUNNING_TEXT_CHARS = 20;
/** From here on a column holds a word such as a level's name, and the indentation. */
const ROOMY_CHARS = 12;
const DEFAULT_COLUMN_POINTS = 48;

/** Title in row 1, subtitle in row 2, row 3 blank. */
const FIRST_CONTENT_ROW_INDEX = 3;
/** A sheet narrower than this would break sentences into shreds. */
const LEAST_LINE_POINTS = 60 * POINTS_PER_CHAR;
/** Columns of the default width that a chart beside the table covers, after one that keeps it apart. */
const CHART_COLUMNS_BESIDE = 6;
/** Rows, header included, of a table that goes onto one page: a chart beside it must not run over its end. */
const MOST_CHART_ROWS_BESIDE = 16;

/** Width in points of a column of the table. */
export function columnPoints({ widthChars }: PackColumn): number {
  return widthChars * POINTS_PER_CHAR + CELL_PADDING_POINTS;
}

/**
 * Whether a column's text is indented: after a number or date, which is aligned to the right, after text that fills
 * its lines, and wherever there is room for it.
 */
export function isIndented(columns: readonly PackColumn[], index: number): boolean {
  const [before, column] = [columns[index - 1], columns[index]];
  if (!before || column?.kind !== 'text') return false;
  if (before.kind !== 'text' || before.widthChars >= RUNNING_TEXT_CHARS) return true;
  return column.widthChars >= ROOMY_CHARS;
}

/** Width in points that a column leaves for its text. */
export function textRoomPoints(columns: readonly PackColumn[], index: number): number {
  const room = columnPoints(columns[index]!) - CELL_PADDING_POINTS;
  return isIndented(columns, index) ? room - INDENT_POINTS : room;
}

/** Width in points of all that is printed of a sheet. */
export function printedWidthPoints({ table, chart }: PackSheet): number {
  const columns = table.columns.filter(({ offPaper }) => !offPaper);
  const tableWidth = columns.reduce((sum, column) => sum + columnPoints(column), 0);
  return chart?.place === 'right-of-table' ? tableWidth + chartWidthPoints() : tableWidth;
}

/** Width of the column between a table and the chart to its right. */
export const CHART_GAP_POINTS = 12;

const chartWidthPoints = (): number =>
  CHART_GAP_POINTS + CHART_COLUMNS_BESIDE * DEFAULT_COLUMN_POINTS;

/** Lays a pack sheet out from A1: paragraphs, table, chart, footnotes; one blank row between them. */
export function layoutPackSheet(sheet: PackSheet): PackLayout {
  const { columns, rows } = sheet.table;
  const roomPoints = Math.max(LEAST_LINE_POINTS, printedWidthPoints(sheet));
  const above = placeParagraphs(sheet.paragraphs, FIRST_CONTENT_ROW_INDEX, roomPoints);
  const headerRowIndex = above.endRowIndex + (above.lines.length > 0 ? 1 : 0);
  const printedColumnCount = columns.filter(({ offPaper }) => !offPaper).length;
  const block = (rowIndex: number, rowCount: number, columnCount = columns.length): CellBlock => ({
    rowIndex,
    columnIndex: 0,
    rowCount,
    columnCount,
  });
  const tableEnd = headerRowIndex + 1 + rows.length;
  const chart = sheet.chart && placeChart(sheet.chart, block(headerRowIndex, rows.length + 1));
  const figuresEnd = Math.max(tableEnd, chart ? chart.rowIndex + chart.rowCount : 0);
  const below = placeParagraphs(sheet.footnotes, figuresEnd + 1, roomPoints);
  const lastColumn = chart ? chart.columnIndex + chart.columnCount : 0;

  return {
    lines: [...above.lines, ...below.lines],
    spacerRows: [
      FIRST_CONTENT_ROW_INDEX - 1,
      ...above.spacerRows,
      ...(above.lines.length > 0 ? [headerRowIndex - 1] : []),
      ...(below.lines.length > 0 ? [figuresEnd] : []),
      ...below.spacerRows,
    ],
    header: block(headerRowIndex, 1),
    body: block(headerRowIndex + 1, rows.length),
    table: block(headerRowIndex, rows.length + 1),
    printedTable: block(headerRowIndex, rows.length + 1, printedColumnCount),
    chart,
    printed: {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: below.lines.length > 0 ? below.endRowIndex : figuresEnd,
      columnCount: Math.max(printedColumnCount, lastColumn),
    },
  };
}

function placeChart({ place, heightRows }: PackChart, table: CellBlock): CellBlock {
  if (place === 'below-table') {
    return { ...table, rowIndex: table.rowIndex + table.rowCount + 1, rowCount: heightRows };
  }
  return {
    rowIndex: table.rowIndex,
    columnIndex: table.columnCount + 1,
    rowCount: Math.max(heightRows, Math.min(table.rowCount, MOST_CHART_ROWS_BESIDE)),
    columnCount: CHART_COLUMNS_BESIDE,
  };
}

interface PlacedParagraphs {
  readonly lines: PlacedLine[];
  readonly spacerRows: number[];
  /** The row after the last line. */
  readonly endRowIndex: number;
}

/**
 * Text runs over the empty cells to its right without merging them, but is cut off at the edge of the page: so it is
 * broken into lines that fit.
 */
function placeParagraphs(
  paragraphs: readonly Paragraph[],
  firstRowIndex: number,
  roomPoints: number,
): PlacedParagraphs {
  const lines: PlacedLine[] = [];
  const spacerRows: number[] = [];
  let rowIndex = firstRowIndex;
  for (const { text, style, link = null } of paragraphs) {
    if (style === 'heading' && lines.length > 0) spacerRows.push(rowIndex++);
    for (const [index, line] of breakAtSpaces(text, roomPoints, widthOfBody).entries()) {
      lines.push({ rowIndex: rowIndex++, text: line, style, link: index === 0 ? link : null });
    }
  }
  return { lines, spacerRows, endRowIndex: rowIndex };
}

const widthOfBody = (text: string): number => measureText(text, BODY_FONT);
