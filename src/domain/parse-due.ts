import type { Due } from './due';
import type { QuarterBasis } from './quarter';

export interface DueReadingContext {
  readonly basis: QuarterBasis;
  /** The year that neighbouring dues name, for a due without one; null when no neighbour names any. */
  readonly neighbourYear: number | null;
}

/** Reads one "By when". Never throws: what cannot be read comes back as `unreadable`. */
export function parseDue(raw: string, context: DueReadingContext): Due {
  void context;
  return {
    raw,
    state: 'unreadable',
    from: null,
    by: null,
    certain: false,
    doubts: [],
    canonical: null,
    suggestion: null,
  };
}

/** Splits a cell that states several dues ("Q2 24 q3 24", "Complete Complete") into them; one element otherwise. */
export function splitDues(raw: string): string[] {
  return [raw];
}
