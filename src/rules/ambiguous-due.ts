import type { Rule } from './rule';
import { checkDues } from './support/walk';
import { quote } from './support/wording';

export const ambiguousDue: Rule = {
  id: 'ambiguous-due',
  severity: 'warning',
  title: 'Ambiguous due',
  why: 'Two readings of one due give two different pictures of what is late.',
  examples: {
    bad: [
      {
        title: 'two dues for one action',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q2 24 q3 24']],
        findings: [
          {
            cells: ['E2'],
            message:
              'By when says “Q2 24 q3 24”: two dues for one action. Keep the one that holds, or give each its own action.',
            fix: null,
          },
        ],
      },
      {
        title: 'two states that contradict each other',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'complete / ongoin'],
        ],
        findings: [
          {
            cells: ['E2'],
            message:
              'By when says “complete / ongoin”: two states that contradict each other. Keep the one that holds.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'a range is one due',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q4 23 / Q1 24']],
      },
    ],
  },
  check: (matrix) =>
    checkDues(matrix, ({ doubts, raw }, cell) => {
      const isTwoDues = doubts.includes('two-dues');
      if (!isTwoDues && !doubts.includes('two-states')) return null;
      const advice = isTwoDues
        ? 'two dues for one action. Keep the one that holds, or give each its own action.'
        : 'two states that contradict each other. Keep the one that holds.';
      return { cells: [cell], message: `By when says ${quote(raw)}: ${advice}`, fix: null };
    }),
};
