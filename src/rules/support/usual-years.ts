import type { MaturityMatrix } from '../../domain/matrix';
import { listActions } from '../../domain/matrix';

/** "in 2023", "from 2023 to 2024": the years of the dues that are not suspect themselves; null when there are none. */
export function describeUsualYears(matrix: MaturityMatrix): string | null {
  let first = Infinity;
  let last = -Infinity;
  for (const { due } of listActions(matrix)) {
    if (due.by === null || due.doubts.includes('suspect-year')) continue;
    first = Math.min(first, due.by.year);
    last = Math.max(last, due.by.year);
  }
  if (first > last) return null;
  return first === last ? `in ${first}` : `from ${first} to ${last}`;
}
