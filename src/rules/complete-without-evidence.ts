import type { Rule } from './rule';
import { isRightOf, reportLacking } from './support/lacking';

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Evidence'];

export const completeWithoutEvidence: Rule = {
  id: 'complete-without-evidence',
  severity: 'warning',
  title: 'Complete without evidence',
  why: 'A board that is told that something is done may ask what shows it.',
  saysEmpty: true,
  examples: {
    bad: [
      {
        title: 'others say what shows it',
        header: HEADER,
        rows: [
          ['Reporting', 'Mature', 'Mature', 'Build it', 'Complete', 'Dashboard, minutes of May'],
          ['Culture', 'Mature', 'Mature', 'Ask staff', 'Complete', ''],
        ],
        findings: [
          {
            cells: ['F3', 'D3'],
            message:
              'The action is complete and nothing says what shows it. Write where the evidence is.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'what is still to be done has none yet',
        header: HEADER,
        rows: [
          ['Reporting', 'Mature', 'Mature', 'Build it', 'Complete', 'Dashboard'],
          ['Culture', 'Mature', 'Leader', 'Ask staff', 'Q4 23', ''],
        ],
      },
    ],
  },
  looksAt: 'matrix',
  run: (terms) =>
    reportLacking(terms, 'evidence', {
      // Evidence that stands before the actions is of the level.
      of: ({ settled, cell }, place) => settled.state === 'complete' && isRightOf(place, cell),
      one: () =>
        'The action is complete and nothing says what shows it. Write where the evidence is.',
      all: (count) =>
        `${count} actions are complete and nothing says what shows it. Write where the evidence of each is.`,
    }),
};
