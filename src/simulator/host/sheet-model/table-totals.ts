import { stringifyStructRef } from '@borgar/fx';
import type { SheetData, TableData } from '../../../workbook/workbook-data';
import { columnEnd, rowEnd } from './blocks';
import { bodyBlock, tableBlock } from './table-store';
import { visitCells } from './visit-cells';

/** Of SUBTOTAL, leaving hidden rows out. */
const SUM = 109;
const COUNT_FILLED = 103;

/** Fills a new totals row as Excel does: "Total" in the first column, and the sum of the last one or its count. */
export function writeDefaultTotals(sheet: SheetData, table: TableData): void {
  const block = tableBlock(table);
  const rowIndex = rowEnd(block) - 1;
  const lastColumn = columnEnd(block) - 1;
  const reference = stringifyStructRef({ table: table.name, columns: table.columns.slice(-1) });
  const subtotal = hasOnlyNumbers(sheet, table) ? SUM : COUNT_FILLED;
  const write = (columnIndex: number, content: { value: string; formula?: string }): void => {
    const style = sheet.cells.get(rowIndex, columnIndex)?.style;
    sheet.cells.set(rowIndex, columnIndex, { ...content, ...(style ? { style } : {}) });
  };
  if (lastColumn > block.columnIndex) write(block.columnIndex, { value: 'Total' });
  write(lastColumn, { value: '', formula: `=SUBTOTAL(${subtotal},${reference})` });
}

function hasOnlyNumbers(sheet: SheetData, table: TableData): boolean {
  const body = bodyBlock(table);
  let [numbers, others] = [0, 0];
  visitCells(sheet, { ...body, columnIndex: columnEnd(body) - 1, columnCount: 1 }, ({ value }) => {
    if (typeof value === 'number') numbers += 1;
    else if (value !== '') others += 1;
  });
  return numbers > 0 && others === 0;
}
