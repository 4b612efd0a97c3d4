import type { Rule } from './rule';
import { joinSome } from './support/wording';

interface RowRun {
  readonly first: number;
  last: number;
}

/** Joins consecutive row numbers, which ascend, into runs. */
function findRuns(rowNumbers: readonly number[]): RowRun[] {
  const runs: RowRun[] = [];
  for (const rowNumber of rowNumbers) {
    const run = runs.at(-1);
    if (run && rowNumber === run.last + 1) run.last = rowNumber;
    else runs.push({ first: rowNumber, last: rowNumber });
  }
  return runs;
}

export const hiddenRows: Rule = {
  id: 'hidden-rows',
  severity: 'warning',
  title: 'Hidden rows',
  why: 'Rows that nobody sees are still counted, so the totals seem not to match the sheet.',
  examples: {
    bad: [],
    good: [
      {
        title: 'every row is shown',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
        ],
      },
    ],
  },
  check({ observations, source }) {
    const column = source.columns.kpi ?? Object.values(source.columns)[0] ?? 'A';
    return observations.flatMap((observation) => {
      if (observation.kind !== 'rows-hidden' || observation.rowNumbers.length === 0) return [];
      const runs = findRuns(observation.rowNumbers);
      const names = runs.map(({ first, last }) =>
        first === last ? `${first}` : `${first} to ${last}`,
      );
      const isOne = observation.rowNumbers.length === 1;
      const message = isOne
        ? `Row ${joinSome(names)} is hidden or filtered away, but is read and counted. Show it, or delete it if it is not part of the matrix.`
        : `Rows ${joinSome(names)} are hidden or filtered away, but are read and counted. Show them, or delete them if they are not part of the matrix.`;
      return [{ cells: runs.map(({ first }) => `${column}${first}`), message, fix: null }];
    });
  },
};
