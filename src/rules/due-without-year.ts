import { describeEnd } from '../domain/due';
import { formatQuarter } from '../domain/quarter';
import type { Rule } from './rule';
import { reportDue } from './support/dues';
import { quote } from './support/wording';

export const dueWithoutYear: Rule = {
  id: 'due-without-year',
  severity: 'warning',
  title: 'Due without a year',
  why: 'A quarter without its year means something else every April.',
  examples: {
    bad: [
      {
        title: 'the year is taken from the dues around it',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q1 23'],
          ['Culture', 'Developing: pilots', 'Mature: one team', 'Hold it', 'Ongoing from Q1'],
        ],
        findings: [
          {
            cells: ['E3'],
            message:
              'By when says “Ongoing from Q1” without a year, read as Q1 23 like the dues around it. Write the year.',
            fix: {
              label: 'Write Ongoing from Q1 23',
              edits: [{ cell: 'E3', from: 'Ongoing from Q1', to: 'Ongoing from Q1 23' }],
            },
          },
        ],
      },
    ],
    good: [
      {
        title: 'a year',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Ongoing from Q1 23'],
        ],
      },
    ],
  },
  looksAt: 'due',
  run: (terms) => (due) => {
    const { basis } = terms;
    const { by, canonical, doubts, from, precision, raw, state } = due;
    const isInferred = doubts.includes('year-inferred');
    if (state === 'unreadable' || !(isInferred || doubts.includes('year-missing'))) return null;
    const quarter = by ?? from;
    const isExact = precision === 'day' || precision === 'month';
    const read = isExact ? describeEnd(due, basis) : quarter && formatQuarter(quarter);
    const reading = isInferred && read ? `, read as ${read} like the dues around it` : '';
    const says = `says ${quote(raw)} without a year${reading}. Write the year.`;
    const isSafe = isInferred && doubts.length === 1 && canonical !== null;
    const to = isSafe ? terms.spellDue(canonical) : null;
    return reportDue(terms, says, { respelling: to === null ? null : { from: raw, to } });
  },
};
