import { countOf } from '../domain/wording';
import { sheetPrefix } from '../workbook/address';
import type { Rule } from './rule';
import { findRowRuns } from './support/position';
import { joinSome } from './support/wording';

export const hiddenRows: Rule = {
  id: 'hidden-rows',
  severity: 'warning',
  title: 'Hidden rows',
  why: 'Rows that nobody sees are still counted, so the totals seem not to match the sheet.',
  examples: {
    bad: [
      {
        title: 'a row is hidden',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
          ['Culture', 'Developing: pilots', 'Mature: one team', 'Hold a workshop', 'Q4 23'],
        ],
        hiddenRowNumbers: [3],
        findings: [
          {
            cells: ['A3'],
            message:
              'Row 3 is hidden or filtered away, but is read and counted. Show it, or delete it if it is not part of the matrix.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'every row is shown',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
        ],
      },
    ],
  },
  looksAt: 'matrix',
  run({ matrix: { observations, source } }) {
    return observations.flatMap((observation) => {
      if (observation.kind !== 'rows-hidden' || observation.rowNumbers.length === 0) return [];
      const { sheet = source.sheet } = observation;
      const { columns } = source.sections.find((section) => section.sheet === sheet) ?? source;
      const column = columns.kpi ?? Object.values(columns)[0] ?? 'A';
      const prefix = observation.sheet === undefined ? '' : sheetPrefix(sheet);
      const runs = findRowRuns(observation.rowNumbers);
      const names = runs.map(({ first, last }) =>
        first === last ? `${first}` : `${first} to ${last}`,
      );
      const count = observation.rowNumbers.length;
      const [is, it, they] = count === 1 ? ['is', 'it', 'it'] : ['are', 'them', 'they'];
      const rest = `${is} hidden or filtered away, but ${is} read and counted. Show ${it}, or delete ${it} if ${they} ${is} not part of the matrix.`;
      const message = `${count === 1 ? 'Row' : 'Rows'} ${joinSome(names)} ${rest}`;
      const cells = runs.map(({ first }) => `${prefix}${column}${first}`);
      return [{ cells, message, elsewhere: `${countOf(count, 'row')} ${rest}`, fix: null }];
    });
  },
};
