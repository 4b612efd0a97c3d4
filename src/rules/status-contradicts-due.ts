import type { Rule } from './rule';
import { contradictDue, createStatusReader } from './support/dues';
import { cellBeside } from './support/position';
import { quote } from './support/wording';

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Status'];

export const statusContradictsDue: Rule = {
  id: 'status-contradicts-due',
  severity: 'warning',
  title: 'Status contradicts By when',
  why: 'What is late is told by By when, so an action that only Status calls complete is still reported as late.',
  examples: {
    bad: [
      {
        title: 'complete, but still due',
        header: HEADER,
        rows: [['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23', 'Complete']],
        findings: [
          {
            cells: ['E2', 'F2'],
            message:
              'Status says “Complete” but By when says “Q1 23”, which is what counts. If Status is right, write Complete in By when.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'a colour, or work that goes on',
        header: HEADER,
        rows: [
          ['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23', 'Red'],
          ['Culture', 'Developing', 'Mature', 'Ask staff', 'Q4 23', 'In progress'],
          ['Tendering', 'Developing', 'Mature', 'Write it', 'Q2 23 Complete', 'Done'],
        ],
      },
    ],
  },
  looksAt: 'action',
  run({ basis, columns }) {
    const column = columns.status;
    if (column === undefined) return () => null;
    const readStatus = createStatusReader(basis);
    return () => (action) => {
      const meant = contradictDue(action, readStatus);
      if (meant === null) return null;
      const message = `Status says ${quote(action.status!)} but By when says ${quote(action.due.raw)}, which is what counts. If Status is right, write ${meant} in By when.`;
      const statusCell = cellBeside(action.cell, column);
      return { cells: [action.dueCell, statusCell], message, fix: null };
    };
  },
};
