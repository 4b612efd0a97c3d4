import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';
import { tidyCell } from './tidy-text';

/** Fewer numbers with names are chance, not a key. */
const FEWEST_LEVELS = 2;

interface FilledCell {
  readonly offset: number;
  readonly value: CellValue;
}

/**
 * The row after the last of a section whose rows reach to `endRowIndex`, without a key of its levels under it: a blank row,
 * then numbers one after the other with a name beside each ("1 | Initial"), with or without a heading, and nothing but single
 * notes below. Row indices are 0-based, on the sheet.
 */
export function findEndAboveKey(
  grid: SheetGrid,
  firstRowIndex: number,
  endRowIndex: number,
): number {
  const rowAt = (rowIndex: number): FilledCell[] =>
    listFilled(grid.values[rowIndex - grid.rowIndex]!);
  let rowIndex = endRowIndex - 1;
  while (rowIndex >= firstRowIndex && rowAt(rowIndex).length <= 1) rowIndex -= 1;
  const last = rowIndex;
  const column = rowIndex >= firstRowIndex ? rowAt(rowIndex)[0]?.offset : undefined;
  if (column === undefined) return endRowIndex;
  let number: number | null = null;
  for (; rowIndex >= firstRowIndex; rowIndex -= 1) {
    const named = readNamedNumber(rowAt(rowIndex), column);
    if (named === null || (number !== null && Math.abs(named - number) !== 1)) break;
    number = named;
  }
  if (last - rowIndex < FEWEST_LEVELS) return endRowIndex;
  const above = rowIndex >= firstRowIndex ? rowAt(rowIndex) : [];
  const isHeading = above.length > 0 && above.length <= 2 && above[0]!.offset === column;
  const firstOfKey = isHeading ? rowIndex : rowIndex + 1;
  const isApart = firstOfKey > firstRowIndex && rowAt(firstOfKey - 1).length === 0;
  return isApart ? firstOfKey : endRowIndex;
}

function listFilled(row: readonly CellValue[]): FilledCell[] {
  const filled: FilledCell[] = [];
  row.forEach((value, offset) => {
    if (value !== '') filled.push({ offset, value });
  });
  return filled;
}

/** The number of a row that holds a whole number and right of it a name, and nothing else; null for any other. */
function readNamedNumber(cells: readonly FilledCell[], column: number): number | null {
  const [number, name] = cells;
  if (cells.length !== 2 || number!.offset !== column || name!.offset !== column + 1) return null;
  const text = tidyCell(number!.value);
  return /^\d{1,2}$/.test(text) && !/^\d/.test(tidyCell(name!.value)) ? Number(text) : null;
}
