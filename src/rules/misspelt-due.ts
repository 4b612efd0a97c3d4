import type { Rule } from './rule';
import { reportDue } from './support/dues';
import { quote } from './support/wording';

export const misspeltDue: Rule = {
  id: 'misspelt-due',
  severity: 'warning',
  title: 'Misspelt due',
  why: 'A cut-off word was read by its likeness; a person has to say that it is right.',
  examples: {
    bad: [
      {
        title: 'a state that was cut off',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'ongoin']],
        findings: [
          {
            cells: ['E2'],
            message: 'By when says “ongoin”, read as Ongoing. Write Ongoing if that is right.',
            fix: {
              label: 'Write Ongoing',
              edits: [{ cell: 'E2', from: 'ongoin', to: 'Ongoing' }],
            },
          },
        ],
      },
    ],
    good: [
      {
        title: 'whole words',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Ongoing']],
      },
      {
        title: 'two states are another matter',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'complete / ongoin'],
        ],
      },
    ],
  },
  looksAt: 'due',
  run:
    (terms) =>
    ({ canonical, doubts, raw }) => {
      if (canonical === null || !doubts.includes('damaged-word')) return null;
      if (doubts.includes('two-dues') || doubts.includes('two-states')) return null;
      const spelling = terms.spellDue(canonical);
      const advice =
        spelling === null
          ? 'Choose what is meant from the cell’s list.'
          : `Write ${spelling} if that is right.`;
      return reportDue(terms, `says ${quote(raw)}, read as ${canonical}. ${advice}`, {
        respelling: spelling !== null && doubts.length === 1 ? { from: raw, to: spelling } : null,
      });
    },
};
