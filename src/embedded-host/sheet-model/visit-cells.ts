import type { CellBlock } from '../../workbook/address';
import type { CellData, SheetData } from '../../workbook/workbook-data';
import { columnEnd, rowEnd } from './blocks';

export type VisitCell = (cell: CellData, rowIndex: number, columnIndex: number) => void;

export const cellCount = (block: CellBlock): number => block.rowCount * block.columnCount;

/**
 * Visits the cells of a block that hold anything: by position in a small block, in no particular order in a large
 * one. The visitor may change and delete the cell that it is given, but must not add others.
 */
export function visitCells(sheet: SheetData, block: CellBlock, visit: VisitCell): void {
  if (cellCount(block) > sheet.cells.size) {
    visitStored(sheet, block, visit);
    return;
  }
  visitPositions(block, (rowIndex, columnIndex) => {
    const cell = sheet.cells.get(rowIndex, columnIndex);
    if (cell) visit(cell, rowIndex, columnIndex);
  });
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

function visitStored(sheet: SheetData, block: CellBlock, visit: VisitCell): void {
  const lastRow = rowEnd(block);
  const lastColumn = columnEnd(block);
  for (const { cell, rowIndex, columnIndex } of sheet.cells.entries()) {
    const inside =
      rowIndex >= block.rowIndex &&
      rowIndex < lastRow &&
      columnIndex >= block.columnIndex &&
      columnIndex < lastColumn;
    if (inside) visit(cell, rowIndex, columnIndex);
  }
}
