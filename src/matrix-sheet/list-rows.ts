import type { SheetObservation } from '../domain/matrix';
import type { CellValue, SheetGrid } from '../workbook/sheet-grid';
import type { HeaderLocation } from './find-matrix';
import type { LevelMarkReader } from './level-marks';
import type { MatrixRow } from './matrix-rows';
import type { RowReading } from './read-row';
import { createRowReader } from './read-row';

export interface MatrixRows {
  readonly rows: readonly MatrixRow[];
  readonly errors: readonly CellError[];
}

export interface CellError {
  readonly rowIndex: number;
  readonly observation: SheetObservation;
}

/** What a row of cells said when it was last read. */
interface KnownRow {
  readonly values: readonly CellValue[];
  readonly shown: string | null;
  readonly reading: RowReading;
}

/**
 * Makes a function that lists the rows below the header that hold anything in a column of the matrix, in order. Called
 * again with another grid of the same place and header, it reads only the rows that say something else than before.
 */
export function createRowLister(
  header: HeaderLocation,
  levels: LevelMarkReader,
): (grid: SheetGrid) => MatrixRows {
  let known: readonly KnownRow[] = [];
  return (grid) => {
    const readRow = createRowReader(grid, header, levels);
    const displayed =
      header.columns.due === undefined ? undefined : grid.displayed.get(header.columns.due);
    const firstOffset = header.headerRowIndex + 1 - grid.rowIndex;
    const next: KnownRow[] = [];
    const rows: MatrixRow[] = [];
    const errors: CellError[] = [];
    for (let offset = firstOffset; offset < grid.values.length; offset += 1) {
      const values = grid.values[offset]!;
      const shown = displayed?.[offset] ?? null;
      const before = known[next.length];
      const row =
        before !== undefined && before.shown === shown && isSameRow(before.values, values)
          ? before
          : { values, shown, reading: readRow(values, grid.rowIndex + offset, shown) };
      next.push(row);
      const { reading } = row;
      if (reading.row !== null) rows.push(reading.row);
      for (const observation of reading.errors) {
        errors.push({ rowIndex: grid.rowIndex + offset, observation });
      }
    }
    known = next;
    return { rows, errors };
  };
}

function isSameRow(left: readonly CellValue[], right: readonly CellValue[]): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) {
    if (left[index] !== right[index]) return false;
  }
  return true;
}
