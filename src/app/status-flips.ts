import type { CalendarDate } from '../domain/calendar-date';
import type { DueStatus } from '../domain/due';
import { judgeDue } from '../domain/due';
import type { Action, MaturityMatrix } from '../domain/matrix';
import { listActions } from '../domain/matrix';
import type { QuarterBasis } from '../domain/quarter';
import { readsSameUnder } from '../domain/stated-quarters';

export interface StatusFlip {
  readonly action: Action;
  /** Such as "overdue" and "due this quarter": words, under the basis in force and the other one. */
  readonly now: string;
  readonly then: string;
}

const STATUS_WORDS: Readonly<Record<DueStatus, string>> = {
  overdue: 'overdue',
  'due-this-quarter': 'due this quarter',
  'due-later': 'due later',
  complete: 'complete',
  ongoing: 'ongoing',
  cancelled: 'cancelled',
  unscheduled: 'not scheduled',
  blank: 'no due stated',
  unclear: 'unclear',
};

/** Actions, in sheet order, whose status at the as-at date is another when their quarter means `other`'s months. */
export function findStatusFlips(
  matrix: MaturityMatrix,
  asAt: CalendarDate,
  other: QuarterBasis,
): StatusFlip[] {
  return listActions(matrix).flatMap((action) => {
    const now = judgeDue(action.due, asAt, matrix.basis);
    const then = judgeDue(action.due, asAt, other);
    if (now === then || !readsSameUnder(action.due, matrix.basis, other)) return [];
    return { action, now: STATUS_WORDS[now], then: STATUS_WORDS[then] };
  });
}
