import type { Rule } from './rule';
import { describeUsualYears, reportDue } from './support/dues';
import { quote } from './support/wording';

export const suspectYear: Rule = {
  id: 'suspect-year',
  severity: 'warning',
  title: 'Suspect year',
  why: 'A mistyped year makes an action years late, or hides that it is.',
  examples: {
    bad: [
      {
        title: 'years before all others',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q2 23'],
          ['Culture', 'Developing: pilots', 'Mature: one team', 'Hold workshops', 'Q2 24'],
          ['Training', 'Developing: ad hoc', 'Mature: yearly', 'Hold a course', 'Q2 20'],
        ],
        findings: [
          {
            cells: ['E4'],
            message:
              'By when says “Q2 20”, while the other dues are from 2023 to 2024. Check the year.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'years next to each other',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q2 23'],
          ['Culture', 'Developing: pilots', 'Mature: one team', 'Hold workshops', 'Q2 24'],
        ],
      },
    ],
  },
  looksAt: 'any-due',
  run: (terms) => (due) => {
    if (!due.doubts.includes('suspect-year')) return null;
    const usualYears = describeUsualYears(terms.distinctDues);
    const contrast = usualYears ? `, while the other dues are ${usualYears}` : '';
    return reportDue(terms, `says ${quote(due.raw)}${contrast}. Check the year.`);
  },
};
