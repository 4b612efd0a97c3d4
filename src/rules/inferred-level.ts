import type { Rule } from './rule';
import { saysNumber, setOffLevel } from '../domain/level-trouble';
import { quote, writeCell } from './support/wording';

export const inferredLevel: Rule = {
  id: 'inferred-level',
  severity: 'warning',
  title: 'Inferred level, not yet accepted',
  why: 'The level was read from a damaged text; a person has to say that it is right.',
  examples: {
    bad: [
      {
        title: 'a sentence that may only begin like a level',
        rows: [['Reporting', 'Developing a dashboard', 'Mature: monthly', 'Build it', 'Q4 23']],
        findings: [
          {
            cells: ['B2'],
            message:
              'Where we are now says “Developing a dashboard”, read as Developing. If that is right, start the cell with “Developing:”.',
            fix: {
              label: 'Write Developing:',
              edits: [
                { cell: 'B2', from: 'Developing a dashboard', to: 'Developing: a dashboard' },
              ],
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
  looksAt: 'level',
  run:
    ({ nameColumn }) =>
    (statement, side, trouble) => {
      if (trouble !== 'inferred') return null;
      const { cell, cellText, level, word } = statement;
      if (level !== null && saysNumber(word)) {
        const message = `${nameColumn(cell, side)} says ${quote(word)}, read as ${level}. If that is right, write ${level}.`;
        return { cells: [cell], message, fix: null };
      }
      const message = `${nameColumn(cell, side)} says ${quote(cellText || word)}, read as ${level}. If that is right, start the cell with “${level}:”.`;
      const setOff = level === null ? null : setOffLevel(statement, level);
      const fix = setOff === null ? null : writeCell(cell, cellText, setOff, `${level}:`);
      return { cells: [cell], message, fix };
    },
};
