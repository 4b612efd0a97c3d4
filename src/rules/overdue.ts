import { describeEnd } from '../domain/due';
import { describeLateness, measureLateness } from '../domain/lateness';
import type { Rule } from './rule';
import { quote } from './support/wording';

export const overdue: Rule = {
  id: 'overdue',
  severity: 'insight',
  title: 'Overdue',
  why: 'A board asks first for what was promised and has not happened.',
  examples: {
    bad: [
      {
        title: 'the quarter has ended',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q1 23']],
        findings: [
          {
            cells: ['E2', 'D2'],
            message:
              '“Build it” was due by Q1 2023/24 (Apr–Jun 2023) and is 2 quarters late. Mark it complete, or agree a new due.',
            fix: null,
          },
        ],
      },
      {
        title: 'a date in this quarter',
        asAt: '2025-09-15',
        rows: [['Bins', 'Developing', 'Mature', 'Build it', '10/07/2025']],
        findings: [
          {
            cells: ['E2', 'D2'],
            message:
              '“Build it” was due by 10 July 2025 and is 9 weeks late. Mark it complete, or agree a new due.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'the last day of the quarter',
        asAt: '2023-06-30',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q1 23']],
      },
    ],
  },
  looksAt: 'action',
  run:
    ({ asAt, basis }) =>
    (due) => {
      const late = describeLateness(measureLateness(due, asAt, basis));
      if (late === null) return null;
      const proviso = due.doubts.includes('suspect-year') ? ', if the year is right' : '';
      const says = `was due by ${describeEnd(due, basis)} and is ${late}${proviso}. Mark it complete, or agree a new due.`;
      return ({ cell, dueCell, text }) => {
        const message = `${quote(text)} ${says}`;
        return { cells: [dueCell, cell], message, fix: null };
      };
    },
};
