import { parseCell } from '../workbook/address';
import type { SheetGrid } from '../workbook/sheet-grid';

/** What a cell of the grid says: text as typed, anything else as shown. '' for an empty cell and outside the grid. */
export function textOfCell(grid: SheetGrid, cell: string): string {
  const place = parseCell(cell);
  if (!place) throw new Error(`Not a cell: ${cell}`);
  const row = place.rowIndex - grid.rowIndex;
  const value = grid.values[row]?.[place.columnIndex - grid.columnIndex] ?? '';
  if (typeof value === 'string') return value;
  return grid.displayed.get(place.columnIndex)?.[row] ?? String(value);
}
