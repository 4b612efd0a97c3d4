import type { DueDoubt } from '../domain/due';
import type { Rule } from './rule';
import { reportDue } from './support/dues';
import { quote } from './support/wording';

/** Doubts that leave a due with two readings, the gravest first, and what to say of each. */
const READINGS: readonly [DueDoubt, string][] = [
  ['two-states', 'two states. Keep the one that holds.'],
  ['two-dues', 'two dues for one action. Keep the one that holds, or give each its own action.'],
  ['year-ambiguous', 'its year can be meant in two ways. Write it as 2023/24 or as Q4 23.'],
  ['reversed-range', 'it ends before it starts. Put the earlier quarter first, or correct it.'],
  ['start-missing', 'a length of time without a start. Write when it ends.'],
  ['month-or-year', 'a month, or a year. Name the month, or write 2024/25.'],
  ['end-missing', 'a start without an end. Write when it is due by.'],
  ['extra-words', 'words stand beside the due that may change it. Move them to the action.'],
];

export const ambiguousDue: Rule = {
  id: 'ambiguous-due',
  severity: 'warning',
  title: 'Ambiguous due',
  why: 'Two readings of one due give two different pictures of what is late.',
  examples: {
    bad: [
      {
        title: 'two dues for one action',
        rows: [['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q2 24 q3 24']],
        findings: [
          {
            cells: ['E2'],
            message:
              'By when says “Q2 24 q3 24”: two dues for one action. Keep the one that holds, or give each its own action.',
            fix: null,
          },
        ],
      },
      {
        title: 'two states that contradict each other',
        rows: [['Bins', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'complete / ongoin']],
        findings: [
          {
            cells: ['E2'],
            message: 'By when says “complete / ongoin”: two states. Keep the one that holds.',
            fix: null,
          },
        ],
      },
    ],
    good: [{ title: 'a range', rows: [['Bins', 'Developing', 'Mature', 'Buy', 'Q4 23 / Q1 24']] }],
  },
  looksAt: 'due',
  run: (terms) => (due) => {
    const doubt = READINGS.find(([name]) => due.doubts.includes(name));
    return doubt ? reportDue(terms, `says ${quote(due.raw)}: ${doubt[1]}`) : null;
  },
};
