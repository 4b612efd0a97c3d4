import type { CalendarDate } from './calendar-date';
import type { Due, DueDoubt } from './due';
import { combineReadings } from './due-language/combine-readings';
import { foldText } from './fold-text';
import { formatDue } from './due-language/format-due';
import type { SegmentReading } from './due-language/interpret-segment';
import { interpretSegment } from './due-language/interpret-segment';
import { readSegments } from './due-language/split-segments';
import { restoreLookAlikes, suggestFromShape } from './due-language/suggest-due';
import type { QuarterBasis } from './quarter';
import { FINANCIAL_YEAR, quarterOfDate } from './quarter';

export interface DueReadingContext {
  readonly basis: QuarterBasis;
  /** The year that neighbouring dues name, for a due without one; null when no neighbour names any. */
  readonly neighbourYear: number | null;
}

/** Dashes and dots and nothing else: left empty on purpose. */
const PLACEHOLDER = /^[.\s]*-[-.\s]*$/;

/** What is longer is prose, of which only this much is read: no due needs more. */
const LONGEST_DUE_CHARACTERS = 1000;

function makeDue(
  raw: string,
  reading: Pick<Due, 'state' | 'from' | 'by'>,
  doubts: readonly DueDoubt[],
  canonical: string | null,
): Due {
  return { raw, ...reading, certain: doubts.length === 0, doubts, canonical, suggestion: null };
}

function withoutQuarters(state: Due['state']): Pick<Due, 'state' | 'from' | 'by'> {
  return { state, from: null, by: null };
}

function readText(folded: string, context: DueReadingContext): SegmentReading {
  if (folded.length > LONGEST_DUE_CHARACTERS) {
    const beginning = readText(folded.slice(0, LONGEST_DUE_CHARACTERS), context);
    return { ...beginning, doubts: [...beginning.doubts, 'extra-words'] };
  }
  const readings = readSegments(folded, context).map(interpretSegment);
  if (readings.length === 0) {
    return { ...withoutQuarters('unreadable'), doubts: [], spelling: null };
  }
  return readings.length === 1 ? readings[0]! : combineReadings(readings);
}

function suggest(folded: string, context: DueReadingContext): string | null {
  const fromShape = suggestFromShape(folded, context.basis);
  if (fromShape !== null) return fromShape;
  const restored = restoreLookAlikes(folded);
  if (restored === folded) return null;
  const { state, from, by, doubts } = readText(restored, context);
  return state === 'scheduled' && doubts.length === 0 ? formatDue({ state, from, by }) : null;
}

/** Reads one "By when". Never throws: what cannot be read comes back as `unreadable`. */
export function parseDue(raw: string, context: DueReadingContext): Due {
  const folded = foldText(raw);
  if (folded.trim() === '') return makeDue(raw, withoutQuarters('blank'), [], null);
  if (PLACEHOLDER.test(folded)) return makeDue(raw, withoutQuarters('unscheduled'), [], '-');
  const { state, from, by, doubts, spelling } = readText(folded, context);
  if (state === 'unreadable') {
    const yearDoubts = doubts.filter((doubt) => doubt === 'year-missing');
    const due = makeDue(raw, withoutQuarters(state), yearDoubts, null);
    return { ...due, certain: false, suggestion: suggest(folded, context) };
  }
  const unique = [...new Set(doubts)];
  return makeDue(raw, { state, from, by }, unique, spelling ?? formatDue({ state, from, by }));
}

/** Reads a real date in a "By when" as the quarter it falls in; `raw` is how the sheet displays it. */
export function parseDueDate(date: CalendarDate, raw: string, context: DueReadingContext): Due {
  const reading = {
    state: 'scheduled',
    from: null,
    by: quarterOfDate(date, context.basis),
  } as const;
  // A day is more exact than the quarter's name, so there is nothing to respell.
  return makeDue(raw, reading, [], null);
}

/** Splits a cell that states several dues ("Q2 24 q3 24", "Complete Complete") into them; one element otherwise. */
export function splitDues(raw: string): string[] {
  const folded = foldText(raw);
  if (folded.length > LONGEST_DUE_CHARACTERS) return [raw];
  const segments = readSegments(folded, { basis: FINANCIAL_YEAR, neighbourYear: null });
  const stated = segments.filter(({ period, state }) => period !== null || state !== null);
  if (stated.length < 2) return [raw];
  return stated.map(({ start, end }, index) => {
    const nextStart = stated[index + 1]?.start ?? end;
    return folded.slice(start, Math.min(end, nextStart)).trim();
  });
}
