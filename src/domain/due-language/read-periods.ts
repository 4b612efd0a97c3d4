import type { CalendarDate } from '../calendar-date';
import { compareDates, isCalendarDate, lastDayOfMonth } from '../calendar-date';
import type { DueDoubt, DuePrecision } from '../due';
import type { Quarter, QuarterBasis } from '../quarter';
import { compareQuarters, lastDayOfQuarter, quarterOfDate } from '../quarter';
import { settleGlosses } from './settle-glosses';
import type { Token } from './token';

/** The end of what a text names: its last day under the basis, how exactly that is said, and the quarter it lies in. */
export interface PeriodEnd {
  readonly quarter: Quarter;
  readonly day: CalendarDate;
  readonly precision: DuePrecision;
}

/** A stretch of quarters that the text names; `start` and `end` as in {@link Token}. */
export interface Period {
  readonly kind: 'period';
  readonly start: number;
  readonly end: number;
  /** Null when one quarter is named, or its year is not known. */
  readonly from: Quarter | null;
  /** Null when the year is neither written nor to be had from the neighbours. */
  readonly by: PeriodEnd | null;
  /** Where a range that opens with this period starts: the first quarter even of a year alone. */
  readonly opening: Quarter | null;
  readonly doubts: readonly DueDoubt[];
}

/** What periods are read by besides the text. */
export interface PeriodContext {
  readonly basis: QuarterBasis;
  readonly neighbourYear: number | null;
}

type TimeKind = 'quarters' | 'year' | 'month' | 'season' | 'part' | 'date';

type QuartersToken = Extract<Token, { kind: 'quarters' }>;

type YearToken = Extract<Token, { kind: 'year' }>;

type MonthToken = Extract<Token, { kind: 'month' }>;

/** A period, or a token that is none, in the order of the text. */
export type DueItem = Period | Exclude<Token, { kind: TimeKind }>;

/** Puts together what belongs to one period: quarters and their year, a month, a date, a year alone. */
export function readPeriods(written: readonly Token[], context: PeriodContext): DueItem[] {
  const { basis } = context;
  const tokens = settleGlosses(written, basis);
  const yearIndexes = matchYears(tokens);
  const claimed = new Set(yearIndexes.values());
  const years = tokens.filter((token): token is YearToken => token.kind === 'year');
  const nearby = { basis, neighbourYear: years[0]?.year ?? context.neighbourYear };
  const isDated = tokens.some(({ kind }) => DATED.has(kind));
  return tokens.flatMap((token, index): DueItem[] => {
    switch (token.kind) {
      case 'quarters': {
        const yearIndex = yearIndexes.get(index);
        const year = yearIndex === undefined ? null : (tokens[yearIndex] as YearToken);
        return [readQuartersPeriod(token, year, nearby)];
      }
      case 'month':
        return [readMonthPeriod(token, findMonthYear(tokens, index, token), nearby)];
      case 'date':
        return [makePeriod(token, null, endOn(token.date, 'day', basis), [])];
      case 'season': {
        const by = endOn(lastDayOfMonth(token.year, token.month), token.precision, basis);
        return [makePeriod(token, null, by, token.precision === 'season' ? ['whole-period'] : [])];
      }
      case 'part': {
        const by = endOfQuarter({ quarter: token.quarter, year: token.year }, basis);
        return [makePeriod(token, null, by, ['whole-period', ...findYearDoubts(token, basis)])];
      }
      case 'year':
        if (claimed.has(index)) return [];
        return isDated || token.bare
          ? [{ kind: 'unknown', start: token.start, end: token.end }]
          : [readYearPeriod(token, basis)];
      default:
        return [token];
    }
  });
}

/** What names more of a time than its year. */
const DATED: ReadonlySet<Token['kind']> = new Set(['quarters', 'month', 'date', 'season', 'part']);

const SPACERS: ReadonlySet<Token['kind']> = new Set(['filler', 'range', 'list', 'break']);

function isSpacer(token: Token | undefined): boolean {
  return token !== undefined && SPACERS.has(token.kind);
}

/** Index of the next token, in steps of 1 or −1, that is neither a filler nor a separator. */
function skipSpacers(tokens: readonly Token[], index: number, step: 1 | -1): number {
  let place = index + step;
  while (isSpacer(tokens[place])) place += step;
  return place;
}

/** Whether years stand in front of their quarters: "2023/24 Q2". */
function isYearFirst(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(({ kind }) => kind === 'year' || kind === 'quarters');
  return (
    tokens[first]?.kind === 'year' && tokens[skipSpacers(tokens, first, 1)]?.kind === 'quarters'
  );
}

/** Which year token belongs to which quarters token, by index. */
function matchYears(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const step = isYearFirst(tokens) ? -1 : 1;
  const matches = new Map<number, number>();
  tokens.forEach((token, index) => {
    const place = skipSpacers(tokens, index, step);
    if (token.kind === 'quarters' && tokens[place]?.kind === 'year') matches.set(index, place);
  });
  return matches;
}

function makePeriod(
  { start, end }: { readonly start: number; readonly end: number },
  from: Quarter | null,
  by: PeriodEnd | null,
  doubts: readonly DueDoubt[],
): Period {
  const single = from !== null && by !== null && compareQuarters(from, by.quarter) === 0;
  return {
    kind: 'period',
    start,
    end,
    from: single ? null : from,
    by,
    opening: from ?? by?.quarter ?? null,
    doubts,
  };
}

function endOn(day: CalendarDate, precision: DuePrecision, basis: QuarterBasis): PeriodEnd {
  return { quarter: quarterOfDate(day, basis), day, precision };
}

function endOfQuarter(quarter: Quarter, basis: QuarterBasis): PeriodEnd {
  return { quarter, day: lastDayOfQuarter(quarter, basis), precision: 'quarter' };
}

/** Negative when `left` ends first, 0 when both end on the same day. */
export function compareEnds(left: PeriodEnd, right: PeriodEnd): number {
  return compareDates(left.day, right.day);
}

function readQuartersPeriod(
  token: Extract<Token, { kind: 'quarters' }>,
  year: YearToken | null,
  { basis, neighbourYear }: PeriodContext,
): Period {
  if (year !== null) {
    const { from, by, doubts } = placeQuarters(token, year.year, year.split);
    const span = { start: Math.min(token.start, year.start), end: Math.max(token.end, year.end) };
    const yearDoubts = token.isYearDoubtful ? ['year-ambiguous' as const] : [];
    return makePeriod(span, from, endOfQuarter(by, basis), [
      ...doubts,
      ...yearDoubts,
      ...findYearDoubts(year, basis),
    ]);
  }
  if (neighbourYear === null) return makePeriod(token, null, null, ['year-missing']);
  const { from, by, doubts } = placeQuarters(token, neighbourYear, true);
  const all = [...new Set<DueDoubt>(['year-inferred', ...doubts])];
  return makePeriod(token, from, endOfQuarter(by, basis), all);
}

interface PlacedQuarters {
  readonly from: Quarter;
  readonly by: Quarter;
  readonly doubts: readonly DueDoubt[];
}

/**
 * Puts quarters that share a year into it. Two that run backwards cross the year's end: a single
 * year is then the later one's ("Q4/1 24"), a split year the earlier one's ("Q4/1 23/24").
 */
function placeQuarters(token: QuartersToken, year: number, split: boolean): PlacedQuarters {
  const { numbers, join } = token;
  const first = numbers[0]!;
  const last = numbers[numbers.length - 1]!;
  if (numbers.length === 2 && last < first) {
    const lastYear = split ? year + 1 : year;
    return {
      from: { quarter: first, year: lastYear - 1 },
      by: { quarter: last, year: lastYear },
      doubts: ['year-inferred'],
    };
  }
  const oneDue = join === 'through' || (join === 'each' && areConsecutive(numbers));
  return {
    from: { quarter: Math.min(...numbers), year },
    by: { quarter: Math.max(...numbers), year },
    doubts: oneDue || numbers.length === 1 ? [] : ['two-dues'],
  };
}

function areConsecutive(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
}

/**
 * The year of a month, which may be that of the month after it, or before it in a range: the April of "April – June 2023" and
 * of "1 April – 10 July 2023", the March of "2025 Jan–Mar".
 */
function findMonthYear(tokens: readonly Token[], index: number, token: MonthToken): number | null {
  if (token.year !== null) return token.year;
  const later = monthAt(tokens, skipSpacers(tokens, index, 1));
  if (later && !isMonth(tokens[index + 1])) {
    return token.month > later.month ? later.year - 1 : later.year;
  }
  const earlier = tokens[index - 1]?.kind === 'range' ? monthAt(tokens, index - 2) : null;
  if (!earlier) return null;
  return token.month < earlier.month ? earlier.year + 1 : earlier.year;
}

const isMonth = (token: Token | undefined): boolean =>
  token?.kind === 'month' || token?.kind === 'date';

/** The month of a date, or of a month with its year, at an index; null for any other token. */
function monthAt(
  tokens: readonly Token[],
  index: number,
): { readonly month: number; readonly year: number } | null {
  const token = tokens[index];
  const named = token?.kind === 'date' ? token.date : token?.kind === 'month' ? token : null;
  return named === null || named.year === null ? null : { month: named.month, year: named.year };
}

function readMonthPeriod(
  token: MonthToken,
  year: number | null,
  { basis, neighbourYear }: PeriodContext,
): Period {
  const { day, month } = token;
  const endIn = (inYear: number): PeriodEnd =>
    day !== null && isCalendarDate({ year: inYear, month, day })
      ? endOn({ year: inYear, month, day }, 'day', basis)
      : endOn(lastDayOfMonth(inYear, month), 'month', basis);
  if (year !== null) return makePeriod(token, null, endIn(year), []);
  if (neighbourYear === null) return makePeriod(token, null, null, ['year-missing']);
  // The neighbours' year is that of their quarters: the February of 2023/24 is in 2024.
  const inYear = month < basis.startMonth ? neighbourYear + 1 : neighbourYear;
  return makePeriod(token, null, endIn(inYear), ['year-inferred']);
}

function readYearPeriod(token: YearToken, basis: QuarterBasis): Period {
  const by: PeriodEnd = {
    ...endOfQuarter({ quarter: 4, year: token.year }, basis),
    precision: 'year',
  };
  // "2025" alone may be the calendar year; "2025/26" can only be that of the quarters.
  const isEitherYear = !token.split && !token.financial && basis.startMonth !== 1;
  const doubts: DueDoubt[] = [
    ...(isEitherYear ? ['whole-period' as const] : []),
    ...(token.mayBeMonth ? ['month-or-year' as const] : []),
    ...findYearDoubts(token, basis),
  ];
  return { ...makePeriod(token, null, by, doubts), opening: { quarter: 1, year: token.year } };
}

/** Whether a year as written can be another one under the basis: "FY24", or "2023/24" with calendar quarters. */
function findYearDoubts(
  year: Pick<YearToken, 'split' | 'financial'>,
  basis: QuarterBasis,
): DueDoubt[] {
  const isOfBasis = year.split ? basis.startMonth !== 1 : !year.financial;
  return isOfBasis ? [] : ['year-ambiguous'];
}
