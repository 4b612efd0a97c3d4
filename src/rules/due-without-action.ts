import type { Rule } from './rule';
import { reportDue } from './support/dues';
import { listErrorCells } from './support/error-cells';
import { quote } from './support/wording';

export const dueWithoutAction: Rule = {
  id: 'due-without-action',
  severity: 'warning',
  title: 'Due without an action',
  why: 'Something is due, and nobody can tell what.',
  examples: {
    bad: [
      {
        title: 'a due beside no action',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', '', 'Q4 23']],
        findings: [
          {
            cells: ['E2'],
            message:
              'By when says “Q4 23” but there is no action. Write the action, or clear the due.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'a due beside its action',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
        ],
      },
      {
        title: 'a due beside a formula error',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', '#N/A', 'Q4 23']],
      },
    ],
  },
  looksAt: 'stray-due',
  run(terms) {
    const { matrix, cellsBeside } = terms;
    const errorCells = listErrorCells(matrix);
    return ({ raw, state }) => {
      if (state === 'unreadable' || state === 'blank') return null;
      const says = `says ${quote(raw)} but there is no action. Write the action, or clear the due.`;
      const report = reportDue(terms, says);
      // Where the action shows a formula error there is one, and that is reported.
      return (cell, isWhole) =>
        cellsBeside(cell, 'actions').some((beside) => errorCells.has(beside))
          ? null
          : report(cell, isWhole);
    };
  },
};
