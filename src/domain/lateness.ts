import type { CalendarDate } from './calendar-date';
import { compareDates, daysBetween, wholeMonthsBetween } from './calendar-date';
import type { Due, DuePrecision } from './due';
import { isOverdue, lastDayOfDue, quartersLate } from './due';
import type { QuarterBasis } from './quarter';
import { countOf } from './wording';

/** A length of time in words: so many of one unit, at least 1. */
export interface TimeSpan {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year';
}

const DAYS_OF_A_WEEK = 7;

/** How late a due is, in the words it was written in; null when it is not overdue. */
export function measureLateness(
  due: Due,
  asAt: CalendarDate,
  basis: QuarterBasis,
): TimeSpan | null {
  const end = lastDayOfDue(due, basis);
  if (end === null || due.precision === null || !isOverdue(due, asAt, basis)) return null;
  if (due.precision === 'quarter') {
    return { count: quartersLate(due, asAt, basis), unit: 'quarter' };
  }
  return measureDays(end, asAt, due.precision);
}

/**
 * From one day to a later one in the unit of a precision: weeks for a day, months for a month, years for a year; in
 * the next smaller unit where none of it is full.
 */
function measureDays(
  from: CalendarDate,
  to: CalendarDate,
  precision: Exclude<DuePrecision, 'quarter'>,
): TimeSpan {
  const months = precision === 'day' ? 0 : wholeMonthsBetween(from, to);
  if (precision === 'year' && months >= 12) return { count: Math.floor(months / 12), unit: 'year' };
  if (months > 0) return { count: months, unit: 'month' };
  const days = daysBetween(from, to);
  return days < DAYS_OF_A_WEEK
    ? { count: days, unit: 'day' }
    : { count: Math.floor(days / DAYS_OF_A_WEEK), unit: 'week' };
}

/** "3 weeks", "1 month", "2 quarters". */
export function describeSpan({ count, unit }: TimeSpan): string {
  return countOf(count, unit);
}

/** "3 weeks late"; null for what is not late. */
export function describeLateness(late: TimeSpan | null): string | null {
  return late && `${describeSpan(late)} late`;
}

/** What a due ends with, as a freeze keeps it. */
export interface StatedEnd {
  readonly end: CalendarDate;
  readonly precision: DuePrecision;
}

/** How far an end has moved, later or earlier; null for the same day. Quarters are counted where both are quarters. */
export function measureMove(
  before: StatedEnd,
  after: StatedEnd,
): (TimeSpan & { readonly isLater: boolean }) | null {
  const order = compareDates(after.end, before.end);
  if (order === 0) return null;
  const isLater = order > 0;
  const [first, second] = isLater ? [before, after] : [after, before];
  const span = measureDays(first.end, second.end, coarser(first.precision, second.precision));
  const isInQuarters = before.precision === 'quarter' && after.precision === 'quarter';
  return isInQuarters && span.unit === 'month'
    ? { count: Math.max(1, Math.round(span.count / 3)), unit: 'quarter', isLater }
    : { ...span, isLater };
}

/** The unit that both were written in, or a smaller one: a move is never said more roughly than either. */
function coarser(left: DuePrecision, right: DuePrecision): Exclude<DuePrecision, 'quarter'> {
  if (left === 'day' || right === 'day') return 'day';
  return left === 'year' && right === 'year' ? 'year' : 'month';
}
