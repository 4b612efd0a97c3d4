import type { CalendarDate } from './calendar-date';
import { MONTH_NAMES, compareDates, formatLongDate } from './calendar-date';
import type { Quarter, QuarterBasis } from './quarter';
import {
  compareQuarters,
  countQuartersLate,
  describeQuarter,
  formatYear,
  lastDayOfQuarter,
  quarterOfDate,
} from './quarter';

/** What a due, or the Status beside it, says of an action before any date is looked at. */
export type DueState =
  | 'scheduled'
  | 'complete'
  | 'ongoing'
  | 'cancelled'
  /** Set aside for now by its Status: neither late nor due next. */
  | 'on-hold'
  | 'unscheduled'
  | 'blank'
  | 'unreadable';

/**
 * How exactly a due says when: by a day, a month, a quarter or a year of quarters. A season, a term or a part of a year
 * ("mid 2025") is a stretch of months with a name: it lasts until the end of its usual last month.
 */
export type DuePrecision = 'day' | 'month' | 'season' | 'quarter' | 'year';

/** Why a reading of a due is not certain, or not as it should be. */
export type DueDoubt =
  /** The year was not written and is taken from the neighbours. */
  | 'year-inferred'
  /** The year is far from the other years of the matrix. */
  | 'suspect-year'
  /** The cell states two dues but there is one action. */
  | 'two-dues'
  /** The cell states two states that contradict each other, such as "complete / ongoing". */
  | 'two-states'
  /** It holds two, parted by a "/", and each of two sentences beside it was taken as an action with the whole of it. */
  | 'said-for-two'
  /** A word is cut off or misspelt, such as "ongoin". */
  | 'damaged-word'
  /** A year that may be that of the calendar or that of the quarters, or a season: read to its end. */
  | 'whole-period'
  /** No year is written and no neighbour names one. */
  | 'year-missing'
  /** "FY24" may be named by its start or its end; "2023/24" does not fit quarters of the calendar year. */
  | 'year-ambiguous'
  /** A date of which Excel shows the day and the month and no year, such as "24-Mar". */
  | 'year-not-shown'
  /** A date shown as "24-Mar" may be a day of this year, or have been typed as the month of 2024: the later is taken. */
  | 'day-or-year'
  /** "2024/5" may be a month or the year 2024/25, which is taken. */
  | 'month-or-year'
  /** "0-30 days": a length of time, and nothing says from when. */
  | 'start-missing'
  /** The range as written ends before it starts; read the other way round. */
  | 'reversed-range'
  /** A start ("From Q1 23") without an end, and without a word such as "ongoing". */
  | 'end-missing'
  /** Words beside the due that may change it, such as "subject to funding". */
  | 'extra-words';

/** What one "By when" says, as read. */
export interface Due {
  /** The text as typed (a real date: as Excel displays it). */
  readonly raw: string;
  readonly state: DueState;
  /** First quarter, when a range or a start is stated. */
  readonly from: Quarter | null;
  /** The quarter, as named on the matrix, that its last day lies in: what plans and charts group by. */
  readonly by: Quarter | null;
  /** Its last day under the basis that it was read by: it is late the day after. Null exactly when `by` is. */
  readonly end: CalendarDate | null;
  /** How exactly the end is stated. Null exactly when `by` is. */
  readonly precision: DuePrecision | null;
  /** False when anything was inferred or the text can be read two ways. */
  readonly certain: boolean;
  readonly doubts: readonly DueDoubt[];
  /**
   * The canonical spelling of this reading; null when there is none (blank, unreadable), or when it would say less than
   * the text does (a date or a month, "every quarter", "Q1 25 (revised Q3 25)").
   */
  readonly canonical: string | null;
  /** What an unreadable text may have meant, for a person to confirm, such as "Q4"; never applied unasked. */
  readonly suggestion: string | null;
}

/**
 * A due's last day when its quarters mean the months of `basis`: a day or a month is the same day under any basis, a
 * quarter or a year is not. Null when no end is stated.
 */
export function lastDayOfDue(due: Due, basis: QuarterBasis): CalendarDate | null {
  if (due.by === null) return null;
  const isNamed = due.precision === 'quarter' || due.precision === 'year';
  return isNamed ? lastDayOfQuarter(due.by, basis) : due.end;
}

/** Whether a due's last day is before a date; false when no end is stated. */
function hasEnded(due: Due, asAt: CalendarDate, basis: QuarterBasis): boolean {
  const end = lastDayOfDue(due, basis);
  return end !== null && compareDates(end, asAt) < 0;
}

/** Whether a due is late at a date: scheduled, and its last day is before that date. */
export function isOverdue(due: Due, asAt: CalendarDate, basis: QuarterBasis): boolean {
  return due.state === 'scheduled' && hasEnded(due, asAt, basis);
}

/** Whether a scheduled due is not late, and its last day lies in the quarter that the date falls in. */
export function isDueThisQuarter(due: Due, asAt: CalendarDate, basis: QuarterBasis): boolean {
  const end = lastDayOfDue(due, basis);
  if (due.state !== 'scheduled' || end === null || compareDates(end, asAt) < 0) return false;
  return compareQuarters(quarterOfDate(end, basis), quarterOfDate(asAt, basis)) === 0;
}

/** Quarters between the one a late due ended in and that of the date; 0 when both are the same, or when not overdue. */
export function quartersLate(due: Due, asAt: CalendarDate, basis: QuarterBasis): number {
  const end = lastDayOfDue(due, basis);
  if (end === null || !isOverdue(due, asAt, basis)) return 0;
  return countQuartersLate(quarterOfDate(end, basis), asAt, basis);
}

/** A due's end as exactly as it was written: "10 July 2025", "July 2025", "Q1 2023/24 (Apr–Jun 2023)", "2023/24". */
export function describeEnd(
  { by, end, precision }: Pick<Due, 'by' | 'end' | 'precision'>,
  basis: QuarterBasis,
): string | null {
  if (by === null || end === null || precision === null) return null;
  switch (precision) {
    case 'day':
      return formatLongDate(end);
    case 'month':
    case 'season':
      return `${MONTH_NAMES[end.month - 1]} ${end.year}`;
    case 'quarter':
      return describeQuarter(by, basis);
    case 'year':
      return formatYear(by.year, basis);
  }
}

/** What a due means at a date: exactly one for each due. Highlights, findings and pack all speak of these. */
export type DueStatus =
  | 'overdue'
  | 'due-this-quarter'
  | 'due-later'
  | 'complete'
  /** Work that goes on, and no end is stated. */
  | 'ongoing'
  /** Work that goes on until an end that has not passed. */
  | 'ongoing-until'
  /** Work that was to end before the date, and that nobody has closed. */
  | 'ongoing-past-end'
  | 'cancelled'
  | 'on-hold'
  | 'unscheduled'
  | 'blank'
  /** Unreadable, or readable in two ways of which none is overdue. */
  | 'unclear';

/** Doubts that leave a due with two readings, of which the one that ends later was taken. */
const TWO_READINGS: ReadonlySet<DueDoubt> = new Set(['two-dues', 'two-states'] as const);

/** Doubts that leave two days for the end, which matter while the work is open. */
const TWO_ENDS: ReadonlySet<DueDoubt> = new Set([
  'day-or-year',
  'month-or-year',
  'start-missing',
] as const);

/** Whether nothing is to be done for now: complete, cancelled or on hold. */
export const isClosed = (state: DueState): boolean =>
  state === 'complete' || state === 'cancelled' || state === 'on-hold';

/**
 * Judges a due at a date. A due with two readings is overdue when even the later one has ended;
 * short of that it is unclear.
 */
export function judgeDue(due: Due, asAt: CalendarDate, basis: QuarterBasis): DueStatus {
  if (due.state === 'unreadable') return 'unclear';
  if (isOverdue(due, asAt, basis)) return 'overdue';
  if (due.doubts.some((doubt) => TWO_READINGS.has(doubt))) return 'unclear';
  if (!isClosed(due.state) && due.doubts.some((doubt) => TWO_ENDS.has(doubt))) return 'unclear';
  if (due.state === 'scheduled') {
    return isDueThisQuarter(due, asAt, basis) ? 'due-this-quarter' : 'due-later';
  }
  if (due.state === 'ongoing' && due.by !== null) {
    return hasEnded(due, asAt, basis) ? 'ongoing-past-end' : 'ongoing-until';
  }
  return due.state;
}
