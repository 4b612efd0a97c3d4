import { describeEnd, judgeDue } from '../domain/due';
import { describeQuarter, quarterOfDate } from '../domain/quarter';
import type { Rule } from './rule';
import { quote } from './support/wording';

export const dueThisQuarter: Rule = {
  id: 'due-this-quarter',
  severity: 'insight',
  title: 'Due this quarter',
  why: 'Members ask to see what falls due next, before it is late.',
  examples: {
    bad: [
      {
        title: 'the as-at date lies in the quarter',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q3 23']],
        findings: [
          {
            cells: ['E2', 'D2'],
            message:
              '“Build it” is due this quarter, Q3 2023/24 (Oct–Dec 2023). Check that it is on course.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'due next quarter',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q4 23']],
      },
    ],
  },
  looksAt: 'action',
  run({ asAt, basis }) {
    const thisQuarter = describeQuarter(quarterOfDate(asAt, basis), basis);
    return (due) => {
      if (judgeDue(due, asAt, basis) !== 'due-this-quarter') return null;
      const when = due.precision === 'quarter' ? thisQuarter : `by ${describeEnd(due, basis)}`;
      const says = `is due this quarter, ${when}. Check that it is on course.`;
      return ({ cell, dueCell, text }) => {
        const message = `${quote(text)} ${says}`;
        return { cells: [dueCell, cell], message, fix: null };
      };
    };
  },
};
