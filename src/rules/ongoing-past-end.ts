import { formatLongDate } from '../domain/calendar-date';
import { judgeDue, lastDayOfDue } from '../domain/due';
import type { Rule } from './rule';
import { quote } from './support/wording';

export const ongoingPastEnd: Rule = {
  id: 'ongoing-past-end',
  severity: 'insight',
  title: 'Ongoing past its end',
  why: 'Work that was to end and goes on is late in all but name, and no list of late actions has it.',
  examples: {
    bad: [
      {
        title: 'the end has passed',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Ongoing to Q2 23'],
        ],
        findings: [
          {
            cells: ['E2', 'D2'],
            message:
              '“Build it” is still ongoing, though “Ongoing to Q2 23” ended on 30 September 2023. Close it, or agree a new end.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'the end lies ahead, or none is stated',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Ongoing to Q3 23'],
          ['Culture', 'Developing: pilots', 'Mature: one team', 'Hold workshops', 'Ongoing'],
        ],
      },
    ],
  },
  looksAt: 'action',
  run:
    ({ asAt, basis }) =>
    (due) => {
      if (judgeDue(due, asAt, basis) !== 'ongoing-past-end') return null;
      const end = formatLongDate(lastDayOfDue(due, basis)!);
      return ({ cell, dueCell, text }) => {
        const message = `${quote(text)} is still ongoing, though ${quote(due.raw)} ended on ${end}. Close it, or agree a new end.`;
        return { cells: [dueCell, cell], message, fix: null };
      };
    },
};
