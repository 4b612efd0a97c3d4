import type { MaturityMatrix } from '../domain/matrix';
import { listActions } from '../domain/matrix';
import type { Rule } from './rule';
import { checkDues } from './support/walk';
import { quote } from './support/wording';

/** "in 2023", "from 2023 to 2024": the years of all dues that are not suspect themselves; null when there are none. */
function describeUsualYears(matrix: MaturityMatrix): string | null {
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

export const suspectYear: Rule = {
  id: 'suspect-year',
  severity: 'warning',
  title: 'Suspect year',
  why: 'A mistyped year makes an action years late, or hides that it is.',
  examples: {
    bad: [],
    good: [
      {
        title: 'years next to each other',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q2 23'],
          ['Culture', 'Developing: pilots', 'Mature: one team', 'Hold workshops', 'Q2 24'],
        ],
      },
    ],
  },
  check(matrix) {
    const usualYears = describeUsualYears(matrix);
    return checkDues(matrix, ({ doubts, raw }, cell) => {
      if (!doubts.includes('suspect-year')) return null;
      const contrast = usualYears ? `, while the other dues are ${usualYears}` : '';
      const message = `By when says ${quote(raw)}${contrast}. Check the year.`;
      return { cells: [cell], message, fix: null };
    });
  },
};
