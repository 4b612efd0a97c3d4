import type { StateColumn } from '../domain/action-state';
import { settleState } from '../domain/action-state';
import { COLUMN_HEADINGS } from '../domain/column-headings';
import type { Action } from '../domain/matrix';
import type { Rule } from './rule';
import { quote } from './support/wording';

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Status'];

export const statusContradictsDue: Rule = {
  id: 'status-contradicts-due',
  severity: 'warning',
  title: 'Columns contradict each other on what is done',
  why: 'One of the columns is out of date, and a board may be told that something is done which is not.',
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
        title: 'done, on hold or cancelled, with the quarter that was planned',
        header: HEADER,
        rows: [
          ['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23', 'Complete'],
          ['Culture', 'Developing', 'Mature', 'Ask staff', 'Q4 23', 'On hold'],
        ],
      },
    ],
  },
  looksAt: 'action',
  run({ cellsBeside, hasColumn }) {
    if (!hasColumn('status') && !hasColumn('percent')) return () => null;
    const says = (column: StateColumn, { due, details }: Action): string =>
      `${COLUMN_HEADINGS[column]} says ${quote(column === 'due' ? due.raw : details[column]!)}`;
    return () => (action) => {
      const { state, followed, against } = settleState(action.due, action.details);
      if (against === null) return null;
      const isOpen = state !== 'complete' && state !== 'cancelled' && state !== 'on-hold';
      const counts = isOpen ? 'open' : state.replace('-', ' ');
      const message = `${says(against, action)} but ${says(followed, action)}. ${COLUMN_HEADINGS[followed]} is followed, so the action counts as ${counts}. Correct the one that is out of date.`;
      const cellsOf = (column: StateColumn): string[] =>
        column === 'due' ? [action.dueCell] : cellsBeside(action.cell, column);
      return { cells: [...cellsOf(against), ...cellsOf(followed)], message, fix: null };
    };
  },
};
