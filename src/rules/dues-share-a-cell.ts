import type { Rule } from './rule';
import { checkActions } from './support/walk';
import { countOf, joinSome, quote } from './support/wording';

export const duesShareACell: Rule = {
  id: 'dues-share-a-cell',
  severity: 'warning',
  title: 'Dues that share a cell',
  why: 'Which due belongs to which action is only a guess from the order in which they stand.',
  examples: {
    bad: [
      {
        title: 'two actions and two dues, each in one cell',
        rows: [
          ['Bins', 'Developing: ad hoc', 'Mature: daily', 'Buy bins. Hire staff.', 'Q2 24 q3 24'],
        ],
        findings: [
          {
            cells: ['E2', 'D2'],
            message:
              'By when holds 2 dues, “Q2 24” and “q3 24”, taken in the order of the actions beside it. Give each action a row of its own with its due.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'each action with its due',
        rows: [
          ['Bins', 'Developing: ad hoc', 'Mature: daily', 'Buy bins.', 'Q2 24'],
          ['', '', '', 'Hire staff.', 'Q3 24'],
        ],
      },
    ],
  },
  check(matrix) {
    const sharedCells = new Map<string, string[]>();
    checkActions(matrix, ({ due, dueCell }) => {
      const raws = sharedCells.get(dueCell);
      if (raws === undefined) sharedCells.set(dueCell, [due.raw]);
      else if (raws.at(-1) !== due.raw) raws.push(due.raw);
      return null;
    });
    return checkActions(matrix, ({ cell, dueCell }) => {
      const raws = sharedCells.get(dueCell)!;
      sharedCells.set(dueCell, []);
      if (raws.length < 2) return null;
      const message = `By when holds ${countOf(raws.length, 'due')}, ${joinSome(raws.map(quote))}, taken in the order of the actions beside it. Give each action a row of its own with its due.`;
      return { cells: [dueCell, cell], message, fix: null };
    });
  },
};
