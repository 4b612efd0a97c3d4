import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { blockBetween, columnEnd, isOnSheet, rowEnd, SHEET_BLOCK } from './blocks';
import { hasFilledCell } from './table-store';
import { usedBlock } from './used-block';

/** Steps to the next cell, by Excel.KeyboardDirection. */
export const DIRECTIONS = {
  Left: { rows: 0, columns: -1 },
  Right: { rows: 0, columns: 1 },
  Up: { rows: -1, columns: 0 },
  Down: { rows: 1, columns: 0 },
} as const;
/** Excel.KeyboardDirection. */
export type ArrowDirection = keyof typeof DIRECTIONS;

/** A cell of a sheet; indices are 0-based. */
export interface CellPosition {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** Where Ctrl and an arrow key lead: to the end of the filled cells, else to the next filled one or the sheet's end. */
export function findEdge(
  sheet: SheetData,
  start: CellPosition,
  direction: ArrowDirection,
): CellPosition {
  const { rows, columns } = DIRECTIONS[direction];
  const next = ({ rowIndex, columnIndex }: CellPosition): CellPosition => ({
    rowIndex: rowIndex + rows,
    columnIndex: columnIndex + columns,
  });
  const used = usedBlock(sheet, true);
  const isFilled = (cell: CellPosition): boolean => hasFilledCell(sheet, cellBlock(cell));
  const staysFilled = isFilled(start) && isFilled(next(start));
  let cell = next(start);
  while (isOnSheet(cellBlock(cell)) && isFilled(cell) === staysFilled) {
    if (!staysFilled && !mayLeadToContent(cell, direction, used)) return sheetEnd(cell, direction);
    cell = next(cell);
  }
  if (staysFilled)
    return { rowIndex: cell.rowIndex - rows, columnIndex: cell.columnIndex - columns };
  return isOnSheet(cellBlock(cell)) ? cell : sheetEnd(start, direction);
}

const cellBlock = (cell: CellPosition): CellBlock => ({ ...cell, rowCount: 1, columnCount: 1 });

function mayLeadToContent(
  { rowIndex, columnIndex }: CellPosition,
  direction: ArrowDirection,
  used: CellBlock | null,
): boolean {
  if (!used) return false;
  switch (direction) {
    case 'Left':
      return columnIndex >= used.columnIndex;
    case 'Right':
      return columnIndex < columnEnd(used);
    case 'Up':
      return rowIndex >= used.rowIndex;
    case 'Down':
      return rowIndex < rowEnd(used);
  }
}

function sheetEnd(cell: CellPosition, direction: ArrowDirection): CellPosition {
  switch (direction) {
    case 'Left':
      return { ...cell, columnIndex: 0 };
    case 'Right':
      return { ...cell, columnIndex: columnEnd(SHEET_BLOCK) - 1 };
    case 'Up':
      return { ...cell, rowIndex: 0 };
    case 'Down':
      return { ...cell, rowIndex: rowEnd(SHEET_BLOCK) - 1 };
  }
}

/** The block around some cells that is bounded by blank rows and columns, or by the edges of the sheet. */
export function surroundingRegion(sheet: SheetData, start: CellBlock): CellBlock {
  let region = start;
  for (;;) {
    const grown = growOnce(sheet, region);
    if (grown === region) return region;
    region = grown;
  }
}

/** Takes in the neighbouring rows and columns, corners with them, that hold anything. */
function growOnce(sheet: SheetData, region: CellBlock): CellBlock {
  const top = Math.max(0, region.rowIndex - 1);
  const left = Math.max(0, region.columnIndex - 1);
  const bottom = Math.min(rowEnd(SHEET_BLOCK), rowEnd(region) + 1);
  const right = Math.min(columnEnd(SHEET_BLOCK), columnEnd(region) + 1);
  const isFilled = (...edges: Parameters<typeof blockBetween>): boolean =>
    hasFilledCell(sheet, blockBetween(...edges));
  const grown = blockBetween(
    isFilled(top, left, region.rowIndex, right) ? top : region.rowIndex,
    isFilled(top, left, bottom, region.columnIndex) ? left : region.columnIndex,
    isFilled(rowEnd(region), left, bottom, right) ? bottom : rowEnd(region),
    isFilled(top, columnEnd(region), bottom, right) ? right : columnEnd(region),
  );
  const isLarger = grown.rowCount > region.rowCount || grown.columnCount > region.columnCount;
  return isLarger ? grown : region;
}
