import type { CellBlock } from '../../../workbook/address';
import { parseBlock } from '../../../workbook/address';
import type { SheetData, WorkbookData } from '../../../workbook/workbook-data';
import { intersectBlocks } from './blocks';
import { followColumnName } from './rewrite-table-references';

/** Renames the columns of tables whose header cells lie in an edited block; a header is always a text and never blank. */
export function renameTableColumns(
  workbook: WorkbookData,
  sheet: SheetData,
  edited: CellBlock,
): void {
  for (const table of sheet.tables) {
    const block = parseBlock(table.address);
    if (!block || !table.showHeaders) continue;
    const headerRow = { ...block, rowCount: 1 };
    if (!intersectBlocks(headerRow, edited)) continue;
    table.columns = table.columns.map((before, offset) => {
      const columnIndex = block.columnIndex + offset;
      const cell = sheet.cells.get(block.rowIndex, columnIndex);
      const text = String(cell?.value ?? '') || `Column${offset + 1}`;
      if (text === before) return before;
      followColumnName(workbook, { sheet, table }, before, text);
      const style = cell?.style ? { style: cell.style } : {};
      sheet.cells.set(block.rowIndex, columnIndex, { value: text, ...style });
      return text;
    });
  }
}
