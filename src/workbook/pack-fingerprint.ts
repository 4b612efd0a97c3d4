import { valueOfPackCell } from './pack-cell';
import type { PackLayout } from './pack-layout';
import type { PackSheet } from './pack-sheet';
import type { CellValue } from './sheet-grid';

/** What the cells of a pack sheet hold once it is written, from A1 on. */
export function cellsOfPackSheet(
  spec: PackSheet,
  { lines, header, body }: PackLayout,
): CellValue[][] {
  const rows: CellValue[][] = [[spec.title], [spec.subtitle]];
  for (const { rowIndex, text } of lines) rows[rowIndex] = [text];
  rows[header.rowIndex] = spec.table.columns.map((column) => column.header);
  spec.table.rows.forEach((row, index) => {
    rows[body.rowIndex + index] = row.map(valueOfPackCell);
  });
  // Rows that nothing was written to are holes.
  return Array.from(rows, (row: CellValue[] | undefined) => row ?? []);
}

/**
 * A short text that differs when the content of the cells does: two 32-bit FNV-1a hashes, http://www.isthe.com/chongo/tech/comp/fnv/.
 * Blank cells at the end of a row and blank rows at the end make no difference, nor does how a line is broken.
 */
export function fingerprintOf(rows: readonly (readonly CellValue[])[]): string {
  const lines = rows.map((row) => {
    const cells = row.map((value) => String(value).replace(/\r\n?/g, '\n'));
    while (cells.at(-1) === '') cells.pop();
    return cells.join('\u001f');
  });
  while (lines.at(-1) === '') lines.pop();
  const text = lines.join('\u001e');
  return [0x811c9dc5, 0x01234567].map((start) => hash(text, start)).join('');
}

function hash(text: string, start: number): string {
  let value = start;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
