import type { CellBlock } from '../../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';

/** Index of the row after the last one. */
export const rowEnd = (block: CellBlock): number => block.rowIndex + block.rowCount;
/** Index of the column after the last one. */
export const columnEnd = (block: CellBlock): number => block.columnIndex + block.columnCount;

/** A block from its first row and column (inclusive) to its ends (exclusive). */
export function blockBetween(
  rowIndex: number,
  columnIndex: number,
  rowEndIndex: number,
  columnEndIndex: number,
): CellBlock {
  return {
    rowIndex,
    columnIndex,
    rowCount: rowEndIndex - rowIndex,
    columnCount: columnEndIndex - columnIndex,
  };
}

/** All cells of a sheet. */
export const SHEET_BLOCK: CellBlock = blockBetween(0, 0, MAX_ROWS, MAX_COLUMNS);

/** Whether a block runs over all columns. */
export const isEntireRows = (block: CellBlock): boolean => block.columnCount === MAX_COLUMNS;
/** Whether a block runs over all rows. */
export const isEntireColumns = (block: CellBlock): boolean => block.rowCount === MAX_ROWS;

/** Whether a block has at least one cell and lies on the sheet. */
export function isOnSheet(block: CellBlock): boolean {
  return (
    block.rowIndex >= 0 &&
    block.columnIndex >= 0 &&
    block.rowCount >= 1 &&
    block.columnCount >= 1 &&
    rowEnd(block) <= MAX_ROWS &&
    columnEnd(block) <= MAX_COLUMNS
  );
}

/** The cells that two blocks share; null when there are none. */
export function intersectBlocks(left: CellBlock, right: CellBlock): CellBlock | null {
  const block = blockBetween(
    Math.max(left.rowIndex, right.rowIndex),
    Math.max(left.columnIndex, right.columnIndex),
    Math.min(rowEnd(left), rowEnd(right)),
    Math.min(columnEnd(left), columnEnd(right)),
  );
  return block.rowCount > 0 && block.columnCount > 0 ? block : null;
}

/** The smallest block that holds both. */
export function boundingBlock(left: CellBlock, right: CellBlock): CellBlock {
  return blockBetween(
    Math.min(left.rowIndex, right.rowIndex),
    Math.min(left.columnIndex, right.columnIndex),
    Math.max(rowEnd(left), rowEnd(right)),
    Math.max(columnEnd(left), columnEnd(right)),
  );
}

/** Whether all cells of `inner` are cells of `outer`. */
export function containsBlock(outer: CellBlock, inner: CellBlock): boolean {
  return (
    inner.rowIndex >= outer.rowIndex &&
    inner.columnIndex >= outer.columnIndex &&
    rowEnd(inner) <= rowEnd(outer) &&
    columnEnd(inner) <= columnEnd(outer)
  );
}

/** What is left of a block when another is cut out of it: at most four blocks. */
export function subtractBlock(from: CellBlock, cut: CellBlock): CellBlock[] {
  const shared = intersectBlocks(from, cut);
  if (!shared) return [from];
  const pieces = [
    blockBetween(from.rowIndex, from.columnIndex, shared.rowIndex, columnEnd(from)),
    blockBetween(rowEnd(shared), from.columnIndex, rowEnd(from), columnEnd(from)),
    blockBetween(shared.rowIndex, from.columnIndex, rowEnd(shared), shared.columnIndex),
    blockBetween(shared.rowIndex, columnEnd(shared), rowEnd(shared), columnEnd(from)),
  ];
  return pieces.filter((piece) => piece.rowCount > 0 && piece.columnCount > 0);
}
