import type { Rule } from './rule';
import { joinSome, quote } from './support/wording';

export const levelsOfAnotherScale: Rule = {
  id: 'levels-of-another-scale',
  severity: 'error',
  title: 'Levels of another scale',
  why: 'Numbers among words are another scale: which number means which word only the council can say.',
  examples: {
    bad: [
      {
        title: 'numbers where the other levels are words',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Leader: live', 'Build a dashboard', 'Q4 23'],
          ['Culture', 2, 4, 'Hold a workshop', 'Q4 23'],
          ['Training', '40%', 'Mature: yearly', 'Hold a course', 'Q4 23'],
        ],
        findings: [
          {
            cells: ['B3', 'B4', 'C3'],
            message:
              '3 levels are numbers (“2”, “40%” and “4”) where the others are words. Write the words, or give the levels their numbers in the scale.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'words throughout',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Leader: live', 'Build a dashboard', 'Q4 23'],
          ['Culture', 'Developing: pilots', 'Mature: one team', 'Hold a workshop', 'Q4 23'],
        ],
      },
    ],
  },
  looksAt: 'matrix',
  run({ levelColumns: { ofAnotherScale } }) {
    if (ofAnotherScale.length === 0) return [];
    const words = [...new Set(ofAnotherScale.map(({ statement }) => quote(statement.word)))];
    const message = `${ofAnotherScale.length} levels are numbers (${joinSome(words)}) where the others are words. Write the words, or give the levels their numbers in the scale.`;
    return [
      {
        cells: ofAnotherScale.map(({ statement }) => statement.cell),
        message,
        fix: null,
        recurs: true,
      },
    ];
  },
};
