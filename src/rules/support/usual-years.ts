import type { MaturityMatrix } from '../../domain/matrix';
import { checkActions } from './walk';

/** "in 2023", "from 2023 to 2024": the years of the dues that are not suspect themselves; null when there are none. */
export function describeUsualYears(matrix: MaturityMatrix): string | null {
  let first = Infinity;
  let last = -Infinity;
  checkActions(matrix, ({ due }) => {
    if (due.by !== null && !due.doubts.includes('suspect-year')) {
      first = Math.min(first, due.by.year);
      last = Math.max(last, due.by.year);
    }
    return null;
  });
  if (first > last) return null;
  return first === last ? `in ${first}` : `from ${first} to ${last}`;
}
