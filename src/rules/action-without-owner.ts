import type { Rule } from './rule';
import { isOpenAction, reportLacking } from './support/lacking';

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Owner'];

export const actionWithoutOwner: Rule = {
  id: 'action-without-owner',
  severity: 'warning',
  title: 'Action without an owner',
  why: 'Nobody answers to the board for what nobody owns.',
  saysEmpty: true,
  examples: {
    bad: [
      {
        title: 'others have an owner',
        header: HEADER,
        rows: [
          ['Reporting', 'Developing', 'Mature', 'Build it', 'Q4 23', 'Head of ICT'],
          ['Culture', 'Developing', 'Mature', 'Ask staff', 'Q4 23', ''],
        ],
        findings: [
          {
            cells: ['F3', 'D3'],
            message:
              'The action has no owner. Write who is responsible for it, a post or a person.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'what is done needs none, and where nobody has one there is none to be expected',
        header: HEADER,
        rows: [
          ['Reporting', 'Developing', 'Mature', 'Build it', 'Q4 23', 'Head of ICT'],
          ['Culture', 'Mature', 'Mature', 'Ask staff', 'Complete', ''],
        ],
      },
    ],
  },
  looksAt: 'matrix',
  run: (terms) =>
    reportLacking(terms, 'owner', {
      of: isOpenAction,
      one: () => 'The action has no owner. Write who is responsible for it, a post or a person.',
      all: (count) =>
        `${count} open actions have no owner. Write who is responsible for each, a post or a person.`,
    }),
};
