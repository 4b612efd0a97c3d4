import { countOf } from '../domain/wording';
import type { Rule } from './rule';

export const gapWithoutOpenAction: Rule = {
  id: 'gap-without-open-action',
  severity: 'warning',
  title: 'Gap without an open action',
  why: 'The council says that it wants to move, and promises nothing that would move it.',
  saysEmpty: true,
  examples: {
    bad: [
      {
        title: 'no action at all',
        rows: [['Reporting', 'Developing: ad hoc', 'Leader: live', '', '']],
        findings: [
          {
            cells: ['D2', 'C2'],
            message:
              'The target is 2 levels up (Developing to Leader) and no action is open. Add an action and its due, or change the target.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'an open action',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
        ],
      },
      {
        title: 'all complete is another matter',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Complete']],
      },
    ],
  },
  looksAt: 'kpi',
  run({ cellsBeside, hasColumn }) {
    if (!hasColumn('actions')) return () => null;
    return (kpi, gap) => {
      if (gap === null || gap <= 0) return null;
      const { actions } = kpi;
      const isOpen = actions.some(
        ({ settled }) => settled.state !== 'complete' && settled.state !== 'cancelled',
      );
      const isAllComplete =
        actions.length > 0 && actions.every(({ settled }) => settled.state === 'complete');
      if (isOpen || isAllComplete || !hasColumn('actions', kpi.cell)) return null;
      const message = `The target is ${countOf(gap, 'level')} up (${kpi.current.level} to ${kpi.target.level}) and no action is open. Add an action and its due, or change the target.`;
      const actionCells = cellsBeside(kpi.cell, 'actions', kpi.firstRowNumber);
      return { cells: [...actionCells, kpi.target.cell], message, fix: null };
    };
  },
};
