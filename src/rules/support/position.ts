import { MAX_COLUMNS, parseCell } from '../../workbook/address';

/** Where a cell comes when a sheet is read row by row, from 0 on; -1 for no cell, which comes before all. */
export function readingPosition(cell: string | undefined): number {
  const place = cell === undefined ? null : parseCell(cell);
  return place === null ? -1 : place.rowIndex * MAX_COLUMNS + place.columnIndex;
}
