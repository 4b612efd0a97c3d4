import { compareDates } from '../domain/calendar-date';
import type { Action } from '../domain/matrix';
import type { Rule } from './rule';
import { isOpenAction, reportLacking } from './support/lacking';
import { quote } from './support/wording';

const HEADER = [
  ...['KPI', 'Where we are now', 'Where we want to be', 'Actions'],
  ...['By when', 'Original due', 'Reason for change'],
];

const isRevised = ({ due, originalDue }: Action): boolean =>
  due.end !== null &&
  originalDue !== null &&
  originalDue.end !== null &&
  compareDates(due.end, originalDue.end) !== 0;

export const revisedWithoutReason: Rule = {
  id: 'revised-without-reason',
  severity: 'warning',
  title: 'Due revised without a reason',
  why: 'A board that is asked for more time asks why.',
  saysEmpty: true,
  examples: {
    bad: [
      {
        title: 'a later due, and no reason',
        header: HEADER,
        rows: [
          ['Reporting', 'Developing', 'Mature', 'Build it', 'Q4 23', 'Q1 23', 'Late funding'],
          ['Culture', 'Developing', 'Mature', 'Ask staff', 'Q4 23', 'Q2 23', ''],
        ],
        findings: [
          {
            cells: ['G3', 'D3'],
            message:
              'The due was “Q2 23” and is now “Q4 23”, and nothing says why. Write the reason.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'as first agreed, and done',
        header: HEADER,
        rows: [['Reporting', 'Developing', 'Mature', 'Build it', 'Q4 23', 'Q4 23', '']],
      },
    ],
  },
  looksAt: 'matrix',
  run: (terms) =>
    reportLacking(terms, 'reason', {
      of: (action) => isOpenAction(action) && isRevised(action),
      one: ({ due, details }) =>
        `The due was ${quote(details.originalDue!)} and is now ${quote(due.raw)}, and nothing says why. Write the reason.`,
      all: (count) =>
        `${count} open actions have a revised due and nothing says why. Write the reason of each.`,
    }),
};
