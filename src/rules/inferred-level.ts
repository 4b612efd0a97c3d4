import type { Rule } from './rule';
import { findLevelTrouble, respellLevel } from './support/level-trouble';
import { checkLevels } from './support/walk';
import { SIDE_COLUMN, quote, writeCell } from './support/wording';

export const inferredLevel: Rule = {
  id: 'inferred-level',
  severity: 'warning',
  title: 'Inferred level, not yet accepted',
  why: 'The level was read from a damaged text; a person has to say that it is right.',
  examples: {
    bad: [
      {
        title: 'a letter is missing',
        rows: [['Reporting', 'Develping: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23']],
        findings: [
          {
            cells: ['B2'],
            message:
              'Where we are now says “Develping”, read as Developing. Write Developing at the start of the cell if that is right.',
            fix: {
              label: 'Write Developing',
              edits: [{ cell: 'B2', from: 'Develping: ad hoc', to: 'Developing: ad hoc' }],
            },
          },
        ],
      },
    ],
    good: [
      {
        title: 'levels as the scale spells them',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
        ],
      },
    ],
  },
  check: (matrix) =>
    checkLevels(matrix, (statement, side) => {
      if (findLevelTrouble(statement) !== 'inferred') return null;
      const { cell, cellText, level, word } = statement;
      const message = `${SIDE_COLUMN[side]} says ${quote(word || cellText)}, read as ${level}. Write ${level} at the start of the cell if that is right.`;
      const respelled = level === null ? null : respellLevel(statement, level);
      const fix = respelled === null ? null : writeCell(cell, cellText, respelled, level!);
      return { cells: [cell], message, fix };
    }),
};
