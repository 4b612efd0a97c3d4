import type { StateColumn } from '../domain/action-state';
import { settleState } from '../domain/action-state';
import { isClosed } from '../domain/due';
import type { Action } from '../domain/matrix';
import type { Rule } from './rule';
import { quote } from './support/wording';

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Status'];

export const statusContradictsDue: Rule = {
  id: 'status-contradicts-due',
  severity: 'warning',
  title: 'Columns contradict each other on what is done',
  why: 'One of the columns is out of date, and a board may be told of work as done which is not.',
  examples: {
    bad: [
      {
        title: 'still going on, but By when says complete',
        header: HEADER,
        rows: [['Reporting', 'Developing', 'Mature', 'Build it', 'Complete', 'In progress']],
        findings: [
          {
            cells: ['E2', 'F2'],
            message:
              'By when says “Complete” but Status says “In progress”. Status is followed, so the action counts as open. Correct the one that is out of date.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'done, with the quarter that was planned',
        header: HEADER,
        rows: [['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23', 'Complete']],
      },
    ],
  },
  looksAt: 'action',
  run({ cellsBeside, hasColumn, nameColumn }) {
    if (!hasColumn('status') && !hasColumn('percent')) return () => null;
    const locate = (column: StateColumn, action: Action): readonly [string[], string] => {
      const cells = column === 'due' ? [action.dueCell] : cellsBeside(action.cell, column);
      return [cells, nameColumn(cells[0] ?? action.cell, column)];
    };
    return () => (action) => {
      const { due, details } = action;
      const { state, followed, against } = settleState(due, details);
      if (against === null) return null;
      const counts = isClosed(state) ? state.replace('-', ' ') : 'open';
      const says = (column: StateColumn): string =>
        `says ${quote(column === 'due' ? due.raw : details[column]!)}`;
      const [againstCells, other] = locate(against, action);
      const [followedCells, name] = locate(followed, action);
      const message = `${other} ${says(against)} but ${name} ${says(followed)}. ${name} is followed, so the action counts as ${counts}. Correct the one that is out of date.`;
      return { cells: [...againstCells, ...followedCells], message, fix: null };
    };
  },
};
