import type { CellBlock } from '../../workbook/address';
import type { PackChart, PackColumn, PackSheet } from '../../workbook/pack-sheet';
import { POINTS_PER_CHAR } from '../../workbook/sheet-styles';
import type { PlacedLine } from './place-lines';
import { breakLines } from './place-lines';

/** Columns of the default width that a chart beside the table covers, after one that keeps it apart. */
export const CHART_COLUMNS_BESIDE = 10;
/** Rows, header included, of a table that goes onto one page: a chart beside it must not run over its end. */
const MOST_CHART_ROWS_BESIDE = 16;

/** Where the charts of a sheet go: a block each, and the lines of their captions. */
interface PlacedCharts {
  readonly blocks: readonly CellBlock[];
  readonly captions: readonly PlacedLine[];
}

/** Places charts beside the table, whose printed columns `table` covers, or below it: two beside each other, under their captions. */
export function placeCharts(
  { charts, table: { columns } }: PackSheet,
  table: CellBlock,
): PlacedCharts {
  const isBelow = charts[0]?.place === 'below-table';
  return isBelow
    ? placeBelow(charts, columns.slice(0, table.columnCount), table)
    : { blocks: charts.map((chart) => placeBeside(chart, table, columns.length)), captions: [] };
}

function placeBeside({ heightRows }: PackChart, table: CellBlock, columnCount: number): CellBlock {
  return {
    rowIndex: table.rowIndex,
    columnIndex: columnCount + 1,
    rowCount: Math.max(heightRows, Math.min(table.rowCount, MOST_CHART_ROWS_BESIDE)),
    columnCount: CHART_COLUMNS_BESIDE,
  };
}

function placeBelow(
  charts: readonly PackChart[],
  columns: readonly PackColumn[],
  table: CellBlock,
): PlacedCharts {
  const halves = charts.length > 1 ? halve(columns) : [columns.length];
  const blocks: CellBlock[] = [];
  const captions: PlacedLine[] = [];
  let rowIndex = table.rowIndex + table.rowCount + 1;
  for (let first = 0; first < charts.length; first += halves.length) {
    const pair = charts.slice(first, first + halves.length);
    const starts = halves.map((_, index) => halves.slice(0, index).reduce((a, b) => a + b, 0));
    const lines = pair.map(({ caption }, index) => {
      const covered = columns.slice(starts[index], starts[index]! + halves[index]!);
      return breakCaption(caption, covered);
    });
    const captionRows = Math.max(...lines.map(({ length }) => length));
    const rowCount = Math.max(...pair.map(({ heightRows }) => heightRows));
    pair.forEach((_, index) => {
      const columnIndex = starts[index]!;
      // Next to its chart where the other's has more lines.
      const firstLine = rowIndex + captionRows - lines[index]!.length;
      lines[index]!.forEach((text, line) =>
        captions.push({ rowIndex: firstLine + line, columnIndex, text, style: 'body', link: null }),
      );
      const columnCount = halves[index]!;
      blocks.push({ rowIndex: rowIndex + captionRows, columnIndex, rowCount, columnCount });
    });
    rowIndex += captionRows + rowCount + 1;
  }
  return { blocks, captions };
}

/** How many columns go to the left and to the right, so that both are about as wide. */
function halve(columns: readonly PackColumn[]): [number, number] {
  const widths = columns.map(({ widthChars }) => widthChars);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const leftOver = widths.map((_, index) => {
    const left = widths.slice(0, index + 1).reduce((sum, width) => sum + width, 0);
    return Math.abs(total - 2 * left);
  });
  const left = leftOver.indexOf(Math.min(...leftOver)) + 1;
  return [left, columns.length - left];
}

/** A caption runs over the cells above its chart, and must not run into those of the next. */
function breakCaption(caption: string | null, covered: readonly PackColumn[]): string[] {
  if (caption === null) return [];
  const chars = covered.reduce((sum, { widthChars }) => sum + widthChars, 0);
  return breakLines(caption, chars * POINTS_PER_CHAR);
}
