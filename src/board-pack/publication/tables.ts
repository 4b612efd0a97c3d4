import type { CellBlock } from '../../workbook/address';
import { parseBlock } from '../../workbook/address';
import type { SheetData, TableData } from '../../workbook/workbook-data';

/** A table with the block it covers, its header row first. */
export interface PlacedTable {
  readonly table: TableData;
  readonly block: CellBlock;
}

/** The tables of a sheet that lie on it. */
export function placedTables({ tables }: SheetData): PlacedTable[] {
  return tables.flatMap((table) => {
    const block = parseBlock(table.address);
    return block ? [{ table, block }] : [];
  });
}

/** What a cell says; '' for nothing. */
export function textAt(sheet: SheetData, rowIndex: number, columnIndex: number): string {
  return String(sheet.cells.get(rowIndex, columnIndex)?.value ?? '').trim();
}

/** So many whole numbers from `first` on. */
export const range = (count: number, first = 0): number[] =>
  Array.from({ length: count }, (_, index) => first + index);
