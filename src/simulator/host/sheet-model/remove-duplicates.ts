import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { invalidOperation } from '../errors';
import { intersectBlocks } from './blocks';
import { isEmptyCell, omit } from './cell-styles';
import { movedCell } from './move-formula';

/** Counts of rows. */
export interface DuplicateRemoval {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

/**
 * Takes out the rows that are equal to an earlier one in the given columns, whatever the case of their texts; the
 * content of the others moves up within the block. Throws InvalidOperation when cells are merged.
 */
export function removeDuplicateRows(
  sheet: SheetData,
  block: CellBlock,
  columns: readonly number[],
): DuplicateRemoval {
  if (sheet.merges.some((merge) => intersectBlocks(merge, block))) {
    throw invalidOperation('To do this, all the merged cells need to be the same size.');
  }
  const seen = new Set<string>();
  let uniqueRemaining = 0;
  for (let row = 0; row < block.rowCount; row += 1) {
    const key = rowKey(sheet, block, row, columns);
    if (seen.has(key)) continue;
    seen.add(key);
    if (uniqueRemaining < row) moveRow(sheet, block, row, uniqueRemaining);
    uniqueRemaining += 1;
  }
  for (let row = uniqueRemaining; row < block.rowCount; row += 1) emptyRow(sheet, block, row);
  return { removed: block.rowCount - uniqueRemaining, uniqueRemaining };
}

function rowKey(
  sheet: SheetData,
  block: CellBlock,
  row: number,
  columns: readonly number[],
): string {
  const values = columns.map((column) => {
    const cell = sheet.cells.get(block.rowIndex + row, block.columnIndex + column);
    const value = cell?.value ?? '';
    return typeof value === 'string' ? value.toLowerCase() : value;
  });
  return JSON.stringify(values);
}

function moveRow(sheet: SheetData, block: CellBlock, fromRow: number, toRow: number): void {
  for (let column = 0; column < block.columnCount; column += 1) {
    const columnIndex = block.columnIndex + column;
    const from = { rowIndex: block.rowIndex + fromRow, columnIndex };
    const to = { rowIndex: block.rowIndex + toRow, columnIndex };
    const source = sheet.cells.get(from.rowIndex, columnIndex) ?? { value: '' };
    const style = sheet.cells.get(to.rowIndex, columnIndex)?.style;
    const moved = { ...omit(movedCell(source, from, to), 'style'), ...(style ? { style } : {}) };
    if (isEmptyCell(moved)) sheet.cells.delete(to.rowIndex, columnIndex);
    else sheet.cells.set(to.rowIndex, columnIndex, moved);
  }
}

/** Its cells keep their style. */
function emptyRow(sheet: SheetData, block: CellBlock, row: number): void {
  for (let column = 0; column < block.columnCount; column += 1) {
    const [rowIndex, columnIndex] = [block.rowIndex + row, block.columnIndex + column];
    const style = sheet.cells.get(rowIndex, columnIndex)?.style;
    if (style) sheet.cells.set(rowIndex, columnIndex, { value: '', style });
    else sheet.cells.delete(rowIndex, columnIndex);
  }
}
