import type { CellBlock } from '../../../workbook/address';
import {
  columnLetter,
  formatBlock,
  parseBlock,
  quoteSheetName,
  referTo,
} from '../../../workbook/address';
import { isEntireColumns, isEntireRows } from './blocks';

/** "B2:C5", "A:C" for whole columns, "3:4" for whole rows. */
export function formatLocalAddress(block: CellBlock): string {
  const firstRow = block.rowIndex + 1;
  const lastRow = block.rowIndex + block.rowCount;
  if (isEntireRows(block)) return `${firstRow}:${lastRow}`;
  if (isEntireColumns(block)) {
    const lastColumn = block.columnIndex + block.columnCount - 1;
    return `${columnLetter(block.columnIndex)}:${columnLetter(lastColumn)}`;
  }
  return formatBlock(block);
}

/** As Office.js gives addresses: "'My sheet'!B2:C5". */
export function formatAddress(sheetName: string, block: CellBlock): string {
  return `${quoteSheetName(sheetName)}!${formatLocalAddress(block)}`;
}

/** As names refer to cells: "'My sheet'!$B$2:$C$5". */
export function formatAbsoluteAddress(sheetName: string, block: CellBlock): string {
  return referTo(sheetName, formatLocalAddress(block));
}

/** Reads "B2:C5", "A:C", "3:4", each with or without $ signs; null for anything else. */
export function parseLocalAddress(address: string): CellBlock | null {
  return address.includes('!') ? null : parseBlock(address);
}

/** Splits "'My sheet'!A1" into sheet and rest; the sheet is null when the address names none. */
export function splitSheetName(address: string): { sheetName: string | null; local: string } {
  const bang = address.lastIndexOf('!');
  if (bang < 0) return { sheetName: null, local: address };
  const quoted = address.slice(0, bang);
  const sheetName = /^'.*'$/s.test(quoted) ? quoted.slice(1, -1).replace(/''/g, "'") : quoted;
  return { sheetName, local: address.slice(bang + 1) };
}

/** Splits "A1,'One, two'!B2" at the separators outside quotes. */
export function splitAddressList(addresses: string, separator: ',' | ';' = ','): string[] {
  const parts = new RegExp(`(?:'(?:[^']|'')*'|[^'${separator}])+`, 'g');
  return (addresses.match(parts) ?? []).map((address) => address.trim());
}
