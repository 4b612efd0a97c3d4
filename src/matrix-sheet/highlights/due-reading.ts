import type { CalendarDate } from '../../domain/calendar-date';
import { compareDates } from '../../domain/calendar-date';
import type { Due } from '../../domain/due';
import { judgeDue } from '../../domain/due';
import { parseDue } from '../../domain/parse-due';
import type { Quarter, QuarterBasis } from '../../domain/quarter';
import { compareQuarters } from '../../domain/quarter';
import type { CellValue } from '../../workbook/sheet-grid';
import type { DueKind } from './cell-highlights';
import { kindOfStatus } from './cell-highlights';

/** Shown the same whatever the date; null for not at all. */
export interface FixedReading {
  readonly kind: 'fixed';
  readonly shows: DueKind | null;
}

/** Shown as one thing before its end has passed and as another after it. */
export interface DatedReading {
  readonly kind: 'dated';
  readonly end: DueEnd;
  /** Shown until the end; null for what is shown in its last quarter only, as due then. */
  readonly ahead: 'due' | 'unclear-due' | null;
  readonly past: 'overdue' | 'ongoing-past-end';
}

/** The end of a quarter by its name, or a day whatever month the year starts in. */
export type DueEnd =
  | { readonly kind: 'quarter'; readonly by: Quarter }
  | { readonly kind: 'day'; readonly day: CalendarDate };

/** What a due says while the as-at date and the month in which the year starts may still change. */
export type DueReading =
  | FixedReading
  | DatedReading
  /** The words mean something else under another start of the year. */
  | { readonly kind: 'by-start-month'; readonly cases: readonly StartMonthCase[] };

/** What a due says when the year starts in one of some months. */
export interface StartMonthCase {
  /** 1 to 12. */
  readonly startMonths: readonly number[];
  readonly reading: FixedReading | DatedReading;
}

const LONG_BEFORE: CalendarDate = { year: 1900, month: 1, day: 1 };
const LONG_AFTER: CalendarDate = { year: 9999, month: 12, day: 31 };
const START_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Reads a due under the matrix's basis alone. */
function readDueAsNamed(due: Due, basis: QuarterBasis): FixedReading | DatedReading {
  const before = judgeDue(due, LONG_BEFORE, basis);
  const past = kindOfStatus(judgeDue(due, LONG_AFTER, basis));
  const end = endOf(due);
  if (end === null || (past !== 'overdue' && past !== 'ongoing-past-end')) {
    return { kind: 'fixed', shows: kindOfStatus(before) };
  }
  const ahead = before === 'unclear' ? 'unclear-due' : before === 'due-later' ? 'due' : null;
  return { kind: 'dated', end, ahead, past };
}

function endOf({ by, end, precision }: Due): DueEnd | null {
  if (by === null || end === null) return null;
  if (precision === 'quarter' || precision === 'year') {
    return { kind: 'quarter', by: { quarter: by.quarter, year: by.year } };
  }
  return { kind: 'day', day: { year: end.year, month: end.month, day: end.day } };
}

/** Reads a due for every start of the year; `value` is what its cell holds. */
export function readDueForEveryBasis(due: Due, value: CellValue, basis: QuarterBasis): DueReading {
  const named = readDueAsNamed(due, basis);
  // A real date is the same day under every basis, and its text would only say less of it.
  if (typeof value === 'number' && named.kind === 'dated' && named.end.kind === 'day') return named;
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
function mergeReadings(readings: readonly (FixedReading | DatedReading)[]): DueReading {
  const first = readings[0]!;
  if (readings.every((reading) => isSameReading(reading, first))) return first;
  return { kind: 'by-start-month', cases: groupByReading(readings) };
}

function groupByReading(readings: readonly (FixedReading | DatedReading)[]): StartMonthCase[] {
  const cases: { startMonths: number[]; reading: FixedReading | DatedReading }[] = [];
  readings.forEach((reading, index) => {
    const same = cases.find((entry) => isSameReading(entry.reading, reading));
    if (same) same.startMonths.push(index + 1);
    else cases.push({ startMonths: [index + 1], reading });
  });
  return cases;
}

/** Whether two dues are shown alike at every date. */
export function isSameReading(left: DueReading, right: DueReading): boolean {
  if (left === right) return true;
  if (left.kind === 'fixed') return right.kind === 'fixed' && left.shows === right.shows;
  if (left.kind === 'dated') return right.kind === 'dated' && isSameStretch(left, right);
  return right.kind === 'by-start-month' && areSameCases(left.cases, right.cases);
}

function isSameStretch(left: DatedReading, right: DatedReading): boolean {
  return left.ahead === right.ahead && left.past === right.past && isSameEnd(left.end, right.end);
}

function isSameEnd(left: DueEnd, right: DueEnd): boolean {
  if (left.kind === 'quarter') {
    return right.kind === 'quarter' && compareQuarters(left.by, right.by) === 0;
  }
  return right.kind === 'day' && compareDates(left.day, right.day) === 0;
}

function areSameCases(left: readonly StartMonthCase[], right: readonly StartMonthCase[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ startMonths, reading }, index) => {
      const other = right[index]!;
      return (
        startMonths.length === other.startMonths.length &&
        startMonths.every((month, at) => month === other.startMonths[at]) &&
        isSameReading(reading, other.reading)
      );
    })
  );
}
