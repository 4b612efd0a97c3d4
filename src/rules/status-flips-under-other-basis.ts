import { isOverdue } from '../domain/due';
import { listActions } from '../domain/matrix';
import { CALENDAR_YEAR, FINANCIAL_YEAR, describeBasis } from '../domain/quarter';
import type { Rule } from './rule';
import { countOf } from './support/wording';

export const statusFlipsUnderOtherBasis: Rule = {
  id: 'status-flips-under-other-basis',
  severity: 'insight',
  title: 'Status depends on what Q1 means',
  why: 'If officers and board count quarters differently, the pack calls the wrong actions late.',
  examples: {
    bad: [
      {
        title: 'on time by financial quarters, overdue by calendar quarters',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q3 23']],
        findings: [
          {
            cells: ['E2'],
            message:
              '1 action changes between overdue and not overdue if Q1 = Jan–Mar instead of Q1 = Apr–Jun. Check which is meant, and set the month in which the year starts.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'overdue either way',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q1 23']],
      },
    ],
  },
  check(matrix, { asAt }) {
    const other = matrix.basis.startMonth === 1 ? FINANCIAL_YEAR : CALENDAR_YEAR;
    const flipping = listActions(matrix).filter(
      ({ due }) => isOverdue(due, asAt, matrix.basis) !== isOverdue(due, asAt, other),
    );
    const cells = flipping.map(({ dueCell }) => dueCell);
    if (cells.length === 0) return [];
    const verb = cells.length === 1 ? 'changes' : 'change';
    const message = `${countOf(cells.length, 'action')} ${verb} between overdue and not overdue if ${describeBasis(other)} instead of ${describeBasis(matrix.basis)}. Check which is meant, and set the month in which the year starts.`;
    return [{ cells, message, fix: null }];
  },
};
