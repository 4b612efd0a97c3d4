import type { CalendarDate } from './calendar-date';
import { MONTH_NAMES, formatLongDate, fromExcelSerial, isCalendarDate } from './calendar-date';
import type { Due, DueDoubt, DueState } from './due';
import { formatDue } from './due-language/format-due';
import type { SegmentReading } from './due-language/interpret-segment';
import { interpretSegment } from './due-language/interpret-segment';
import type { PeriodEnd } from './due-language/read-periods';
import { compareEnds } from './due-language/read-periods';
import { readSegments } from './due-language/split-segments';
import { readYear } from './due-language/year-text';
import { foldText } from './fold-text';
import type { Quarter, QuarterBasis } from './quarter';
import { FINANCIAL_YEAR, compareQuarters, formatQuarter, quarterOfDate } from './quarter';
import { readShownDate } from './shown-date';

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
  const reading = readText(folded, context);
  const { state, from, by, doubts } = reading;
  if (state === 'unreadable') {
    const yearDoubts = doubts.filter((doubt) => doubt === 'year-missing');
    const due = makeDue(raw, withoutQuarters(state), yearDoubts, null);
    return { ...due, certain: false, suggestion: suggest(folded, context) };
  }
  return makeDue(raw, { state, from, by }, [...new Set(doubts)], spell(reading));
}

/** The canonical spelling of a reading; null when it would say less than the text does. */
function spell({ state, from, by, doubts, spelling, saysMore }: SegmentReading): string | null {
  if (spelling !== null && !saysMore) return spelling;
  const named = { state, from, by: by?.quarter ?? null };
  if (saysMore) return null;
  if (by === null || by.precision === 'quarter') return formatDue(named);
  if (state !== 'scheduled' && state !== 'ongoing') return formatDue(named);
  // A month without its year has a spelling: the one with it.
  const lacksYear = doubts.includes('year-inferred') && from === null && state === 'scheduled';
  return lacksYear ? spellDay(by) : null;
}

function spellDay({ day, precision }: PeriodEnd): string {
  return precision === 'day' ? formatLongDate(day) : spellMonth(day);
}

function spellMonth({ year, month }: Pick<CalendarDate, 'year' | 'month'>): string {
  return `${MONTH_NAMES[month - 1]} ${year}`;
}

/** Reads a real date in a "By when"; `raw` is how the sheet displays it, which tells how exact it is. */
export function parseDueDate(date: CalendarDate, raw: string, context: DueReadingContext): Due {
  const { end, precision, doubts } = readShownDate(date, raw);
  const by = { quarter: quarterOfDate(end, context.basis), day: end, precision };
  return makeDue(raw, { state: 'scheduled', from: null, by }, doubts, null);
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
  { state, from, by }: Pick<SegmentReading, 'state' | 'from' | 'by'>,
  doubts: readonly DueDoubt[],
  canonical: string | null,
): Due {
  return {
    raw,
    state,
    from,
    by: by?.quarter ?? null,
    end: by?.day ?? null,
    precision: by?.precision ?? null,
    certain: doubts.length === 0,
    doubts,
    canonical,
    suggestion: null,
  };
}

function withoutQuarters(state: Due['state']): Pick<SegmentReading, 'state' | 'from' | 'by'> {
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
    return { ...withoutQuarters('unreadable'), doubts: [], spelling: null, saysMore: false };
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
  const stated = readable.filter((reading) => reading.state === state);
  const alike = stated.filter((rough) => !stated.some((exact) => isWithin(exact, rough)));
  const by = latest(alike.map((reading) => reading.by));
  const starts = alike.map(
    (reading) => reading.from ?? (state === 'scheduled' ? (reading.by?.quarter ?? null) : null),
  );
  const from = earliest(starts);
  const oneState = stated.length === readable.length;
  const oneEnd =
    new Set(alike.map((reading) => JSON.stringify([reading.from, reading.by?.day]))).size === 1;
  const settled = state === 'complete' || state === 'cancelled';
  const doubts: DueDoubt[] = all.flatMap((reading) => reading.doubts).concat(lost);
  if (!oneState) doubts.push(state === 'scheduled' ? 'two-dues' : 'two-states');
  else if (!oneEnd && !settled) doubts.push('two-dues');
  const isRange = from !== null && (by === null || compareQuarters(from, by.quarter) < 0);
  return {
    state,
    from: isRange ? from : null,
    by,
    doubts: [...new Set(doubts)],
    spelling: alike[0]!.spelling,
    saysMore: stated.some((reading) => reading.saysMore),
  };
}

/** Whether one end is the other said more exactly: "10/07/2025" in "Q2 25 (10/07/2025)". */
function isWithin(exact: SegmentReading, rough: SegmentReading): boolean {
  if (exact.by === null || rough.by === null || exact.from !== null || rough.from !== null) {
    return false;
  }
  const [{ precision: fine }, { precision: coarse }] = [exact.by, rough.by];
  if (coarse === 'month') {
    const isSameMonth =
      exact.by.day.year === rough.by.day.year && exact.by.day.month === rough.by.day.month;
    return fine === 'day' && isSameMonth;
  }
  if (coarse === 'quarter') {
    const isSameQuarter = compareQuarters(exact.by.quarter, rough.by.quarter) === 0;
    return (fine === 'day' || fine === 'month') && isSameQuarter;
  }
  return coarse === 'year' && fine !== 'year' && exact.by.quarter.year === rough.by.quarter.year;
}

function earliest(quarters: readonly (Quarter | null)[]): Quarter | null {
  return quarters.reduce(
    (best, next) => (best && (!next || compareQuarters(best, next) <= 0) ? best : next),
    null,
  );
}

function latest(ends: readonly (PeriodEnd | null)[]): PeriodEnd | null {
  return ends.reduce(
    (best, next) => (best && (!next || compareEnds(best, next) >= 0) ? best : next),
    null,
  );
}

function suggest(folded: string, context: DueReadingContext): string | null {
  const fromShape = suggestFromShape(folded);
  if (fromShape !== null) return fromShape;
  const restored = restoreLookAlikes(folded);
  if (restored === folded) return null;
  const { state, from, by, doubts } = readText(restored, context);
  if (state !== 'scheduled' || by === null || doubts.length > 0) return null;
  if (by.precision === 'quarter') return formatDue({ state, from, by: by.quarter });
  return from === null && by.precision !== 'year' ? spellDay(by) : null;
}

const QUARTER_ALONE = /^0?([1-4])(?:[.,]0+)?$/;

const QUARTER_AND_YEAR = /^0?([1-4])[ .,:]+(\d{2}|20\d{2})$/;

const MONTH_AND_YEAR = /^(0?[5-9]|1[0-2])[ .,:]+(\d{2}|20\d{2})$/;

const MONTH_FIRST_DATE = /^(0?[1-9]|1[0-2])[/.-](1[3-9]|2\d|3[01])[/.-](\d{4}|\d{2})$/;

/** 1 January 2015 to 31 December 2049 as Excel stores them: a date that lost its format. */
const EARLIEST_SERIAL = 42005;

const LATEST_SERIAL = 54788;

/** What the shape of an unreadable text may stand for: "04.00" → "Q4", "02.22" → "Q2 22"; null when it tells nothing. */
function suggestFromShape(folded: string): string | null {
  const text = folded.trim();
  const alone = QUARTER_ALONE.exec(text);
  if (alone) return `Q${alone[1]}`;
  const dated = QUARTER_AND_YEAR.exec(text);
  if (dated) {
    const year = readYear(dated[2]!);
    return year === null ? null : formatQuarter({ quarter: Number(dated[1]), year });
  }
  const month = MONTH_AND_YEAR.exec(text);
  if (month) {
    const year = readYear(month[2]!);
    return year === null ? null : spellMonth({ year, month: Number(month[1]) });
  }
  const american = MONTH_FIRST_DATE.exec(text);
  if (american) {
    const year = readYear(american[3]!);
    const date = year && { year, month: Number(american[1]), day: Number(american[2]) };
    return date && isCalendarDate(date) ? formatLongDate(date) : null;
  }
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (serial < EARLIEST_SERIAL || serial > LATEST_SERIAL) return null;
  return formatLongDate(fromExcelSerial(serial));
}

/** Undoes what scanners mistake: "O2 23", "Ql 23", "QI 23", "Q2 2O". The text itself when nothing of the kind stands in it. */
function restoreLookAlikes(folded: string): string {
  return folded
    .replace(/(^|[^\p{L}\d])[OG09@]([1-4lI|] ?\d)/gu, '$1Q$2')
    .replace(/([Qq] ?)[lI|!]/g, '$11')
    .replace(/(\d)[Oo](?!\p{L})/gu, '$10')
    .replace(/(\d)[lI|](?!\p{L})/gu, '$11');
}
