import type { Rule } from './rule';

export const formulaError: Rule = {
  id: 'formula-error',
  severity: 'error',
  title: 'Formula error',
  why: 'A cell that shows an error says nothing, and what it said is missing from the pack.',
  examples: {
    bad: [
      {
        title: 'a due that refers to a deleted cell',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', '#REF!'],
        ],
        findings: [
          {
            cells: ['E2'],
            message:
              'The cell shows #REF! instead of a text. Correct its formula, or type the text.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'a number sign that is no error',
        rows: [['#1 Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q4 23']],
      },
    ],
  },
  looksAt: 'matrix',
  run: ({ matrix: { observations } }) =>
    observations.flatMap((observation) => {
      if (observation.kind !== 'cell-error') return [];
      const message = `The cell shows ${observation.error} instead of a text. Correct its formula, or type the text.`;
      return [{ cells: [observation.cell], message, fix: null }];
    }),
};
