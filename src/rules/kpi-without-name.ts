import type { Rule } from './rule';

export const kpiWithoutName: Rule = {
  id: 'kpi-without-name',
  severity: 'error',
  title: 'KPI without a name',
  why: 'A board cannot discuss, and next quarter cannot find again, a KPI that has no name.',
  saysEmpty: true,
  examples: {
    bad: [
      {
        title: 'levels and an action, but no label in the block',
        rows: [['', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23']],
        findings: [
          {
            cells: ['A2'],
            message: 'The KPI in row 2 has no name. Write its name in the KPI column.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'a formula error, which is reported as that',
        rows: [['#REF!', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q4 23']],
      },
      {
        title: 'a name',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
        ],
      },
    ],
  },
  looksAt: 'kpi',
  run:
    () =>
    ({ name, cell, firstRowNumber, lastRowNumber }) => {
      if (name !== null) return null;
      const rows =
        firstRowNumber === lastRowNumber
          ? `row ${firstRowNumber}`
          : `rows ${firstRowNumber} to ${lastRowNumber}`;
      const say = (kpi: string): string => `${kpi} has no name. Write its name in the KPI column.`;
      const message = say(`The KPI in ${rows}`);
      return { cells: [cell], message, elsewhere: say('This KPI'), fix: null };
    },
};
