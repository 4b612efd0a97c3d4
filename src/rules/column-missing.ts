import type { MatrixColumn } from '../domain/matrix';
import { sheetPrefix } from '../workbook/address';
import type { Rule } from './rule';
import { SIDE_COLUMN } from './support/wording';

/** Usual heading of each column that every matrix is expected to have. */
const EXPECTED_HEADINGS: Readonly<Partial<Record<MatrixColumn, string>>> = {
  kpi: 'KPI',
  current: SIDE_COLUMN.current,
  target: SIDE_COLUMN.target,
  actions: 'Actions',
  due: 'By when',
};

export const columnMissing: Rule = {
  id: 'column-missing',
  severity: 'error',
  title: 'Column missing',
  why: 'What has no column cannot be checked, and the board pack is silent about it.',
  examples: {
    bad: [
      {
        title: 'no column for dues',
        header: ['KPI', 'Where we are now', 'Where we want to be', 'Actions'],
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard']],
        findings: [
          {
            cells: ['A1'],
            message: 'There is no column “By when”. Add the column, or its heading in row 1.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'optional columns are not asked for',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
        ],
      },
    ],
  },
  looksAt: 'matrix',
  run({ matrix: { observations, source } }) {
    const prefix = source.sheets.length > 1 ? sheetPrefix(source.sheet) : '';
    const cell = `${prefix}${source.address.split(':')[0]!}`;
    return observations.flatMap((observation) => {
      if (observation.kind !== 'column-missing') return [];
      const heading = EXPECTED_HEADINGS[observation.column];
      if (heading === undefined) return [];
      const message = `There is no column “${heading}”. Add the column, or its heading in row ${source.headerRowNumber}.`;
      return [{ cells: [cell], message, fix: null }];
    });
  },
};
