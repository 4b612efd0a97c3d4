import { parseCell, splitAddress } from '../workbook/address';
import type { SheetGrid } from '../workbook/sheet-grid';

/**
 * What a cell of a matrix says: text as typed, anything else as shown. '' for an empty cell and outside the grids. A
 * cell without a sheet's name stands on the first.
 */
export function textOfCell(grids: readonly SheetGrid[], cell: string): string {
  const { sheet, local } = splitAddress(cell);
  const place = parseCell(local);
  if (!place) throw new Error(`Not a cell: ${cell}`);
  const grid = sheet === null ? grids[0] : grids.find((one) => one.sheet === sheet);
  if (!grid) return '';
  const row = place.rowIndex - grid.rowIndex;
  const value = grid.values[row]?.[place.columnIndex - grid.columnIndex] ?? '';
  if (typeof value === 'string') return value;
  return grid.displayed.get(place.columnIndex)?.[row] ?? String(value);
}
