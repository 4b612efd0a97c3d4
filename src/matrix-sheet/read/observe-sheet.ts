import type { SheetObservation } from '../../domain/matrix';
import type { CellBlock } from '../../workbook/address';
import { doBlocksOverlap, parseBlock } from '../../workbook/address';
import type { SheetGrid } from '../../workbook/sheet-grid';
import type { HeaderLocation } from './find-matrix';

/** What stands out about the sheet within the matrix (`place`, with its header row): hidden rows, merged cells, missing columns. */
export function observeSheet(
  grid: SheetGrid,
  header: HeaderLocation,
  place: CellBlock,
): SheetObservation[] {
  const lastRowIndex = place.rowIndex + place.rowCount - 1;
  const rowNumbers = grid.hiddenRows
    .filter((rowIndex) => rowIndex >= place.rowIndex && rowIndex <= lastRowIndex)
    .map((rowIndex) => rowIndex + 1);
  const addresses = grid.mergedAreas.filter((address) => {
    const area = parseBlock(address);
    return area !== null && doBlocksOverlap(area, place);
  });
  return [
    ...header.missing.map((column): SheetObservation => ({ kind: 'column-missing', column })),
    ...(rowNumbers.length > 0 ? [{ kind: 'rows-hidden', rowNumbers } as const] : []),
    ...(addresses.length > 0 ? [{ kind: 'cells-merged', addresses } as const] : []),
  ];
}
