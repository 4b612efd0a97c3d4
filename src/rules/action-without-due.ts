import type { Rule } from './rule';
import { exampleQuarter } from './support/wording';

export const actionWithoutDue: Rule = {
  id: 'action-without-due',
  severity: 'warning',
  title: 'Action without a due',
  why: 'An action that is due at no time is never late, and never planned for.',
  saysEmpty: true,
  examples: {
    bad: [
      {
        title: 'By when is empty',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', '']],
        findings: [
          {
            cells: ['E2', 'D2'],
            message: 'The action has no due. Write a quarter such as Q4 23, or Complete.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'a formula error, which is reported as that',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', '#REF!']],
      },
      {
        title: 'a due',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
        ],
      },
    ],
  },
  looksAt: 'action',
  run({ asAt, basis, hasColumn }) {
    const example = exampleQuarter(asAt, basis);
    const message = `The action has no due. Write a quarter such as ${example}, or Complete.`;
    return ({ state }) => {
      if (state !== 'blank') return null;
      return ({ cell, dueCell, refersTo }) =>
        refersTo === null && hasColumn('due', cell)
          ? { cells: [...new Set([dueCell, cell])], message, fix: null }
          : null;
    };
  },
};
