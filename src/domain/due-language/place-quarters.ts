import type { DueDoubt } from '../due';
import type { Quarter, QuarterBasis } from '../quarter';
import type { Token } from './token';

type YearToken = Extract<Token, { kind: 'year' }>;
type QuartersToken = Extract<Token, { kind: 'quarters' }>;

export interface PlacedQuarters {
  readonly from: Quarter;
  readonly by: Quarter;
  readonly doubts: readonly DueDoubt[];
}

/** Whether a year as written can be another one under the basis: "FY24", or "2023/24" with calendar quarters. */
export function findYearDoubts(year: YearToken, basis: QuarterBasis): DueDoubt[] {
  const namedByItsEnd = year.financial && !year.split && basis.startMonth !== 1;
  const notOfThisBasis = (year.financial || year.split) && basis.startMonth === 1;
  return namedByItsEnd || notOfThisBasis ? ['year-ambiguous'] : [];
}

function areConsecutive(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
}

/**
 * Puts quarters that share a year into it. Two that run backwards cross the year's end: a single
 * year is then the later one's ("Q4/1 24"), a split year the earlier one's ("Q4/1 23/24").
 */
export function placeQuarters(token: QuartersToken, year: number, split: boolean): PlacedQuarters {
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
