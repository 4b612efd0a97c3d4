import type { MatrixColumn } from '../../domain/matrix';
import { columnLetter } from '../../workbook/address';
import type { MatrixRow } from './matrix-rows';
import type { SheetSection } from './split-sections';

/** Gives the address of a column's cell in a row; '' where the row's section has no such column. */
export type CellNamer = (row: MatrixRow) => string;

/** Where a column stands for a row; null where its section has none. Absolute and 0-based. */
export function columnIndexAt(row: MatrixRow, column: MatrixColumn): number | null {
  return row.ownColumns?.[column] ?? row.section.header.columns[column] ?? null;
}

/**
 * Names the cells of one column. The reader asks for a cell several times in a row, so the last name is kept: a matrix
 * then holds each address once.
 */
export function createCellNamer(column: MatrixColumn): CellNamer {
  let lastSection: SheetSection | null = null;
  let lastIndex: number | null = null;
  let lastRow: MatrixRow | null = null;
  let front = '';
  let lastName = '';
  return (row) => {
    if (row === lastRow) return lastName;
    lastRow = row;
    const index = columnIndexAt(row, column);
    if (row.section !== lastSection || index !== lastIndex) {
      lastSection = row.section;
      lastIndex = index;
      front = index === null ? '' : `${row.section.prefix}${columnLetter(index)}`;
    }
    return (lastName = index === null ? '' : `${front}${row.sheetRowIndex + 1}`);
  };
}
