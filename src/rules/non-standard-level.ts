import type { Rule } from './rule';
import { respellLevel } from '../domain/level-trouble';
import { quote, writeCell } from './support/wording';

export const nonStandardLevel: Rule = {
  id: 'non-standard-level',
  severity: 'warning',
  title: 'Non-standard spelling of a level',
  why: 'Filters, formulas and readers look for the level as the scale spells it.',
  examples: {
    bad: [
      {
        title: 'a number is glued on',
        rows: [['Reporting', 'Minimum1. Ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23']],
        findings: [
          {
            cells: ['B2'],
            message:
              'Where we are now says “Minimum1.”, read as Minimum. Write Minimum, as the scale spells it.',
            fix: {
              label: 'Write Minimum',
              edits: [{ cell: 'B2', from: 'Minimum1. Ad hoc', to: 'Minimum 1. Ad hoc' }],
            },
          },
        ],
      },
    ],
    good: [
      {
        title: 'punctuation after the level',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature. Monthly', 'Build a dashboard', 'Q4 23'],
        ],
      },
    ],
  },
  looksAt: 'level',
  run:
    ({ nameColumn }) =>
    (statement, side, trouble) => {
      if (trouble !== 'non-standard') return null;
      const { cell, cellText, word } = statement;
      // Only a level that is known can be spelled in another way.
      const level = statement.level!;
      const respelled = respellLevel(statement, level);
      const typed = respelled === null ? word : (/\S+/.exec(cellText)?.[0] ?? word);
      const message = `${nameColumn(cell, side)} says ${quote(typed)}, read as ${level}. Write ${level}, as the scale spells it.`;
      const fix = respelled === null ? null : writeCell(cell, cellText, respelled, level);
      return { cells: [cell], message, fix, cause: message };
    },
};
