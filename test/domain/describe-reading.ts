import type { Due } from '../../src/domain/due';
import { formatQuarter } from '../../src/domain/quarter';

/** A reading in one line: "scheduled Q2 23 to Q3 23", "ongoing from Q1 23 (year-inferred)". Doubts in brackets make it uncertain. */
export function describeReading({ state, from, by, certain, doubts }: Due): string {
  const start = from === null ? '' : ` from ${formatQuarter(from)}`;
  const end = by === null ? '' : ` by ${formatQuarter(by)}`;
  const doubt = certain ? '' : ` (${doubts.join(', ')})`;
  return `${state}${start}${end}${doubt}`;
}
