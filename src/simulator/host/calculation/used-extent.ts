import type { CellBlock } from '../../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { parseLocalAddress } from '../sheet-model/sheet-address';

/** How many rows and columns from A1 on hold a cell. */
export interface SheetExtent {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Cells that are only formatted count as well; 0 by 0 for a sheet without any. */
export function usedExtent(sheet: SheetData): SheetExtent {
  let rowCount = 0;
  let columnCount = 0;
  for (const { rowIndex, columnIndex } of sheet.cells.entries()) {
    rowCount = Math.max(rowCount, rowIndex + 1);
    columnCount = Math.max(columnCount, columnIndex + 1);
  }
  return { rowCount, columnCount };
}

/**
 * Blocks of a format's ranges. One that runs to the end of the sheet is cut where the used cells end: a million
 * blank cells need no answer. At least its first cell stays, since the rule's references may start from it.
 */
export function boundedBlocks(ranges: readonly string[], extent: SheetExtent): CellBlock[] {
  return ranges.map((range) => {
    const block = parseLocalAddress(range);
    if (!block) throw new Error(`A conditional format has the range “${range}”.`);
    return {
      ...block,
      rowCount: cut(block.rowIndex, block.rowCount, MAX_ROWS, extent.rowCount),
      columnCount: cut(block.columnIndex, block.columnCount, MAX_COLUMNS, extent.columnCount),
    };
  });
}

function cut(first: number, count: number, max: number, used: number): number {
  return first + count < max ? count : Math.max(1, used - first);
}
