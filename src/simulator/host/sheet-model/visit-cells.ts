import type { CellBlock } from '../../../workbook/address';
import type { CellData, SheetData } from '../../../workbook/workbook-data';
import { columnEnd, rowEnd } from './blocks';

/** Called with a cell that holds anything, and its 0-based position on the sheet. */
export type VisitCell = (cell: CellData, rowIndex: number, columnIndex: number) => void;

/** How many cells a block has, filled or not. */
export const cellCount = (block: CellBlock): number => block.rowCount * block.columnCount;

/**
 * Visits the cells of a block that hold anything, row by row. The visitor may change, replace and delete the cell
 * that it is given, but must not add others.
 */
export function visitCells(sheet: SheetData, block: CellBlock, visit: VisitCell): void {
  sheet.cells.visit(block, visit);
}

/** Calls `visit` for each cell of a block, filled or not, row by row; indices are 0-based on the sheet. */
export function visitPositions(
  block: CellBlock,
  visit: (rowIndex: number, columnIndex: number) => void,
): void {
  const lastRow = rowEnd(block);
  const lastColumn = columnEnd(block);
  for (let rowIndex = block.rowIndex; rowIndex < lastRow; rowIndex += 1) {
    for (let columnIndex = block.columnIndex; columnIndex < lastColumn; columnIndex += 1) {
      visit(rowIndex, columnIndex);
    }
  }
}

/** One result a cell, row by row. */
export function mapCells<Result>(
  sheet: SheetData,
  block: CellBlock,
  map: (cell: CellData | undefined, rowIndex: number, columnIndex: number) => Result,
): Result[][] {
  const rows: Result[][] = [];
  const lastColumn = columnEnd(block);
  for (let rowIndex = block.rowIndex; rowIndex < rowEnd(block); rowIndex += 1) {
    const row: Result[] = [];
    for (let columnIndex = block.columnIndex; columnIndex < lastColumn; columnIndex += 1) {
      row.push(map(sheet.cells.get(rowIndex, columnIndex), rowIndex, columnIndex));
    }
    rows.push(row);
  }
  return rows;
}
