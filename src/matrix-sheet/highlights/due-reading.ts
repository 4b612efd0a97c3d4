import type { CalendarDate } from '../../domain/calendar-date';
import { compareDates, fromExcelSerial } from '../../domain/calendar-date';
import type { Due } from '../../domain/due';
import { judgeDue } from '../../domain/due';
import { parseDue } from '../../domain/parse-due';
import type { Quarter, QuarterBasis } from '../../domain/quarter';
import { compareQuarters, lastDayOfQuarter, quarterOfDate } from '../../domain/quarter';
import type { CellValue } from '../../workbook/sheet-grid';
import type { DueKind } from './cell-highlights';
import { kindOfStatus } from './cell-highlights';

/** Shown the same whatever the date; null for not at all. */
export interface FixedReading {
  readonly kind: 'fixed';
  readonly shows: DueKind | null;
}

/** Overdue once `end` has passed; until then unclear when it can be read in two ways. */
export interface ScheduledReading {
  readonly kind: 'scheduled';
  readonly end: DueEnd;
  readonly unclear: boolean;
}

/** What a cell of the due column is shown as by formulas that know nothing but the cell. */
export type GenericReading = FixedReading | ScheduledReading;

/** The end of a quarter by its name, or of whichever quarter a calendar month lies in. */
export type DueEnd =
  | { readonly kind: 'quarter'; readonly by: Quarter }
  | { readonly kind: 'month'; readonly by: { readonly year: number; readonly month: number } };

/** What a due says while the as-at date and the month in which the year starts may still change. */
export type DueReading =
  | FixedReading
  | ScheduledReading
  /** The words mean something else under another start of the year. */
  | { readonly kind: 'by-start-month'; readonly cases: readonly StartMonthCase[] };

/** What a due says when the year starts in one of some months. */
export interface StartMonthCase {
  /** 1 to 12. */
  readonly startMonths: readonly number[];
  readonly reading: FixedReading | ScheduledReading;
}

const LONG_BEFORE: CalendarDate = { year: 1900, month: 1, day: 1 };
const LONG_AFTER: CalendarDate = { year: 9999, month: 12, day: 31 };
const START_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Reads a due under the matrix's basis alone: its end is a quarter by name. */
function readDueAsNamed(due: Due, basis: QuarterBasis): FixedReading | ScheduledReading {
  const shows = kindOfStatus(judgeDue(due, LONG_BEFORE, basis));
  if (due.by === null || judgeDue(due, LONG_AFTER, basis) !== 'overdue') {
    return { kind: 'fixed', shows };
  }
  const by = { quarter: due.by.quarter, year: due.by.year };
  return { kind: 'scheduled', end: { kind: 'quarter', by }, unclear: shows === 'unclear-due' };
}

/** Reads a due for every start of the year; `value` is what its cell holds. */
export function readDueForEveryBasis(due: Due, value: CellValue, basis: QuarterBasis): DueReading {
  const named = readDueAsNamed(due, basis);
  if (typeof value === 'number' && named.kind === 'scheduled' && named.end.kind === 'quarter') {
    const { year, month } = fromExcelSerial(value);
    if (isInQuarter({ year, month, day: 1 }, named.end.by, basis)) {
      return { ...named, end: { kind: 'month', by: { year, month } } };
    }
  }
  const neighbourYear = recoverNeighbourYear(due, named, basis);
  if (neighbourYear === undefined) return named;
  const readings = START_MONTHS.map((startMonth) =>
    readDueAsNamed(parseDue(due.raw, { basis: { startMonth }, neighbourYear }), { startMonth }),
  );
  return mergeReadings(readings);
}

/** The year that the reader took from the neighbours, found by trying; undefined when the text alone never gives this reading. */
function recoverNeighbourYear(
  due: Due,
  named: DueReading,
  basis: QuarterBasis,
): number | null | undefined {
  const year = due.by?.year;
  const candidates = year === undefined ? [null] : [null, year, year - 1, year + 1];
  return candidates.find((neighbourYear) =>
    isSameReading(readDueAsNamed(parseDue(due.raw, { basis, neighbourYear }), basis), named),
  );
}

/** `readings` are those for a year that starts in January, February and so on. */
function mergeReadings(readings: readonly (FixedReading | ScheduledReading)[]): DueReading {
  const first = readings[0]!;
  if (readings.every((reading) => isSameReading(reading, first))) return first;
  return mergeAsMonth(readings) ?? { kind: 'by-start-month', cases: groupByReading(readings) };
}

/** One reading by calendar month when every quarter is the one that this month lies in. */
function mergeAsMonth(
  readings: readonly (FixedReading | ScheduledReading)[],
): ScheduledReading | null {
  const ends = readings.flatMap((reading) =>
    reading.kind === 'scheduled' && reading.end.kind === 'quarter' && !reading.unclear
      ? [reading.end.by]
      : [],
  );
  if (ends.length < readings.length) return null;
  // Some quarter ends with the month itself, and none that contains it ends earlier.
  const [earliest] = ends
    .map((by, index) => lastDayOfQuarter(by, { startMonth: index + 1 }))
    .sort(compareDates);
  const month = { ...earliest!, day: 1 };
  const fits = ends.every((by, index) => isInQuarter(month, by, { startMonth: index + 1 }));
  if (!fits) return null;
  const by = { year: month.year, month: month.month };
  return { kind: 'scheduled', end: { kind: 'month', by }, unclear: false };
}

function groupByReading(readings: readonly (FixedReading | ScheduledReading)[]): StartMonthCase[] {
  const cases: { startMonths: number[]; reading: FixedReading | ScheduledReading }[] = [];
  readings.forEach((reading, index) => {
    const same = cases.find((entry) => isSameReading(entry.reading, reading));
    if (same) same.startMonths.push(index + 1);
    else cases.push({ startMonths: [index + 1], reading });
  });
  return cases;
}

function isInQuarter(day: CalendarDate, quarter: Quarter, basis: QuarterBasis): boolean {
  return compareQuarters(quarterOfDate(day, basis), quarter) === 0;
}

/** Whether a due read under this basis says the same as a formula that needs nothing but its cell. */
export function agreesWith(due: Due, generic: GenericReading, basis: QuarterBasis): boolean {
  const named = readDueAsNamed(due, basis);
  if (named.kind === 'fixed') return generic.kind === 'fixed' && generic.shows === named.shows;
  if (generic.kind === 'fixed') return false;
  if (named.unclear || named.end.kind !== 'quarter') return false;
  const { end } = generic;
  return end.kind === 'quarter'
    ? compareQuarters(end.by, named.end.by) === 0
    : isInQuarter({ ...end.by, day: 1 }, named.end.by, basis);
}

function isSameReading(left: DueReading, right: DueReading): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
