import type { CalendarDate } from '../domain/calendar-date';

/**
 * One thing that was done in a quarter's round. A round is told apart by its as-at date; what stands now follows from
 * all entries in their order, so that each step can be taken back and none is hidden.
 */
export type RoundEntry = RoundStart | GivenAnswer | SignOff | SignOffTakenBack | RoundCancelled;

interface EntryOfRound {
  /** The day on which it was done. */
  readonly on: CalendarDate;
  /** The as-at date of the round. */
  readonly asAt: CalendarDate;
  /** Name or initials of who did it; '' where nobody said. */
  readonly by: string;
}

/** The round was started. */
export interface RoundStart extends EntryOfRound {
  readonly kind: 'started';
  /** Such as "Quarter 2 2023/24". */
  readonly period: string;
  /** Id of the freeze that it is compared with. */
  readonly freezeId: string;
  /** What the settings said before: cancelling the round gives it back. */
  readonly before: { readonly asAt: CalendarDate; readonly period: string };
}

/** What an officer can answer of an action in a round. */
export const ROUND_ANSWERS = ['done', 'on-course', 'moved', 'dropped'] as const;

/** See {@link ROUND_ANSWERS}. */
export type RoundAnswer = (typeof ROUND_ANSWERS)[number];

/** An answer to one action, known again by its KPI and its words. */
export interface GivenAnswer extends EntryOfRound {
  readonly kind: 'answered';
  readonly answer: RoundAnswer;
  /** Id of the KPI. */
  readonly kpiId: string;
  /** The action as the matrix had it. */
  readonly action: string;
  /** The due as it stood in the matrix. */
  readonly dueBefore: string;
  /** The due that was agreed; '' for any answer but "moved". */
  readonly due: string;
  /** '' where none was given. */
  readonly reason: string;
  /** The cells that were written for it, all on one sheet; none where nothing was. */
  readonly sheet: string;
  readonly cells: readonly string[];
}

/** Somebody answers for the matrix as it was frozen. */
export interface SignOff extends EntryOfRound {
  readonly kind: 'signed-off';
  /** Id of the freeze, and what tells whether it says today what it said then. */
  readonly freezeId: string;
  readonly fingerprint: string;
}

/** The last sign-off of the round counts no longer. */
export interface SignOffTakenBack extends EntryOfRound {
  readonly kind: 'taken-back';
  /** '' where none was given. */
  readonly reason: string;
}

/** The round was given up: nothing of it counts. What was written into the matrix stays there. */
export interface RoundCancelled extends EntryOfRound {
  readonly kind: 'cancelled';
}
