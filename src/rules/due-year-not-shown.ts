import { formatLongDate } from '../domain/calendar-date';
import type { Due } from '../domain/due';
import type { Rule } from './rule';
import { reportDue } from './support/dues';
import { quote } from './support/wording';

/** One format of the column is the cause of all. */
const SEVERAL =
  'shows a date without its year. Give the cells a format with the year, or type the dates again.';

export const dueYearNotShown: Rule = {
  id: 'due-year-not-shown',
  severity: 'warning',
  title: 'Date shown without its year',
  why: 'Nobody who reads the sheet sees the year, and Excel makes a day of this year of “Mar 24”.',
  examples: {
    bad: [
      {
        title: 'a day of 2023, or March 2024',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 45009]],
        shown: { E2: '24-Mar' },
        findings: [
          {
            cells: ['E2'],
            message:
              'By when shows “24-Mar”, a date without its year. It may be meant as March 2024, and is taken as due by 31 March 2024 at the latest. Give the cell a format with the year, or type the date again.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'a date with its year',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 45009]],
        shown: { E2: '24-Mar-23' },
      },
    ],
  },
  looksAt: 'any-due',
  run: (terms) => (due) =>
    due.end !== null && due.doubts.includes('year-not-shown')
      ? reportDue(terms, `shows ${quote(due.raw)}, a date without its year${describe(due)}`, {
          cause: SEVERAL,
        })
      : null,
};

function describe({ doubts, end, precision }: Due): string {
  const day = formatLongDate(end!);
  if (!doubts.includes('day-or-year'))
    return `; it is ${day}. Give the cell a format with the year.`;
  const other = precision === 'month' ? ` as ${day.replace(/^\d+ /, '')}` : ' as a month';
  return `. It may be meant${other}, and is taken as due by ${day} at the latest. Give the cell a format with the year, or type the date again.`;
}
