import type { CalendarDate } from '../calendar-date';
import type { DueDoubt } from '../due';
import type { StateWord } from './vocabulary';

/** How quarters that share a year are joined: "Q1-3" reaches, "Q1/2" and "Q1 & 2" name each, "Q1 Q2" only stands there. */
export type QuarterJoin = 'through' | 'each' | 'none';

/** A piece of a due with a meaning of its own. */
export type TokenBody =
  | {
      readonly kind: 'quarters';
      readonly numbers: readonly number[];
      readonly join: QuarterJoin;
      /** The months beside it can mean another year than the one beside it: "Jan-Mar (Q4) 2024". */
      readonly isYearDoubtful?: true;
    }
  | {
      readonly kind: 'year';
      readonly year: number;
      /** "2023/24": a year that spans two calendar years. */
      readonly split: boolean;
      /** "FY24", which some name by the year it ends in. */
      readonly financial: boolean;
      /** Two digits and nothing that says they are a year: only a year beside a quarter. */
      readonly bare: boolean;
      /** "2024/5", which may be the May of 2024. */
      readonly mayBeMonth: boolean;
    }
  /** `day` is null for the whole month; with a day the year is always missing, else it is a date. */
  | {
      readonly kind: 'month';
      readonly month: number;
      readonly year: number | null;
      readonly day: number | null;
    }
  /** A stretch of months by its last one: "summer 2023", "mid 2025", and "half-term", which a month tells. */
  | {
      readonly kind: 'season';
      readonly month: number;
      readonly year: number;
      readonly precision: 'season' | 'month';
    }
  /** "mid 2025/26": a part of a year of quarters, by its last quarter. */
  | {
      readonly kind: 'part';
      readonly quarter: number;
      readonly year: number;
      readonly split: boolean;
      readonly financial: boolean;
    }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | {
      readonly kind: 'state';
      readonly state: StateWord;
      readonly spelling: string;
      /** Why the word does not quite say the state; null when it does. */
      readonly doubt: DueDoubt | null;
      /** The phrase says more than its state, such as "every quarter". */
      readonly saysMore: boolean;
    }
  /** "0-30 days": a length of time without its start. */
  | { readonly kind: 'duration' }
  /** "/", "-", "to": what stands on both sides may be the ends of a range. */
  | { readonly kind: 'range' }
  /** "&", "and", ",": what stands on both sides are two things. */
  | { readonly kind: 'list' }
  | { readonly kind: 'break' }
  /** "1.", "b)" in front of one of several dues. */
  | { readonly kind: 'enumerator' }
  | { readonly kind: 'from' }
  | { readonly kind: 'onwards' }
  /** "was", "originally": the quarter that follows no longer holds. */
  | { readonly kind: 'former' }
  /** "to be completed by", "complete by": completion as a plan. `clear` when it cannot mean "is complete". */
  | { readonly kind: 'plan'; readonly clear: boolean }
  | { readonly kind: 'moved' }
  /** "revised": the quarter that follows holds instead of the one before. */
  | { readonly kind: 'revised' }
  | { readonly kind: 'unsettling' }
  | { readonly kind: 'filler' }
  /** A quarter, year or date that does not exist. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unknown' };

/** `start` and `end` are positions in the folded text, end exclusive. */
export type Token = TokenBody & { readonly start: number; readonly end: number };
