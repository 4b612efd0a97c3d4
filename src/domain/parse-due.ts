import type { CalendarDate } from './calendar-date';
import { fromExcelSerial } from './calendar-date';
import type { Due, DueDoubt, DueState } from './due';
import { formatDue } from './due-language/format-due';
import type { SegmentReading } from './due-language/interpret-segment';
import { interpretSegment } from './due-language/interpret-segment';
import { readSegments } from './due-language/split-segments';
import { readYear } from './due-language/year-text';
import { foldText } from './fold-text';
import type { Quarter, QuarterBasis } from './quarter';
import { FINANCIAL_YEAR, compareQuarters, formatQuarter, quarterOfDate } from './quarter';

/** What a due is read by besides its text. */
export interface DueReadingContext {
  readonly basis: QuarterBasis;
  /** The year that neighbouring dues name, for a due without one; null when no neighbour names any. */
  readonly neighbourYear: number | null;
}

/** Dashes and dots and nothing else: left empty on purpose. */
const PLACEHOLDER = /^[.\s]*-[-.\s]*$/;

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

/** What is longer is prose, of which only this much is read: no due needs more. */
const LONGEST_DUE_CHARACTERS = 1000;

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

/** Most in need of attention first: of two states that contradict each other the first is taken. */
const BY_ATTENTION: readonly DueState[] = [
  'scheduled',
  'unscheduled',
  'ongoing',
  'cancelled',
  'complete',
];

/** Makes one reading of several dues in one cell: the state that asks for most, until the last quarter. */
function combineReadings(all: readonly SegmentReading[]): SegmentReading {
  const readable = all.filter(({ state }) => state !== 'unreadable');
  const lost: DueDoubt[] = readable.length < all.length ? ['extra-words'] : [];
  const state = BY_ATTENTION.find((candidate) =>
    readable.some((reading) => reading.state === candidate),
  );
  if (state === undefined) return all[0]!;
  const alike = readable.filter((reading) => reading.state === state);
  const by = latest(alike.map((reading) => reading.by));
  const starts = alike.map(
    (reading) => reading.from ?? (state === 'scheduled' ? reading.by : null),
  );
  const from = earliest(starts);
  const oneState = alike.length === readable.length;
  const oneEnd =
    new Set(alike.map((reading) => JSON.stringify([reading.from, reading.by]))).size === 1;
  const settled = state === 'complete' || state === 'cancelled';
  const doubts: DueDoubt[] = all.flatMap((reading) => reading.doubts).concat(lost);
  if (!oneState) doubts.push(state === 'scheduled' ? 'two-dues' : 'two-states');
  else if (!oneEnd && !settled) doubts.push('two-dues');
  const isRange = from !== null && (by === null || compareQuarters(from, by) < 0);
  return {
    state,
    from: isRange ? from : null,
    by,
    doubts: [...new Set(doubts)],
    spelling: alike[0]!.spelling,
  };
}

function earliest(quarters: readonly (Quarter | null)[]): Quarter | null {
  return quarters.reduce(
    (best, next) => (best && (!next || compareQuarters(best, next) <= 0) ? best : next),
    null,
  );
}

function latest(quarters: readonly (Quarter | null)[]): Quarter | null {
  return quarters.reduce(
    (best, next) => (best && (!next || compareQuarters(best, next) >= 0) ? best : next),
    null,
  );
}

function suggest(folded: string, context: DueReadingContext): string | null {
  const fromShape = suggestFromShape(folded, context.basis);
  if (fromShape !== null) return fromShape;
  const restored = restoreLookAlikes(folded);
  if (restored === folded) return null;
  const { state, from, by, doubts } = readText(restored, context);
  return state === 'scheduled' && doubts.length === 0 ? formatDue({ state, from, by }) : null;
}

const QUARTER_ALONE = /^0?([1-4])(?:[.,]0+)?$/;

const QUARTER_AND_YEAR = /^0?([1-4])[ .,:]+(\d{2}|20\d{2})$/;

const MONTH_AND_YEAR = /^(0?[5-9]|1[0-2])[ .,:]+(\d{2}|20\d{2})$/;

const MONTH_FIRST_DATE = /^(0?[1-9]|1[0-2])[/.-](1[3-9]|2\d|3[01])[/.-](\d{4}|\d{2})$/;

/** 1 January 2015 to 31 December 2049 as Excel stores them: a date that lost its format. */
const EARLIEST_SERIAL = 42005;

const LATEST_SERIAL = 54788;

/** What the shape of an unreadable text may stand for: "04.00" → "Q4", "02.22" → "Q2 22"; null when it tells nothing. */
function suggestFromShape(folded: string, basis: QuarterBasis): string | null {
  const text = folded.trim();
  const alone = QUARTER_ALONE.exec(text);
  if (alone) return `Q${alone[1]}`;
  const dated = QUARTER_AND_YEAR.exec(text);
  if (dated) {
    const year = readYear(dated[2]!);
    return year === null ? null : formatQuarter({ quarter: Number(dated[1]), year });
  }
  const month = MONTH_AND_YEAR.exec(text);
  if (month) return suggestQuarterOfMonth(Number(month[1]), month[2]!, basis);
  const american = MONTH_FIRST_DATE.exec(text);
  if (american) return suggestQuarterOfMonth(Number(american[1]), american[3]!, basis);
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (serial < EARLIEST_SERIAL || serial > LATEST_SERIAL) return null;
  return formatQuarter(quarterOfDate(fromExcelSerial(serial), basis));
}

function suggestQuarterOfMonth(
  month: number,
  yearDigits: string,
  basis: QuarterBasis,
): string | null {
  const year = readYear(yearDigits);
  return year === null ? null : formatQuarter(quarterOfDate({ year, month, day: 1 }, basis));
}

/** Undoes what scanners mistake: "O2 23", "Ql 23", "QI 23", "Q2 2O". The text itself when nothing of the kind stands in it. */
function restoreLookAlikes(folded: string): string {
  return folded
    .replace(/(^|[^\p{L}\d])[OG09@]([1-4lI|] ?\d)/gu, '$1Q$2')
    .replace(/([Qq] ?)[lI|!]/g, '$11')
    .replace(/(\d)[Oo](?!\p{L})/gu, '$10')
    .replace(/(\d)[lI|](?!\p{L})/gu, '$11');
}
