import type { Rule } from './rule';
import { reportDue } from './support/dues';
import { exampleQuarter, quote } from './support/wording';

export const unreadableDue: Rule = {
  id: 'unreadable-due',
  severity: 'error',
  title: 'Unreadable due',
  why: 'A due that cannot be read is in no plan and never overdue.',
  examples: {
    bad: [
      {
        title: 'what a scanner made of a quarter',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', '04.00']],
        findings: [
          {
            cells: ['E2'],
            message:
              'By when says “04.00”, which is not a quarter. Write one such as Q4 23. It may have meant Q4.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'a quarter',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q4 23']],
      },
    ],
  },
  // A formula error is reported as that.
  saysEmpty: true,
  looksAt: 'any-due',
  run(terms) {
    const example = exampleQuarter(terms.asAt, terms.basis);
    return ({ doubts, raw, state, suggestion }) => {
      if (state !== 'unreadable') return null;
      const guess = suggestion === null ? '' : ` It may have meant ${suggestion}.`;
      const trouble = doubts.includes('year-missing')
        ? ' without a year, and no other due tells it'
        : ', which is not a quarter';
      return reportDue(
        terms,
        `says ${quote(raw)}${trouble}. Write one such as ${example}.${guess}`,
      );
    };
  },
};
