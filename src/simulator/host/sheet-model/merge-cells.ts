import type { CellBlock } from '../../../workbook/address';
import { parseBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { invalidOperation } from '../errors';
import { intersectBlocks } from './blocks';
import { setStyle } from './cell-styles';
import { cellCount, visitCells } from './visit-cells';

/** Merges a block, or each of its rows; only the content of the first cell stays. Merges that it touches are undone first. */
export function mergeCells(sheet: SheetData, block: CellBlock, across: boolean): void {
  requireNoTable(sheet, block);
  unmergeCells(sheet, block);
  for (const merge of across ? rowsOf(block) : [block]) {
    if (cellCount(merge) === 1) continue;
    visitCells(sheet, merge, (cell, rowIndex, columnIndex) => {
      const isFirst = rowIndex === merge.rowIndex && columnIndex === merge.columnIndex;
      if (!isFirst) setStyle(sheet, rowIndex, columnIndex, { value: '' }, cell.style ?? {});
    });
    sheet.merges.push(merge);
  }
}

/** Undoes every merge that the block touches. */
export function unmergeCells(sheet: SheetData, block: CellBlock): void {
  sheet.merges = sheet.merges.filter((merge) => !intersectBlocks(merge, block));
}

function rowsOf(block: CellBlock): CellBlock[] {
  return Array.from({ length: block.rowCount }, (_row, row) => ({
    ...block,
    rowIndex: block.rowIndex + row,
    rowCount: 1,
  }));
}

function requireNoTable(sheet: SheetData, block: CellBlock): void {
  for (const table of sheet.tables) {
    const tableBlock = parseBlock(table.address);
    if (tableBlock && intersectBlocks(tableBlock, block)) {
      throw invalidOperation("Cells in a table can't be merged.");
    }
  }
}
