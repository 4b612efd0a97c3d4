import type { CellBlock } from '../../workbook/address';
import type { PackColumn, PackSheet } from '../../workbook/pack-sheet';
import { POINTS_PER_CHAR } from '../../workbook/sheet-styles';
import { CHART_COLUMNS_BESIDE, placeCharts } from './place-charts';
import type { PlacedLine } from './place-lines';
import { placeParagraphs } from './place-lines';

/** Where everything of a pack sheet goes: 0-based blocks on the sheet. */
export interface PackLayout {
  /** Lines of text with the cell they begin in, the title and subtitle not among them. */
  readonly lines: readonly PlacedLine[];
  /** Rows that only keep things apart. */
  readonly spacerRows: readonly number[];
  readonly header: CellBlock;
  readonly body: CellBlock;
  /** Header and body. */
  readonly table: CellBlock;
  /** The columns of the table that are printed, header and body. */
  readonly printedTable: CellBlock;
  /** One a chart, in their order. */
  readonly charts: readonly CellBlock[];
  /** The chart data with its headers, beside all that is printed; null where there is none. */
  readonly chartData: CellBlock | null;
  /** All that is printed, from A1. */
  readonly printed: CellBlock;
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
export function printedWidthPoints({ table, charts }: PackSheet): number {
  const columns = table.columns.filter(({ offPaper }) => !offPaper);
  const tableWidth = columns.reduce((sum, column) => sum + columnPoints(column), 0);
  const isBeside = charts.some(({ place }) => place === 'right-of-table');
  return isBeside ? tableWidth + chartWidthPoints() : tableWidth;
}

/** Width of the column between a table and the chart to its right. */
export const CHART_GAP_POINTS = 12;

const chartWidthPoints = (): number =>
  CHART_GAP_POINTS + CHART_COLUMNS_BESIDE * DEFAULT_COLUMN_POINTS;

/** Lays a pack sheet out from A1: paragraphs, table, charts, footnotes; one blank row between them. */
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
  const charts = placeCharts(sheet, block(headerRowIndex, rows.length + 1, printedColumnCount));
  const endsOf = charts.blocks.map(({ rowIndex, rowCount }) => rowIndex + rowCount);
  const figuresEnd = Math.max(tableEnd, ...endsOf);
  const below = placeParagraphs(sheet.footnotes, figuresEnd + 1, roomPoints);
  const lastColumns = charts.blocks.map(
    ({ columnIndex, columnCount }) => columnIndex + columnCount,
  );

  const printedCount = Math.max(printedColumnCount, ...lastColumns);
  return {
    lines: [...above.lines, ...charts.captions, ...below.lines],
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
    charts: charts.blocks,
    chartData: sheet.chartData
      ? {
          rowIndex: headerRowIndex,
          columnIndex: Math.max(printedCount, columns.length) + 1,
          rowCount: sheet.chartData.rows.length + 1,
          columnCount: sheet.chartData.headers.length,
        }
      : null,
    printed: {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: below.lines.length > 0 ? below.endRowIndex : figuresEnd,
      columnCount: printedCount,
    },
  };
}
