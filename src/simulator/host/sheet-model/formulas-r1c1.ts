import type { CellBlock } from '../../../workbook/address';
import { toA1 } from './move-formula';
import { readBlockInput } from './write-cells';

/** Formulas in R1C1 notation, given as for `Range.formulasR1C1`, in A1 notation for each cell of the block. */
export function formulasFromR1C1(input: unknown, block: CellBlock): unknown[][] {
  const inputAt = readBlockInput(input, block);
  return Array.from({ length: block.rowCount }, (_row, row) =>
    Array.from({ length: block.columnCount }, (_column, column) => {
      const given = inputAt(row, column);
      if (typeof given !== 'string' || !given.startsWith('=')) return given;
      const cell = { rowIndex: block.rowIndex + row, columnIndex: block.columnIndex + column };
      return toA1(given, cell);
    }),
  );
}
