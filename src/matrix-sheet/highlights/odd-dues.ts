import type { Due } from '../../domain/due';
import type { MaturityMatrix } from '../../domain/matrix';
import type { QuarterBasis } from '../../domain/quarter';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';
import type { DueCellReading } from './due-cells';
import type { DueReading, GenericReading } from './due-reading';
import { agreesWith, readDueForEveryBasis } from './due-reading';
import type { RealDates } from './generic-due';
import { readGenericDue } from './generic-due';
import { displayedAt, valueAt } from './grid-cells';
import { keyOfValue } from './says-value';

/** Cells of the due column that hold the same and are read the same, and that the generic formulas do not show rightly. */
export interface OddDueGroup {
  readonly value: CellValue;
  /** How a number is displayed; '' for anything else. */
  readonly displayed: string;
  /** One for each due that the cells state; none when the reader took no due from them. */
  readonly readings: readonly DueReading[];
  /** Whether a generic formula would show something else. */
  readonly isMisread: boolean;
  readonly rowNumbers: readonly number[];
}

/**
 * Groups the odd cells of the due column, in order of their first row; `dueCells` are all that the reader read, and
 * `datesAt` tells how the formulas take a real date in a row.
 */
export function groupOddDues(
  { basis, source }: MaturityMatrix,
  grid: SheetGrid,
  column: string,
  dueCells: readonly DueCellReading[],
  datesAt: (rowNumber: number) => RealDates,
): OddDueGroup[] {
  const duesByRow = new Map(dueCells.map(({ cell, dues }) => [cell.rowNumber, dues]));
  const readGeneric = rememberReadings();
  const readFully = rememberFullReadings(basis);
  const groups = new Map<string, OddDueGroup & { readonly rowNumbers: number[] }>();

  for (let rowNumber = source.firstRowNumber; rowNumber <= source.lastRowNumber; rowNumber += 1) {
    const cell = { column, rowNumber };
    const value = valueAt(grid, cell);
    const dues = duesByRow.get(rowNumber) ?? [];
    const generic =
      typeof value === 'number' ? readGenericDue(value, datesAt(rowNumber)) : readGeneric(value);
    if (isShownRightly(dues, generic, basis)) continue;

    const displayed = typeof value === 'number' ? displayedAt(grid, cell) : '';
    const readings = dues.map((due) => readFully(due, value));
    const key = JSON.stringify([keyOfValue(value), displayed, readings]);
    const group = groups.get(key);
    if (group) group.rowNumbers.push(rowNumber);
    else {
      const isMisread = generic !== null;
      groups.set(key, { value, displayed, readings, isMisread, rowNumbers: [rowNumber] });
    }
  }
  return [...groups.values()];
}

function isShownRightly(
  dues: readonly Due[],
  generic: GenericReading | null,
  basis: QuarterBasis,
): boolean {
  if (dues.length === 0) return generic === null;
  return generic !== null && dues.every((due) => agreesWith(due, generic, basis));
}

function rememberFullReadings(basis: QuarterBasis): (due: Due, value: CellValue) => DueReading {
  const known = new Map<string, DueReading>();
  return (due, value) => {
    const key = JSON.stringify([due, keyOfValue(value)]);
    let reading = known.get(key);
    if (!reading) known.set(key, (reading = readDueForEveryBasis(due, value, basis)));
    return reading;
  };
}

/** Of texts this makes no difference. */
const DAYS: RealDates = { as: 'day', system: 1900 };

/** Most cells say what others say too. */
function rememberReadings(): (value: CellValue) => GenericReading | null {
  const known = new Map<CellValue, GenericReading | null>();
  return (value) => {
    let reading = known.get(value);
    if (reading === undefined) known.set(value, (reading = readGenericDue(value, DAYS)));
    return reading;
  };
}
