import type { Rule } from './rule';
import { checkDues } from './support/walk';
import { quote, writeCell } from './support/wording';

export const nonCanonicalDue: Rule = {
  id: 'non-canonical-due',
  severity: 'warning',
  title: 'Non-standard spelling of a due',
  why: 'One spelling of each due lets filters and highlights work, and lets people compare.',
  examples: {
    bad: [
      {
        title: 'a quarter spelled out',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Quarter 2 2023'],
        ],
        findings: [
          {
            cells: ['E2'],
            message: 'By when says “Quarter 2 2023”. Write Q2 23, the spelling used for it here.',
            fix: {
              label: 'Write Q2 23',
              edits: [{ cell: 'E2', from: 'Quarter 2 2023', to: 'Q2 23' }],
            },
          },
        ],
      },
    ],
    good: [
      {
        title: 'a range in its standard spelling',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q2/3 23']],
      },
    ],
  },
  check: (matrix) =>
    checkDues(matrix, ({ by, canonical, certain, raw, state }) => {
      if (canonical === null || canonical === raw || !certain) return null;
      // In "Q3 23 Complete" and "Q2 23 Ongoing" the quarter may be the plan or the end: only the text as typed is sure.
      if (state !== 'scheduled' && by !== null) return null;
      const message = `By when says ${quote(raw)}. Write ${canonical}, the spelling used for it here.`;
      return (cell, isWholeCell) =>
        isWholeCell ? { cells: [cell], message, fix: writeCell(cell, raw, canonical) } : null;
    }),
};
