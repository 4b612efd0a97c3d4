import type { Due } from '../domain/due';
import { formatLongDate } from '../domain/calendar-date';
import type { QuarterBasis } from '../domain/quarter';
import { formatYear } from '../domain/quarter';
import type { Rule } from './rule';
import { reportDue } from './support/dues';
import { quote } from './support/wording';

export const dueWithoutQuarter: Rule = {
  id: 'due-without-quarter',
  severity: 'warning',
  title: 'Due without a clear end',
  why: 'A season, or a year that can be two, leaves open when the action is late.',
  examples: {
    bad: [
      {
        title: 'a year of the calendar or of the council',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', '2023']],
        findings: [
          {
            cells: ['E2'],
            message:
              'By when says “2023”, which may be the calendar year or 2023/24; the end of the later, 31 March 2024, is taken. Write 2023/24, or the month that is meant.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'a year that can be no other',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', '2023/24']],
      },
      {
        title: 'a quarter',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q2 23']],
      },
    ],
  },
  looksAt: 'due',
  run: (terms) => (due) => {
    if (due.end === null || !due.doubts.includes('whole-period')) return null;
    return reportDue(terms, `says ${quote(due.raw)}, which ${describePeriod(due, terms.basis)}`);
  },
};

function describePeriod({ by, end, precision }: Due, basis: QuarterBasis): string {
  const day = formatLongDate(end!);
  if (precision !== 'year') {
    return `names no last day; ${day} is taken. Write the month or the date that is meant.`;
  }
  const year = formatYear(by!.year, basis);
  return `may be the calendar year or ${year}; the end of the later, ${day}, is taken. Write ${year}, or the month that is meant.`;
}
