import type { MaturityMatrix } from '../../domain/matrix';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';
import { listDueCells } from './due-cells';
import type { DueReading } from './due-reading';
import { agreesWith, readDueForEveryBasis } from './due-reading';
import { readGenericDue } from './generic-due';
import { displayedAt, valueAt } from './grid-cells';
import { valueKey } from './says-value';

/** Cells of the due column that hold the same and are read the same, and that the generic formulas do not show rightly. */
export interface OddDueGroup {
  readonly value: CellValue;
  readonly displayed: string;
  /** One for each due that the cells state; none when the reader took no due from them. */
  readonly readings: readonly DueReading[];
  /** Whether a generic formula would show something else. */
  readonly isMisread: boolean;
  readonly rowNumbers: readonly number[];
}

/** Groups the odd cells of the due column, in order of their first row. */
export function groupOddDues(
  matrix: MaturityMatrix,
  grid: SheetGrid,
  column: string,
): OddDueGroup[] {
  const { basis, source } = matrix;
  const duesByRow = new Map(listDueCells(matrix).map(({ cell, dues }) => [cell.rowNumber, dues]));
  const readings = new Map<string, DueReading>();
  const groups = new Map<string, OddDueGroup & { readonly rowNumbers: number[] }>();

  for (let rowNumber = source.firstRowNumber; rowNumber <= source.lastRowNumber; rowNumber += 1) {
    const cell = { column, rowNumber };
    const value = valueAt(grid, cell);
    const dues = duesByRow.get(rowNumber) ?? [];
    if (value === '' && dues.length === 0) continue;
    const generic = readGenericDue(value);
    const isRead =
      dues.length > 0 && dues.every((due) => generic && agreesWith(due, generic, basis));
    if (isRead || (dues.length === 0 && !generic)) continue;

    const cellReadings = dues.map((due) => {
      const key = JSON.stringify([due, valueKey(value)]);
      const known = readings.get(key) ?? readDueForEveryBasis(due, value, basis);
      readings.set(key, known);
      return known;
    });
    const key = JSON.stringify([
      valueKey(value),
      typeof value === 'number' ? displayedAt(grid, cell) : '',
      cellReadings,
    ]);
    const group = groups.get(key);
    if (group) group.rowNumbers.push(rowNumber);
    else {
      groups.set(key, {
        value,
        displayed: displayedAt(grid, cell),
        readings: cellReadings,
        isMisread: generic !== null,
        rowNumbers: [rowNumber],
      });
    }
  }
  return [...groups.values()];
}
