import { judgeDue } from '../domain/due';
import type { Rule } from './rule';
import { reportDue } from './support/dues';
import { exampleQuarter, quote } from './support/wording';

export const ongoingWithoutEnd: Rule = {
  id: 'ongoing-without-end',
  severity: 'insight',
  title: 'Ongoing, no end date',
  why: 'Work without an end is neither on time nor late, so a board cannot hold anyone to it.',
  examples: {
    bad: [
      {
        title: 'ongoing and nothing else',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Ongoing']],
        findings: [
          {
            cells: ['E2'],
            message:
              'By when says “Ongoing”, with no end date. Review it, and say until when, such as Ongoing to Q4 23.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'ongoing until a quarter',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Ongoing to Q4 23'],
        ],
      },
    ],
  },
  looksAt: 'due',
  run(terms) {
    const example = exampleQuarter(terms.asAt, terms.basis);
    return (due) => {
      if (judgeDue(due, terms.asAt, terms.basis) !== 'ongoing') return null;
      const says = `says ${quote(due.raw)}, with no end date. Review it, and say until when, such as Ongoing to ${example}.`;
      return reportDue(terms, says);
    };
  },
};
