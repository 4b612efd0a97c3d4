import { joinWords } from '../domain/wording';
import type { Rule } from './rule';
import { nameLevels } from './support/wording';

export const columnWithoutLevels: Rule = {
  id: 'column-without-levels',
  severity: 'error',
  title: 'No level in a whole column',
  why: 'Where no level stands at all, either the levels have other names or the column is another one.',
  examples: {
    bad: [
      {
        title: 'texts without a level in both columns',
        rows: [
          ['Assets', 'Partial tracking', 'Complete inventory', 'Count them', 'Q4 23'],
          ['Access', 'Passwords', 'Two factors', 'Buy keys', 'Q4 23'],
          ['Backups', 'By hand each week', 'Automatic', 'Plan it', 'Q4 23'],
        ],
        findings: [
          {
            cells: ['B2', 'B3', 'B4', 'C2', 'C3', 'C4'],
            message:
              'No level stands in Where we are now and Where we want to be. Put one of Minimum, Developing, Mature, Leader or Innovator in front of each text, or choose the scale that the matrix uses.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'one level among texts without',
        rows: [
          ['Assets', 'Developing: some', 'Mature: all', 'Count them', 'Q4 23'],
          ['Culture', 'Developing: some', 'Mature: all', 'Meet', 'Q4 23'],
          ['Training', 'Developing: some', 'Mature: all', 'Train', 'Q4 23'],
        ],
      },
    ],
  },
  looksAt: 'matrix',
  run({ levelColumns: { withoutLevels }, nameColumn, scale }) {
    if (withoutLevels.length === 0) return [];
    const columns = joinWords(withoutLevels.map(({ side, cells }) => nameColumn(cells[0]!, side)));
    const message = `No level stands in ${columns}. Put ${nameLevels(scale)} in front of each text, or choose the scale that the matrix uses.`;
    return [
      { cells: withoutLevels.flatMap(({ cells }) => cells), message, fix: null, recurs: true },
    ];
  },
};
