import type { Rule } from './rule';
import { describeOutside, isSetOff, respellLevel, saysNumber } from '../domain/level-trouble';
import { nameLevels, quote, writeCell } from './support/wording';

export const unknownLevel: Rule = {
  id: 'unknown-level',
  severity: 'error',
  title: 'Unknown level',
  why: 'A level that is not on the scale cannot be counted or compared.',
  examples: {
    bad: [
      {
        title: 'a level that the scanner cut off',
        rows: [['Reporting', 'D', 'Mature: monthly', 'Build a dashboard', 'Q4 23']],
        findings: [
          {
            cells: ['B2'],
            message:
              'Where we are now says “D”, which is not one of the levels. Write Developing if that is what it means.',
            fix: {
              label: 'Write Developing',
              edits: [{ cell: 'B2', from: 'D', to: 'Developing' }],
            },
          },
        ],
      },
    ],
    good: [
      {
        title: 'a level of the scale',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
        ],
      },
    ],
  },
  looksAt: 'level',
  run:
    ({ nameColumn, scale }) =>
    (statement, side, trouble) => {
      if (trouble !== 'unknown') return null;
      const { cell, cellText, suggestion, word } = statement;
      const outside = describeOutside(word, scale);
      if (outside !== null) {
        const message = `${nameColumn(cell, side)} says ${quote(word)}, which is ${outside}. Write ${nameLevels(scale)}.`;
        return { cells: [cell], message, fix: null, cause: message };
      }
      const advice = suggestion
        ? `Write ${suggestion} if that is what it means.`
        : `Write ${nameLevels(scale)}.`;
      const typed = isSetOff(statement) ? word : cellText || word;
      const message = `${nameColumn(cell, side)} says ${quote(typed)}, which is not one of the levels. ${advice}`;
      const respelled =
        suggestion && !saysNumber(word) && isSetOff(statement)
          ? respellLevel(statement, suggestion)
          : null;
      const fix = respelled ? writeCell(cell, cellText, respelled, suggestion!) : null;
      return { cells: [cell], message, fix, cause: message };
    },
};
