import { parseCell, splitAddress } from '../workbook/address';
import type { CellValue, SheetGrid } from '../workbook/sheet-grid';

/**
 * What a cell of a matrix says: text as typed, anything else as shown. '' for an empty cell and outside the grids. A
 * cell without a sheet's name stands on the first.
 */
export function textOfCell(grids: readonly SheetGrid[], cell: string): string {
  const { value, shown } = readCell(grids, cell);
  return typeof value === 'string' ? value : (shown ?? String(value));
}

/** What a cell of a matrix holds; as {@link textOfCell}, but for its type. */
export const valueOfCell = (grids: readonly SheetGrid[], cell: string): CellValue =>
  readCell(grids, cell).value;

interface ReadCell {
  readonly value: CellValue;
  /** Undefined where nobody asked. */
  readonly shown?: string | undefined;
}

function readCell(grids: readonly SheetGrid[], cell: string): ReadCell {
  const { sheet, local } = splitAddress(cell);
  const place = parseCell(local);
  if (!place) throw new Error(`Not a cell: ${cell}`);
  const grid = sheet === null ? grids[0] : grids.find((one) => one.sheet === sheet);
  if (!grid) return { value: '' };
  const row = place.rowIndex - grid.rowIndex;
  const value = grid.values[row]?.[place.columnIndex - grid.columnIndex] ?? '';
  return { value, shown: grid.displayed.get(place.columnIndex)?.[row] };
}
