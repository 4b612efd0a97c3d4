import type { CalendarDate, DateSystem } from '../../domain/calendar-date';
import { fromExcelSerial, lastDayOfMonth, toExcelSerial } from '../../domain/calendar-date';
import type { Due } from '../../domain/due';
import type { MaturityMatrix } from '../../domain/matrix';
import type { QuarterBasis } from '../../domain/quarter';
import type { Steps } from '../../domain/steps';
import { visitInSteps } from '../../domain/steps';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import type { DueCellReading } from './due-cells';
import { listDueCellsInSteps } from './due-cells';
import type { DueColumnView } from './due-columns';
import type { DueReading } from './due-reading';
import { isSameReading, readDueForEveryBasis } from './due-reading';
import type { DueTexts } from './due-texts';
import type { ColumnCell } from './grid-cells';
import { displayedAt, valueAt } from './grid-cells';
import type { SettledWords } from './settled-words';
import type { StateColumns } from './state-columns';
import { isBlank, viewStateColumns } from './state-columns';

/** The years that a real date in a due column may be of. */
const FIRST_DATE: CalendarDate = { year: 2000, month: 1, day: 1 };
const DATE_LIMIT: CalendarDate = { year: 2100, month: 1, day: 1 };

/** A due in words of its own is read once for each month that a year may start in. */
const DUES_A_STEP = 10;

/** How the real dates of a column are read: as their day, or as the month that is all they show. */
export type DatesAs = 'day' | 'month';

/** A column of dues, read and ready to be highlighted. */
export interface DueColumn {
  readonly grid: SheetGrid;
  readonly column: string;
  readonly rows: { readonly first: number; readonly last: number };
  /** The column of later dues, where those of this one count only as long as there is none. */
  readonly laterColumn: string | null;
  readonly states: StateColumns;
  /** What most of its real dates show. */
  readonly datesAs: DatesAs;
  readonly system: DateSystem;
  /** The cells that say something or should, from top to bottom. */
  readonly cells: readonly DueCell[];
}

/** A cell of a due column with what the reader took from it. */
export interface DueCell extends DueCellReading {
  readonly value: CellValue;
  /** As displayed; '' of anything but a number. */
  readonly displayed: string;
  /** What each of its dues says, before anything settles it. */
  readonly readings: readonly DueReading[];
  /** What each says as settled. */
  readonly settledReadings: readonly DueReading[];
}

/** Reads a column of dues and takes up the texts in it that mean the same anywhere; null where there is none. */
export function* readDueColumnInSteps(
  { matrix, grid, laterColumn }: DueColumnView,
  texts: DueTexts,
  words: SettledWords,
): Steps<DueColumn | null> {
  const { columns, firstRowNumber: first, lastRowNumber: last } = matrix.source;
  if (columns.due === undefined || first > last) return null;
  const cells = yield* listCellsInSteps(matrix, grid, columns.due);
  yield* visitInSteps(
    cells,
    ({ value, readings }) => {
      const [reading] = readings;
      if (typeof value !== 'string' || isErrorValue(value) || !reading) return;
      if (readings.every((other) => isSameReading(other, reading))) texts.add(value, reading);
    },
    DUES_A_STEP,
  );
  return {
    grid,
    column: columns.due,
    rows: { first, last },
    laterColumn,
    states: viewStateColumns(matrix, grid, words),
    datesAs: showMostlyMonths(cells) ? 'month' : 'day',
    system: grid.dateSystem ?? 1900,
    cells,
  };
}

function* listCellsInSteps(
  matrix: MaturityMatrix,
  grid: SheetGrid,
  column: string,
): Steps<DueCell[]> {
  const { firstRowNumber, lastRowNumber } = matrix.source;
  const read = rememberReadings(matrix.basis);
  const readings = yield* listDueCellsInSteps(matrix);
  const byRow = new Map(readings.map((reading) => [reading.cell.rowNumber, reading]));
  const cells: DueCell[] = [];
  const rowNumbers = Array.from(
    { length: lastRowNumber - firstRowNumber + 1 },
    (_, offset) => firstRowNumber + offset,
  );
  yield* visitInSteps(
    rowNumbers,
    (rowNumber) => {
      const cell: ColumnCell = { column, rowNumber };
      const value = valueAt(grid, cell);
      const reading = byRow.get(rowNumber) ?? { cell, dues: [], settled: [], lacksDue: false };
      if (isBlank(value) && reading.dues.length === 0 && !reading.lacksDue) return;
      cells.push({
        ...reading,
        value,
        displayed: typeof value === 'number' ? displayedAt(grid, cell) : '',
        readings: reading.dues.map((due) => read(due, value)),
        settledReadings: reading.settled.map((due) => read(due, value)),
      });
    },
    DUES_A_STEP,
  );
  return cells;
}

/** Most cells say what others say too, often in the very same due. */
function rememberReadings(basis: QuarterBasis): (due: Due, value: CellValue) => DueReading {
  const byDue = { number: new Map<Due, DueReading>(), other: new Map<Due, DueReading>() };
  const byContent = new Map<string, DueReading>();
  return (due, value) => {
    const known = typeof value === 'number' ? byDue.number : byDue.other;
    let reading = known.get(due);
    if (reading) return reading;
    const key = typeof value + JSON.stringify(due);
    reading = byContent.get(key) ?? readDueForEveryBasis(due, value, basis);
    byContent.set(key, reading);
    known.set(due, reading);
    return reading;
  };
}

function showMostlyMonths(cells: readonly DueCell[]): boolean {
  let months = 0;
  let days = 0;
  for (const { value, dues } of cells) {
    if (typeof value !== 'number') continue;
    if (dues[0]?.precision === 'month') months += 1;
    if (dues[0]?.precision === 'day') days += 1;
  }
  return months > days;
}

/** Number of the first day that counts as a date in a due column. */
export function firstDateSerial(system: DateSystem): number {
  return toExcelSerial(FIRST_DATE, system);
}

/** What formulas make of a real date; null of any other value. */
export function readRealDate(value: CellValue, as: DatesAs, system: DateSystem): DueReading | null {
  if (typeof value !== 'number' || value < firstDateSerial(system)) return null;
  if (value >= toExcelSerial(DATE_LIMIT, system)) return null;
  const { year, month, day } = fromExcelSerial(value, system);
  const end = as === 'day' ? { year, month, day } : lastDayOfMonth(year, month);
  return { kind: 'dated', end: { kind: 'day', day: end }, ahead: 'due', past: 'overdue' };
}
