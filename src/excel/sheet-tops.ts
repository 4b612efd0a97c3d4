import type { CellBlock } from '../workbook/address';
import { formatBlock } from '../workbook/address';
import type { SheetSurvey } from '../workbook/port';
import { TOP_ROWS } from '../workbook/port';
import type { CellValue, SheetGrid } from '../workbook/sheet-grid';
import { listVisible } from './read-grid';

/** A matrix has about ten columns; a wider sheet is looked at this far. */
const TOP_COLUMNS = 64;

/** Rows above the first cell with a value, and columns before it, that are blank on most sheets at most. */
const USUAL_MARGIN = 4;

/** Cells that hold the top of most sheets, wherever it begins. */
const CORNER: CellBlock = {
  rowIndex: 0,
  columnIndex: 0,
  rowCount: TOP_ROWS + USUAL_MARGIN,
  columnCount: TOP_COLUMNS + USUAL_MARGIN,
};

/** Cells of a sheet and which of them are shown, once loaded. */
export interface LoadedCells {
  readonly range: Excel.Range;
  readonly visible: Excel.RangeAreas;
}

/** Where a sheet has values, and those near A1, once loaded; null objects where there are none. */
export interface LoadedCorner extends LoadedCells {
  readonly used: Excel.Range;
}

/** Queues loading where a sheet has values and what stands near A1, neither of which has to be known before. */
export function loadCorner(sheet: Excel.Worksheet): LoadedCorner {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return { used, ...loadCells(used.getIntersectionOrNullObject(formatBlock(CORNER))) };
}

/** Queues loading the top of a sheet of which it is known where it has values. */
export function loadTop(sheet: Excel.Worksheet, used: CellBlock): LoadedCells {
  const { rowIndex, columnIndex, rowCount, columnCount } = topOf(used);
  return loadCells(sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount));
}

function loadCells(range: Excel.Range): LoadedCells {
  range.load('values');
  const visible = range.getSpecialCellsOrNullObject('Visible').load('address,cellCount');
  return { range, visible };
}

/** Where a loaded sheet has values; null on a blank one. */
export function usedOf({ used }: LoadedCorner): CellBlock | null {
  if (used.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  return { rowIndex, columnIndex, rowCount, columnCount };
}

/** Whether the whole top of a sheet that is used there is near A1. */
export function isNearCorner(used: CellBlock): boolean {
  const { rowIndex, columnIndex, rowCount, columnCount } = topOf(used);
  return rowIndex + rowCount <= CORNER.rowCount && columnIndex + columnCount <= CORNER.columnCount;
}

/** The cells of a first look. */
export function topOf(used: CellBlock): CellBlock {
  return {
    ...used,
    rowCount: Math.min(used.rowCount, TOP_ROWS),
    columnCount: Math.min(used.columnCount, TOP_COLUMNS),
  };
}

/** What a first look shows. */
export function topGrid(sheet: string, used: CellBlock, values: CellValue[][]): SheetGrid {
  return {
    sheet,
    rowIndex: used.rowIndex,
    columnIndex: used.columnIndex,
    values,
    displayed: new Map(),
    hiddenRows: [],
    mergedAreas: [],
  };
}

/** What loaded cells from the first used one on, as many as the top has or more, show at a first look. */
export function describeTop(
  sheet: string,
  used: CellBlock,
  { range, visible }: LoadedCells,
): Pick<SheetSurvey, 'top' | 'hiddenColumns'> {
  const top = topOf(used);
  const rows = (range.values as CellValue[][]).slice(0, top.rowCount);
  const values = rows.map((row) => row.slice(0, top.columnCount));
  return { top: topGrid(sheet, used, values), ...describeHidden(top, visible) };
}

/** The columns of a sheet's first rows in which no cell is shown; nothing where all are, where none is, as on hidden rows, or where Excel does not say. */
function describeHidden(
  { rowIndex, columnIndex, rowCount, columnCount }: CellBlock,
  visible: Excel.RangeAreas,
): Pick<SheetSurvey, 'hiddenColumns'> {
  const { blocks, isWhole } = listVisible(visible);
  if (!isWhole) return {};
  const ofTop = blocks.filter(
    (block) => block.rowIndex < rowIndex + rowCount && block.rowIndex + block.rowCount > rowIndex,
  );
  const shown = new Set(
    ofTop.flatMap((block) =>
      Array.from({ length: block.columnCount }, (_, offset) => block.columnIndex + offset),
    ),
  );
  const columns = Array.from({ length: columnCount }, (_, offset) => columnIndex + offset);
  const hiddenColumns = columns.filter((column) => !shown.has(column));
  const isAnyShown = hiddenColumns.length < columns.length;
  return isAnyShown && hiddenColumns.length > 0 ? { hiddenColumns } : {};
}
