import { formatQuarter } from '../domain/quarter';
import type { Rule } from './rule';
import { reportDue } from './support/dues';
import { quote } from './support/wording';

export const dueWithoutQuarter: Rule = {
  id: 'due-without-quarter',
  severity: 'warning',
  title: 'Due without a quarter',
  why: 'A whole year or season leaves open when the action falls due.',
  examples: {
    bad: [
      {
        title: 'a whole year',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', '2023/24']],
        findings: [
          {
            cells: ['E2'],
            message:
              'By when says “2023/24”, which names no single quarter; its last, Q4 23, is taken. Write the quarter that is meant.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'a quarter',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q2 23']],
      },
    ],
  },
  looksAt: 'due',
  run:
    () =>
    ({ by, doubts, raw }) => {
      if (by === null || !doubts.includes('whole-period')) return null;
      const message = `By when says ${quote(raw)}, which names no single quarter; its last, ${formatQuarter(by)}, is taken. Write the quarter that is meant.`;
      return reportDue(message);
    },
};
