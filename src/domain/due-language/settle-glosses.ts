import type { QuarterBasis } from '../quarter';
import type { Token } from './token';

type QuartersToken = Extract<Token, { kind: 'quarters' }>;
type MonthToken = Extract<Token, { kind: 'month' }>;
type YearToken = Extract<Token, { kind: 'year' }>;

/** A quarter and its three months, as in "Q2 (Jul-Sep) 2023"; indexes into the tokens, −1 for a year that is not there. */
interface Gloss {
  readonly quarters: number;
  /** Of the first of three tokens: the first month, what joins it to the last, the last month. */
  readonly months: number;
  readonly yearOfQuarter: number;
  readonly yearAfterMonths: number;
}

/**
 * Settles quarters that spell out their months. Where both agree under the basis the months only explain; where they
 * do not, the months say what is meant. A year beside the months is theirs: the Jan–Mar of 2024 are Q4 23.
 */
export function settleGlosses(tokens: readonly Token[], basis: QuarterBasis): readonly Token[] {
  let settled = tokens;
  tokens.forEach((_, index) => {
    const gloss = findGloss(settled, index);
    if (gloss) settled = settle(settled, gloss, basis);
  });
  return settled;
}

function findGloss(tokens: readonly Token[], quarters: number): Gloss | null {
  const token = tokens[quarters];
  if (token?.kind !== 'quarters' || token.numbers.length !== 1) return null;
  const isYear = (index: number): boolean => tokens[index]?.kind === 'year';
  const yearBetween = isYear(quarters + 1) ? quarters + 1 : -1;
  const after = yearBetween === -1 ? quarters + 1 : quarters + 2;
  if (areMonths(tokens, after)) {
    const yearOfQuarter = yearBetween === -1 && isYear(quarters - 1) ? quarters - 1 : yearBetween;
    return {
      quarters,
      months: after,
      yearOfQuarter,
      yearAfterMonths: isYear(after + 3) ? after + 3 : -1,
    };
  }
  if (!areMonths(tokens, quarters - 3)) return null;
  return { quarters, months: quarters - 3, yearOfQuarter: yearBetween, yearAfterMonths: -1 };
}

/** Whether a quarter's first month and its last stand at an index, with a dash or "to" between. */
function areMonths(tokens: readonly Token[], index: number): boolean {
  const [first, join, last] = tokens.slice(Math.max(0, index), index + 3);
  if (index < 0 || first?.kind !== 'month' || last?.kind !== 'month') return false;
  if (join?.kind !== 'range' || first.day !== null || last.day !== null) return false;
  return (last.month - first.month + 12) % 12 === 2;
}

function settle(tokens: readonly Token[], gloss: Gloss, basis: QuarterBasis): readonly Token[] {
  const quarters = tokens[gloss.quarters] as QuartersToken;
  const first = tokens[gloss.months] as MonthToken;
  const last = tokens[gloss.months + 2] as MonthToken;
  const yearOfQuarter = (tokens[gloss.yearOfQuarter] as YearToken | undefined) ?? null;
  const yearAfter = (tokens[gloss.yearAfterMonths] as YearToken | undefined) ?? null;
  const changes = new Map<number, Token>();
  const drop = (...indexes: readonly number[]): void => {
    for (const index of indexes) if (index >= 0) changes.set(index, toFiller(tokens[index]!));
  };

  const startOfQuarter = basis.startMonth - 1 + 3 * (quarters.numbers[0]! - 1);
  if ((startOfQuarter % 12) + 1 !== first.month) {
    const year = last.year ?? yearAfter?.year ?? yearOfQuarter?.year ?? null;
    if ((yearAfter ?? yearOfQuarter)?.split && last.year === null) return tokens;
    changes.set(gloss.months + 2, { ...last, year });
    drop(gloss.quarters, gloss.yearOfQuarter, gloss.yearAfterMonths);
    return apply(tokens, changes);
  }

  /** The quarter's year is one less than that of its months once they lie beyond the turn of the year. */
  const yearsBeyond = Math.floor(startOfQuarter / 12);
  drop(gloss.months, gloss.months + 1, gloss.months + 2);
  if (last.year !== null) {
    const named = last.year - yearsBeyond;
    const place = yearOfQuarter === null ? gloss.months + 2 : gloss.yearOfQuarter;
    if (yearOfQuarter?.split && yearOfQuarter.year !== named) return markDoubtful();
    if (!yearOfQuarter?.split) changes.set(place, toYear(tokens[place]!, named));
    return apply(tokens, changes);
  }
  const year = yearOfQuarter ?? yearAfter;
  if (year === null || year.split || yearsBeyond === 0) return apply(tokens, changes);
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
