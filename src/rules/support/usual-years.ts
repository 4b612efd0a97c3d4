import type { MaturityMatrix } from '../../domain/matrix';
import { factsOf } from './matrix-facts';

/** "in 2023", "from 2023 to 2024": the years of the dues that are not suspect themselves; null when there are none. */
export function describeUsualYears(matrix: MaturityMatrix): string | null {
  let first = Infinity;
  let last = -Infinity;
  for (const { by, doubts } of factsOf(matrix).distinctDues) {
    if (by === null || doubts.includes('suspect-year')) continue;
    first = Math.min(first, by.year);
    last = Math.max(last, by.year);
  }
  if (first > last) return null;
  return first === last ? `in ${first}` : `from ${first} to ${last}`;
}
