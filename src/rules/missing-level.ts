import type { Rule } from './rule';
import { nameLevels } from './support/wording';

export const missingLevel: Rule = {
  id: 'missing-level',
  severity: 'error',
  title: 'Missing level',
  why: 'Without both levels there is no gap to report, and the KPI drops out of every average.',
  saysEmpty: true,
  examples: {
    bad: [
      {
        title: 'no target',
        rows: [['Reporting', 'Developing: ad hoc', '', 'Build a dashboard', 'Q4 23']],
        findings: [
          {
            cells: ['C2'],
            message:
              'Where we want to be is empty. Write one of Minimum, Developing, Mature, Leader or Innovator.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'both levels',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
        ],
      },
      {
        title: 'a formula error is another matter',
        rows: [['Reporting', '#REF!', 'Mature: monthly', 'Build it', 'Q4 23']],
      },
      {
        title: 'a descriptor without a level is another matter',
        rows: [['Reporting', 'Developing: ad hoc', 'reports go out monthly', 'Build it', 'Q4 23']],
      },
    ],
  },
  looksAt: 'level',
  run:
    ({ nameColumn, scale }) =>
    ({ cell }, side, trouble) => {
      if (trouble !== 'missing') return null;
      const message = `${nameColumn(cell, side)} is empty. Write ${nameLevels(scale)}.`;
      return { cells: [cell], message, fix: null };
    },
};
