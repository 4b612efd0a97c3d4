import type { CellBlock } from '../../../workbook/address';
import type { ChartSeriesData, SheetData } from '../../../workbook/workbook-data';
import { displayText } from '../../../number-format/display-text';
import { formatAbsoluteAddress } from '../sheet-model/sheet-address';

/** Excel.ChartSeriesBy: what makes up one series. */
export type SeriesBy = 'Columns' | 'Rows';

/** The direction that Excel takes by itself: along the longer side. */
export function automaticSeriesBy(block: CellBlock): SeriesBy {
  return block.rowCount >= block.columnCount ? 'Columns' : 'Rows';
}

/**
 * The series that Excel makes of a block: a first row or column without numbers gives the names or the categories.
 */
export function seriesFromBlock(
  sheet: SheetData,
  block: CellBlock,
  seriesBy: SeriesBy,
): ChartSeriesData[] {
  const { headings, labels, values } = splitBlock(sheet, block, seriesBy);
  const alongColumns = seriesBy === 'Columns';
  const count = alongColumns ? values.columnCount : values.rowCount;
  return Array.from({ length: count }, (_, index) => {
    const heading = headings && lineOf(headings, alongColumns, index);
    return {
      name: heading ? textAt(sheet, heading) : `Series${index + 1}`,
      nameReference: heading && formatAbsoluteAddress(sheet.name, heading),
      values: formatAbsoluteAddress(sheet.name, lineOf(values, alongColumns, index)),
      categories: labels ? formatAbsoluteAddress(sheet.name, labels) : '',
      color: null,
      dataLabels: false,
    };
  });
}

interface SplitBlock {
  /** Names of the series. */
  readonly headings: CellBlock | null;
  /** Names of the categories. */
  readonly labels: CellBlock | null;
  readonly values: CellBlock;
}

function splitBlock(sheet: SheetData, block: CellBlock, seriesBy: SeriesBy): SplitBlock {
  const { rowIndex, columnIndex, rowCount, columnCount } = block;
  const firstRow = { ...block, rowCount: 1 };
  const firstColumn = { ...block, columnCount: 1 };
  const hasTopRow = rowCount > 1 && !hasNumber(sheet, tail(firstRow));
  const hasLeftColumn = columnCount > 1 && !hasNumber(sheet, tail(firstColumn));
  const top = hasTopRow ? 1 : 0;
  const left = hasLeftColumn ? 1 : 0;
  const values = {
    rowIndex: rowIndex + top,
    columnIndex: columnIndex + left,
    rowCount: rowCount - top,
    columnCount: columnCount - left,
  };
  const topRow = hasTopRow ? { ...values, rowIndex, rowCount: 1 } : null;
  const leftColumn = hasLeftColumn ? { ...values, columnIndex, columnCount: 1 } : null;
  return seriesBy === 'Columns'
    ? { headings: topRow, labels: leftColumn, values }
    : { headings: leftColumn, labels: topRow, values };
}

/** Without the corner cell, unless that is all there is. */
function tail(line: CellBlock): CellBlock {
  if (line.columnCount > 1) {
    return { ...line, columnIndex: line.columnIndex + 1, columnCount: line.columnCount - 1 };
  }
  if (line.rowCount > 1) {
    return { ...line, rowIndex: line.rowIndex + 1, rowCount: line.rowCount - 1 };
  }
  return line;
}

function hasNumber(sheet: SheetData, block: CellBlock): boolean {
  for (let row = block.rowIndex; row < block.rowIndex + block.rowCount; row += 1) {
    for (
      let column = block.columnIndex;
      column < block.columnIndex + block.columnCount;
      column += 1
    ) {
      if (typeof sheet.cells.get(row, column)?.value === 'number') return true;
    }
  }
  return false;
}

function lineOf(block: CellBlock, isColumn: boolean, index: number): CellBlock {
  return isColumn
    ? { ...block, columnIndex: block.columnIndex + index, columnCount: 1 }
    : { ...block, rowIndex: block.rowIndex + index, rowCount: 1 };
}

function textAt(sheet: SheetData, { rowIndex, columnIndex }: CellBlock): string {
  const cell = sheet.cells.get(rowIndex, columnIndex);
  return displayText(cell?.value ?? '', cell?.style?.numberFormat);
}
