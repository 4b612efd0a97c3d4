import { columnLetter } from '../../workbook/address';

/** Gives the address of a column's cell in a row; `rowIndex` is 0-based. */
export type CellNamer = (rowIndex: number) => string;

/**
 * Names the cells of one column; '' where there is no column. The reader asks for a cell several times in a row, so
 * the last name is kept: a matrix then holds each address once.
 */
export function createCellNamer(columnIndex: number | null | undefined): CellNamer {
  if (columnIndex === null || columnIndex === undefined) return () => '';
  const letter = columnLetter(columnIndex);
  let lastRowIndex = -1;
  let lastName = '';
  return (rowIndex) => {
    if (rowIndex !== lastRowIndex) {
      lastRowIndex = rowIndex;
      lastName = `${letter}${rowIndex + 1}`;
    }
    return lastName;
  };
}
