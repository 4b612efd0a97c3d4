import type { MatrixSource } from '../../domain/matrix';
import type { CellBlock } from '../../workbook/address';
import { columnLetter, formatBlock } from '../../workbook/address';
import type { HeaderLocation } from './find-matrix';
import type { MatrixRow } from './matrix-rows';

/** The cells of a matrix with its header row, from its first to its last column. */
export function placeOf(header: HeaderLocation, rows: readonly MatrixRow[]): CellBlock {
  const columnIndices = Object.values(header.columns);
  const columnIndex = Math.min(...columnIndices);
  const lastRowIndex = rows.at(-1)?.rowIndex ?? header.headerRowIndex;
  return {
    rowIndex: header.headerRowIndex,
    columnIndex,
    rowCount: lastRowIndex - header.headerRowIndex + 1,
    columnCount: Math.max(...columnIndices) - columnIndex + 1,
  };
}

/** Says where the matrix stands in the words of the sheet. */
export function describeSource(
  sheet: string,
  { headerRowIndex, columns }: HeaderLocation,
  place: CellBlock,
): MatrixSource {
  return {
    sheet,
    address: formatBlock(place),
    headerRowNumber: headerRowIndex + 1,
    firstRowNumber: headerRowIndex + 2,
    lastRowNumber: headerRowIndex + place.rowCount,
    columns: Object.fromEntries(
      Object.entries(columns).map(([column, columnIndex]) => [column, columnLetter(columnIndex)]),
    ),
  };
}
