import type { Due } from '../../domain/due';
import type { Steps } from '../../domain/steps';
import { visitInSteps } from '../../domain/steps';
import type { CellValue } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import type { Condition } from './conditions';
import { allOf } from './conditions';
import { monthEndsThisQuarter, monthHasEnded, endsThisQuarter, hasEnded } from './date-formulas';
import { listDueCases } from './due-cases';
import type { DatesAs, DueCell, DueColumn } from './due-column';
import { firstDateSerial, readRealDate } from './due-column';
import type { DueReading } from './due-reading';
import { isSameReading } from './due-reading';
import type { DueTexts } from './due-texts';
import { showsNothing } from './due-texts';
import { valueAt } from './grid-cells';
import type { ShownCase } from './highlight-codes';
import { DAY_FORM, MONTH_FORM, PLAIN_FORM, formOfCell } from './looks';
import type { PlacedCell, PlacedCells } from './placed-cells';
import { referTo } from './placed-cells';
import type { Settled } from './settled-words';
import type { Reference } from './state-columns';
import { isBlank } from './state-columns';

const UNCLEAR: DueReading = { kind: 'fixed', shows: 'unclear-due' };

/** Gathers the cells of a due column that its formulas would not show as they were read, or not for as long as they should. */
export function placeDueCellsInSteps(
  column: DueColumn,
  texts: DueTexts,
  placed: PlacedCells,
): Steps<void> {
  return visitInSteps(column.cells, (cell) => {
    const place = placeCell(column, cell, texts);
    if (place) placed.add(place);
  });
}

function placeCell(column: DueColumn, cell: DueCell, texts: DueTexts): PlacedCell | null {
  const { states } = column;
  const settled = states.read(cell.cell.rowNumber);
  const isFollowed = column.laterColumn === null || isBlank(laterValue(column, cell));
  if (settled === 'error' || !isFollowed || !isSettledSo(cell, settled)) {
    return placeAsSettled(column, cell);
  }
  if (cell.lacksDue) return placeFollowingStatus(column, cell, [LACKS_DUE]);
  const isRight =
    showsReadings(readByFormulas(column, cell.value, texts), cell.readings) &&
    (settled !== 'complete' || canShowComplete(column, cell.value));
  if (isRight) return null;
  return (
    placeRealDate(column, cell) ??
    placeFollowingStatus(column, cell, listDueCases(cell.readings, formOf(column, cell)))
  );
}

const LACKS_DUE: ShownCase = {
  shows: { kind: 'action-without-due', form: PLAIN_FORM },
  when: true,
};

/** What the formulas over the column make of a value while no Status settles its row. */
function readByFormulas(
  { datesAs, system }: DueColumn,
  value: CellValue,
  texts: DueTexts,
): DueReading | null {
  if (isErrorValue(value)) return UNCLEAR;
  return typeof value === 'string' ? texts.read(value) : readRealDate(value, datesAs, system);
}

function showsReadings(shown: DueReading | null, readings: readonly DueReading[]): boolean {
  if (readings.length === 0) return shown === null || showsNothing(shown);
  return readings.every((due) => (shown ? isSameReading(shown, due) : showsNothing(due)));
}

/** Whether the formulas show a cell with this value as complete once its Status says so. */
function canShowComplete({ system }: DueColumn, value: CellValue): boolean {
  if (typeof value === 'number') return value >= firstDateSerial(system);
  return typeof value === 'string' && !isErrorValue(value);
}

const isComplete = ({ state }: Due): boolean => state === 'complete';
const isClosed = ({ state }: Due): boolean => state === 'cancelled' || state === 'on-hold';

/** Whether the reader made of the dues what the formulas make of them by the row's own Status and per cent. */
function isSettledSo({ dues, settled }: DueCell, by: Settled | null): boolean {
  if (settled.length === 0 || by === null) {
    return by === null && settled.every((due, index) => due === dues[index]);
  }
  return settled.every(by === 'complete' ? isComplete : isClosed);
}

/** A cell that is shown so for as long as it says the same, unless its row's Status settles it. */
function placeFollowingStatus(
  column: DueColumn,
  cell: DueCell,
  cases: readonly ShownCase[],
): PlacedCell {
  const form = formOf(column, cell);
  return {
    sheet: column.grid.sheet,
    cell: cell.cell,
    says: [{ cell: cell.cell, value: cell.value }, ...saysLater(column, cell)],
    cases: [...listSettledCases(column, cell, form), ...cases],
  };
}

/** What Status makes of a cell, whatever By when says; a blank cell shows nothing of it. */
function listSettledCases({ states, grid }: DueColumn, cell: DueCell, form: number): ShownCase[] {
  const at: Reference = (column) => referTo(grid.sheet, { ...cell.cell, column });
  const complete = isBlank(cell.value) ? null : ({ kind: 'complete', form } as const);
  return [
    { shows: complete, when: states.settles(at, 'complete') },
    { shows: null, when: states.settles(at, 'closed') },
  ];
}

/** A date that shows its month among dates that show their day, or the other way round: whatever date stands there. */
function placeRealDate(column: DueColumn, cell: DueCell): PlacedCell | null {
  const { system, grid } = column;
  const as: DatesAs = column.datesAs === 'day' ? 'month' : 'day';
  const reading = readRealDate(cell.value, as, system);
  if (!reading || cell.readings.length === 0 || !showsReadings(reading, cell.readings)) return null;
  const date = referTo(grid.sheet, cell.cell);
  const form = formOfDates(as);
  const [past, due]: [string, string[]] =
    as === 'month'
      ? [monthHasEnded(date), monthEndsThisQuarter(date)]
      : [hasEnded(date), endsThisQuarter(date)];
  return {
    sheet: grid.sheet,
    cell: cell.cell,
    says: saysLater(column, cell),
    holds: [`ISNUMBER(${date})`, `${date}>=${firstDateSerial(system)}`],
    cases: [
      ...listSettledCases(column, cell, form),
      { shows: { kind: 'overdue', form }, when: past },
      { shows: { kind: 'due-this-quarter', form }, when: allOf(due) },
    ],
  };
}

/** The form of look of a column's real dates. */
export function formOfDates(as: DatesAs): number {
  return as === 'day' ? DAY_FORM : MONTH_FORM;
}

/** A cell that is shown as it was settled, for as long as everything that it was settled by says the same. */
function placeAsSettled(column: DueColumn, cell: DueCell): PlacedCell {
  const { states, grid } = column;
  const due = referTo(grid.sheet, cell.cell);
  const isDone = cell.settled.length > 0 && cell.settled.every(isComplete);
  // What is complete or cancelled is that whatever By when says; anything else depends on both.
  const isWhatever = isDone || (cell.settled.length > 0 && cell.settled.every(isClosed));
  const holds: Condition[] = isWhatever ? [`TRIM(${due})<>""`] : [];
  const done: ShownCase[] = [
    { shows: { kind: 'complete', form: formOfDates(column.datesAs) }, when: `ISNUMBER(${due})` },
    { shows: { kind: 'complete', form: PLAIN_FORM }, when: true },
  ];
  const cases = isDone ? done : listDueCases(cell.settledReadings, formOf(column, cell));
  const said = states
    .cellsOf(cell.cell.rowNumber)
    .map((one) => ({ cell: one, value: valueAt(grid, one) }));
  return {
    sheet: grid.sheet,
    cell: cell.cell,
    says: [
      ...said,
      ...saysLater(column, cell),
      ...(isWhatever ? [] : [{ cell: cell.cell, value: cell.value }]),
    ],
    holds,
    cases: cell.lacksDue ? [LACKS_DUE] : cases,
  };
}

function formOf({ system }: DueColumn, { value, displayed }: DueCell): number {
  return formOfCell(value, displayed, system);
}

function laterValue({ grid, laterColumn }: DueColumn, { cell }: DueCell): CellValue {
  return laterColumn === null ? '' : valueAt(grid, { ...cell, column: laterColumn });
}

function saysLater(column: DueColumn, cell: DueCell): PlacedCell['says'] {
  const { laterColumn } = column;
  if (laterColumn === null) return [];
  return [{ cell: { ...cell.cell, column: laterColumn }, value: laterValue(column, cell) }];
}
