import { isOverdue, quartersLate } from '../domain/due';
import { describeQuarter } from '../domain/quarter';
import { countOf } from '../domain/wording';
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
    ],
    good: [
      {
        title: 'the quarter has not ended',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q3 23']],
      },
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
      if (due.by === null || !isOverdue(due, asAt, basis)) return null;
      const late = countOf(quartersLate(due, asAt, basis), 'quarter');
      const proviso = due.doubts.includes('suspect-year') ? ', if the year is right' : '';
      const lateness = `was due by ${describeQuarter(due.by, basis)} and is ${late} late${proviso}`;
      return ({ cell, dueCell, text }) => {
        const message = `${quote(text)} ${lateness}. Mark it complete, or agree a new due.`;
        return { cells: [dueCell, cell], message, fix: null };
      };
    },
};
