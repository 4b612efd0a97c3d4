import type { CellBlock } from './address';
import type { PackSheet, Paragraph } from './pack-sheet';

/** Where everything of a pack sheet goes: 0-based blocks on the sheet. */
export interface PackLayout {
  /** Lines of text with the row they stand in, column A, the title and subtitle not among them. */
  readonly lines: readonly PlacedLine[];
  readonly header: CellBlock;
  readonly body: CellBlock;
  /** Header and body. */
  readonly table: CellBlock;
  /** Null when the sheet has no chart. */
  readonly chart: CellBlock | null;
  /** All that is printed, from A1. */
  readonly printed: CellBlock;
}

export interface PlacedLine {
  readonly rowIndex: number;
  readonly text: string;
  readonly style: Paragraph['style'];
}

/** Title in row 1, subtitle in row 2, row 3 blank. */
const FIRST_CONTENT_ROW_INDEX = 3;
/** A sheet narrower than this would break sentences into shreds. */
const LEAST_LINE_CHARS = 60;
/** Columns of its own width that a chart beside the table covers. */
const CHART_COLUMNS_BESIDE = 8;

/** Lays a pack sheet out from A1: paragraphs, table, footnotes, chart; one blank row between them. */
export function layoutPackSheet(sheet: PackSheet): PackLayout {
  const { columns, rows } = sheet.table;
  const widthChars = columns.reduce((sum, column) => sum + column.widthChars, 0);
  const above = placeLines(sheet.paragraphs, FIRST_CONTENT_ROW_INDEX, widthChars);
  const headerRowIndex = FIRST_CONTENT_ROW_INDEX + above.length + (above.length > 0 ? 1 : 0);
  const block = (rowIndex: number, rowCount: number): CellBlock => ({
    rowIndex,
    columnIndex: 0,
    rowCount,
    columnCount: columns.length,
  });
  const afterTable = headerRowIndex + 1 + rows.length;
  const below = placeLines(sheet.footnotes, afterTable + 1, widthChars);
  const afterLines = below.length > 0 ? afterTable + 1 + below.length : afterTable;
  const chart = placeChart(sheet, headerRowIndex, afterLines + 1);
  const lastRow = Math.max(afterLines, chart ? chart.rowIndex + chart.rowCount : 0);
  const lastColumn = chart ? chart.columnIndex + chart.columnCount : 0;

  return {
    lines: [...above, ...below],
    header: block(headerRowIndex, 1),
    body: block(headerRowIndex + 1, rows.length),
    table: block(headerRowIndex, rows.length + 1),
    chart,
    printed: {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: lastRow,
      columnCount: Math.max(columns.length, lastColumn),
    },
  };
}

function placeChart(
  sheet: PackSheet,
  headerRowIndex: number,
  belowRowIndex: number,
): CellBlock | null {
  if (!sheet.chart) return null;
  const columnCount = sheet.table.columns.length;
  return sheet.chart.place === 'below-table'
    ? { rowIndex: belowRowIndex, columnIndex: 0, rowCount: sheet.chart.heightRows, columnCount }
    : {
        rowIndex: headerRowIndex,
        columnIndex: columnCount + 1,
        rowCount: sheet.chart.heightRows,
        columnCount: CHART_COLUMNS_BESIDE,
      };
}

function placeLines(
  paragraphs: readonly Paragraph[],
  firstRowIndex: number,
  widthChars: number,
): PlacedLine[] {
  const lines = paragraphs.flatMap(({ text, style }) =>
    breakLine(text, Math.max(LEAST_LINE_CHARS, widthChars)).map((line) => ({ text: line, style })),
  );
  return lines.map((line, index) => ({ ...line, rowIndex: firstRowIndex + index }));
}

/**
 * Breaks text at spaces into lines that fit: text runs over the empty cells to its right without merging them,
 * but is cut off at the edge of the page.
 */
export function breakLine(text: string, widthChars: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > widthChars && line !== '') {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  return lines;
}
