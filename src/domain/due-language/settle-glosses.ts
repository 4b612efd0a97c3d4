import type { QuarterBasis } from '../quarter';
import type { Token } from './token';

type QuartersToken = Extract<Token, { kind: 'quarters' }>;
type MonthToken = Extract<Token, { kind: 'month' }>;
type YearToken = Extract<Token, { kind: 'year' }>;

/** A quarter and its three months, as in "Q2 (Jul-Sep) 2023"; indexes into the tokens, −1 for what is not there. */
interface Gloss {
  readonly quarters: number;
  readonly months: MonthsOfQuarter;
  readonly yearOfQuarter: number;
  readonly yearAfterMonths: number;
  /** A comma, a dash or a slash between the quarter and its months. */
  readonly separator: number;
}

/** The months of a quarter as they are named: "Jul-Sep", "July to September", "Jul, Aug and Sep". */
interface MonthsOfQuarter {
  /** Index of the first of their tokens, and of the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly firstMonth: number;
}

/**
 * Settles quarters that spell out their months, in either order. Where both agree under the basis the months only explain;
 * where they do not, the months say what is meant. A year beside the months is theirs: the Jan–Mar of 2024 are Q4 23.
 */
export function settleGlosses(tokens: readonly Token[], basis: QuarterBasis): readonly Token[] {
  let settled = tokens;
  tokens.forEach((_, index) => {
    const gloss = findGloss(settled, index, basis);
    if (gloss) settled = settle(settled, gloss, basis);
  });
  return settled;
}

function findGloss(tokens: readonly Token[], quarters: number, basis: QuarterBasis): Gloss | null {
  const token = tokens[quarters];
  if (token?.kind !== 'quarters' || token.numbers.length !== 1) return null;
  const isYear = (index: number): boolean => tokens[index]?.kind === 'year';
  const yearBetween = isYear(quarters + 1) ? quarters + 1 : -1;
  const after = yearBetween === -1 ? quarters + 1 : quarters + 2;
  const isSeparated = SEPARATORS.has(tokens[after]?.kind ?? 'unknown');
  const behind = readMonthsAt(tokens, isSeparated ? after + 1 : after);
  // Set off from the quarter the months may be another due.
  if (behind && (!isSeparated || behind.firstMonth === firstMonthOf(token, basis))) {
    const yearOfQuarter = yearBetween === -1 && isYear(quarters - 1) ? quarters - 1 : yearBetween;
    return {
      quarters,
      months: behind,
      yearOfQuarter,
      yearAfterMonths: isYear(behind.end) ? behind.end : -1,
      separator: isSeparated ? after : -1,
    };
  }
  const isJoined = SEPARATORS.has(tokens[quarters - 1]?.kind ?? 'unknown');
  const end = isJoined ? quarters - 1 : quarters;
  const before = [5, 3].flatMap((length) => readMonthsAt(tokens, end - length) ?? []);
  const months = before.find((each) => each.end === end);
  if (!months || (isJoined && months.firstMonth !== firstMonthOf(token, basis))) return null;
  const separator = isJoined ? end : -1;
  return { quarters, months, yearOfQuarter: yearBetween, yearAfterMonths: -1, separator };
}

const SEPARATORS: ReadonlySet<Token['kind']> = new Set(['range', 'list']);

/** The month in which a quarter begins, 1 to 12. */
function firstMonthOf({ numbers }: QuartersToken, { startMonth }: QuarterBasis): number {
  return ((startMonth - 1 + 3 * (numbers[0]! - 1)) % 12) + 1;
}

/** The months at an index where they are a quarter's: its first and its last with a dash or "to" between, or all three. */
function readMonthsAt(tokens: readonly Token[], start: number): MonthsOfQuarter | null {
  const first = tokens[start];
  if (start < 0 || first?.kind !== 'month') return null;
  const follows = (index: number, separators: ReadonlySet<string>, distance: number): boolean => {
    const month = tokens[index];
    return (
      separators.has(tokens[index - 1]?.kind ?? '') &&
      month?.kind === 'month' &&
      month.day === null &&
      (month.month - first.month + 12) % 12 === distance
    );
  };
  if (first.day !== null) return null;
  const named = { start, firstMonth: first.month };
  if (follows(start + 2, SEPARATORS, 1) && follows(start + 4, SEPARATORS, 2)) {
    return { ...named, end: start + 5 };
  }
  return follows(start + 2, new Set(['range']), 2) ? { ...named, end: start + 3 } : null;
}

function settle(tokens: readonly Token[], gloss: Gloss, basis: QuarterBasis): readonly Token[] {
  const { months } = gloss;
  const quarters = tokens[gloss.quarters] as QuartersToken;
  const last = tokens[months.end - 1] as MonthToken;
  const yearOfQuarter = (tokens[gloss.yearOfQuarter] as YearToken | undefined) ?? null;
  const yearAfter = (tokens[gloss.yearAfterMonths] as YearToken | undefined) ?? null;
  const changes = new Map<number, Token>();
  const drop = (...indexes: readonly number[]): void => {
    for (const index of indexes) if (index >= 0) changes.set(index, toFiller(tokens[index]!));
  };

  if (firstMonthOf(quarters, basis) !== months.firstMonth) {
    const year = last.year ?? yearAfter?.year ?? yearOfQuarter?.year ?? null;
    if ((yearAfter ?? yearOfQuarter)?.split && last.year === null) return tokens;
    changes.set(months.end - 1, { ...last, year });
    drop(gloss.quarters, gloss.yearOfQuarter, gloss.yearAfterMonths);
    return apply(tokens, changes);
  }

  /** The quarter's year is one less than that of its months once they lie beyond the turn of the year. */
  const yearsBeyond = Math.floor((basis.startMonth - 1 + 3 * (quarters.numbers[0]! - 1)) / 12);
  drop(gloss.separator);
  for (let index = months.start; index < months.end; index += 1) drop(index);
  if (last.year !== null) {
    const named = last.year - yearsBeyond;
    const place = yearOfQuarter === null ? months.end - 1 : gloss.yearOfQuarter;
    if (yearOfQuarter?.split && yearOfQuarter.year !== named) return markDoubtful();
    if (!yearOfQuarter?.split) changes.set(place, toYear(tokens[place]!, named));
    return apply(tokens, changes);
  }
  const year = yearOfQuarter ?? yearAfter;
  if (year === null || year.split || yearsBeyond === 0) return apply(tokens, changes);
  // Beside the quarter it may be that of either: "Q4 2024 (Jan-Mar)" is a year from "Q4 (Jan-Mar) 2024".
  if (year !== yearAfter || year.financial) return markDoubtful();
  // Behind the bracket it still stands beside the months: "Q4 (Jan-Mar) 2024".
  changes.set(gloss.yearAfterMonths, toYear(year, year.year - yearsBeyond));
  return apply(tokens, changes);

  function markDoubtful(): readonly Token[] {
    changes.set(gloss.quarters, { ...quarters, isYearDoubtful: true });
    return apply(tokens, changes);
  }
}

function apply(tokens: readonly Token[], changes: ReadonlyMap<number, Token>): readonly Token[] {
  return tokens.map((token, index) => changes.get(index) ?? token);
}

function toFiller({ start, end }: Token): Token {
  return { kind: 'filler', start, end };
}

function toYear({ start, end }: Token, year: number): Token {
  const unmarked = { split: false, financial: false, bare: false, mayBeMonth: false };
  return { kind: 'year', year, ...unmarked, start, end };
}
