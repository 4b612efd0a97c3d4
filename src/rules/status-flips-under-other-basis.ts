import { isOverdue } from '../domain/due';
import { describeBasis, otherBasis } from '../domain/quarter';
import { readsSameUnder } from '../domain/stated-quarters';
import { countOf } from '../domain/wording';
import type { Rule } from './rule';

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
              '1 action would be overdue if the matrix meant Q1 = Jan–Mar; it is read as Q1 = Apr–Jun. Check which is meant, and set the month in which the year starts.',
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
      {
        title: 'a month is the same month whatever Q1 means',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Dec 2023']],
      },
    ],
  },
  looksAt: 'matrix',
  run({ matrix, distinctDues, asAt }) {
    const other = otherBasis(matrix.basis);
    const flipping = new Set(
      distinctDues.filter(
        (due) =>
          isOverdue(due, asAt, matrix.basis) !== isOverdue(due, asAt, other) &&
          readsSameUnder(due, matrix.basis, other),
      ),
    );
    if (flipping.size === 0) return [];
    const cells: string[] = [];
    for (const { kpis } of matrix.areas) {
      for (const { actions } of kpis) {
        for (const { settled, dueCell } of actions) if (flipping.has(settled)) cells.push(dueCell);
      }
    }
    // Quarters of a year that starts earlier end earlier, so the actions that flip all flip the same way.
    const verb = other.startMonth < matrix.basis.startMonth ? 'would be' : 'would not be';
    const message = `${countOf(cells.length, 'action')} ${verb} overdue if the matrix meant ${describeBasis(other)}; it is read as ${describeBasis(matrix.basis)}. Check which is meant, and set the month in which the year starts.`;
    return [{ cells, message, fix: null, ...(cells.length > 1 && { recurs: true }) }];
  },
};
