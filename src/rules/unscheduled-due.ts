import type { Rule } from './rule';
import { reportDue } from './support/dues';
import { exampleQuarter, quote } from './support/wording';

export const unscheduledDue: Rule = {
  id: 'unscheduled-due',
  severity: 'warning',
  title: 'Due not yet decided',
  why: 'An action without a quarter is in no plan and never late.',
  examples: {
    bad: [
      {
        title: 'to be confirmed',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'TBC']],
        findings: [
          {
            cells: ['E2'],
            message: 'By when says “TBC”. Agree a quarter and write it, such as Q4 23.',
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
      {
        title: 'two states are another matter',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'N/A - complete'],
        ],
      },
    ],
  },
  looksAt: 'due',
  run(terms) {
    const example = exampleQuarter(terms.asAt, terms.basis);
    return ({ certain, raw, state }) => {
      // An ambiguous or misspelt one is reported as that.
      if (state !== 'unscheduled' || !certain) return null;
      const says = `says ${quote(raw)}. Agree a quarter and write it, such as ${example}.`;
      return reportDue(terms, says);
    };
  },
};
