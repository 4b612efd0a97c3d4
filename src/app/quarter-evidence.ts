import type { CalendarDate } from '../domain/calendar-date';
import type { Action, MaturityMatrix } from '../domain/matrix';

/** What the matrix itself tells of which month Q1 starts in, and what would change under another basis. */
export interface QuarterEvidence {
  /** Bases that the matrix speaks for, most actions first; empty when it says nothing of it. */
  readonly support: readonly BasisSupport[];
  /** The basis that is compared with: calendar year for a financial year, financial year for any other. */
  readonly otherStartMonth: number;
  /** Actions whose due status is another under the other basis. */
  readonly flips: readonly StatusFlip[];
}

export interface BasisSupport {
  readonly startMonth: number;
  /** Such as "3 actions that start in April 2023 are due Q1 23: financial year." */
  readonly sentence: string;
  /** Cells of the actions that say so. */
  readonly cells: readonly string[];
}

export interface StatusFlip {
  readonly action: Action;
  /** Such as "overdue" and "due this quarter": words, under the basis in force and the other one. */
  readonly now: string;
  readonly then: string;
}

export type FindQuarterEvidence = (matrix: MaturityMatrix, asAt: CalendarDate) => QuarterEvidence;
