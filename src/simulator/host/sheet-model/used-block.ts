import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { blockBetween, SHEET_BLOCK } from './blocks';
import { visitCells } from './visit-cells';

/** The smallest block that holds all used cells within `block`; null when there are none. */
export function usedBlock(
  sheet: SheetData,
  valuesOnly: boolean,
  block: CellBlock = SHEET_BLOCK,
): CellBlock | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  visitCells(sheet, block, (cell, rowIndex, columnIndex) => {
    if (valuesOnly && cell.value === '' && cell.formula === undefined) return;
    top = Math.min(top, rowIndex);
    left = Math.min(left, columnIndex);
    bottom = Math.max(bottom, rowIndex);
    right = Math.max(right, columnIndex);
  });
  return bottom < 0 ? null : blockBetween(top, left, bottom + 1, right + 1);
}
