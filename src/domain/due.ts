import type { CalendarDate } from './calendar-date';
import type { Quarter, QuarterBasis } from './quarter';
import { compareQuarters, countQuartersLate, hasQuarterEnded, quarterOfDate } from './quarter';

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
  /** A word is cut off or misspelt, such as "ongoin". */
  | 'damaged-word'
  /** A year or a season alone: read as its last quarter. */
  | 'whole-period'
  /** No year is written and no neighbour names one. */
  | 'year-missing'
  /** "FY24" may be named by its start or its end; "2023/24" does not fit quarters of the calendar year. */
  | 'year-ambiguous'
  /** The range as written ends before it starts; read the other way round. */
  | 'reversed-range'
  /** A start ("From Q1 23") without an end, and without a word such as "ongoing". */
  | 'end-missing'
  /** Words beside the due that may change it, such as "subject to funding". */
  | 'extra-words';

/** What one "By when" says, as read. Quarters are as named on the matrix; no dates, so the basis can change. */
export interface Due {
  /** The text as typed (a real date: as Excel displays it). */
  readonly raw: string;
  readonly state: DueState;
  /** First quarter, when a range or a start is stated. */
  readonly from: Quarter | null;
  /** Last quarter: what the due is judged by. */
  readonly by: Quarter | null;
  /** False when anything was inferred or the text can be read two ways. */
  readonly certain: boolean;
  readonly doubts: readonly DueDoubt[];
  /** The canonical spelling of this reading; null when there is none (blank, unreadable, a real date). */
  readonly canonical: string | null;
  /** What an unreadable text may have meant, for a person to confirm, such as "Q4"; never applied unasked. */
  readonly suggestion: string | null;
}

/** Whether a due is late at a date: scheduled, and its last quarter ended before that date. */
export function isOverdue(due: Due, asAt: CalendarDate, basis: QuarterBasis): boolean {
  return due.state === 'scheduled' && due.by !== null && hasQuarterEnded(due.by, asAt, basis);
}

/** Whether a scheduled due's last quarter is the one that the date falls in. */
export function isDueThisQuarter(due: Due, asAt: CalendarDate, basis: QuarterBasis): boolean {
  return (
    due.state === 'scheduled' &&
    due.by !== null &&
    compareQuarters(due.by, quarterOfDate(asAt, basis)) === 0
  );
}

/** Whole quarters late, 0 when not overdue. */
export function quartersLate(due: Due, asAt: CalendarDate, basis: QuarterBasis): number {
  return due.by !== null && isOverdue(due, asAt, basis)
    ? countQuartersLate(due.by, asAt, basis)
    : 0;
}

/** What a due means at a date: exactly one for each due. Highlights, findings and pack all speak of these. */
export type DueStatus =
  | 'overdue'
  | 'due-this-quarter'
  | 'due-later'
  | 'complete'
  | 'ongoing'
  | 'cancelled'
  | 'on-hold'
  | 'unscheduled'
  | 'blank'
  /** Unreadable, or readable in two ways of which none is overdue. */
  | 'unclear';

/**
 * Judges a due at a date. A due with two readings is overdue when even the later one has ended;
 * short of that it is unclear.
 */
export function judgeDue(due: Due, asAt: CalendarDate, basis: QuarterBasis): DueStatus {
  if (due.state === 'unreadable') return 'unclear';
  if (isOverdue(due, asAt, basis)) return 'overdue';
  if (due.doubts.includes('two-dues') || due.doubts.includes('two-states')) return 'unclear';
  if (due.state === 'scheduled') {
    return isDueThisQuarter(due, asAt, basis) ? 'due-this-quarter' : 'due-later';
  }
  return due.state;
}
