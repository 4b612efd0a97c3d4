import { columnIndexOf } from '../../workbook/address';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';

/** A cell by column letter and 1-based row. */
export interface ColumnCell {
  readonly column: string;
  readonly rowNumber: number;
}

/** Takes "B10" apart. Throws when the text is no cell: addresses in a matrix always are. */
export function columnCell(address: string): ColumnCell {
  const match = /^([A-Z]+)([1-9]\d*)$/.exec(address);
  if (!match) throw new Error(`Not a cell: ${address}`);
  return { column: match[1]!, rowNumber: Number(match[2]) };
}

/** "E2", without "$". */
export function formatColumnCell({ column, rowNumber }: ColumnCell): string {
  return `${column}${rowNumber}`;
}

/** How a formula refers to a cell of the row it stands in: "$E2". */
export function rowReference({ column, rowNumber }: ColumnCell): string {
  return `$${column}${rowNumber}`;
}

/** What a cell holds; '' for an empty one and outside the grid. */
export function valueAt(grid: SheetGrid, { column, rowNumber }: ColumnCell): CellValue {
  const row = grid.values[rowNumber - 1 - grid.rowIndex];
  return row?.[columnIndexOf(column) - grid.columnIndex] ?? '';
}

/** A cell as displayed; as its plain value where the grid has no displayed text. */
export function displayedAt(grid: SheetGrid, cell: ColumnCell): string {
  const texts = grid.displayed.get(columnIndexOf(cell.column));
  return texts?.[cell.rowNumber - 1 - grid.rowIndex] ?? String(valueAt(grid, cell));
}
