import type { Rule } from './rule';
import { nameLevels, quote } from './support/wording';

export const descriptorWithoutLevel: Rule = {
  id: 'descriptor-without-level',
  severity: 'error',
  title: 'Descriptor without a level',
  why: 'The text tells what is done but not which level that is, so the KPI has no gap.',
  examples: {
    bad: [
      {
        title: 'the level was left out in front of the descriptor',
        rows: [
          ['Reporting', 'reports go out when asked for', 'Mature: monthly', 'Build it', 'Q4 23'],
        ],
        findings: [
          {
            cells: ['B2'],
            message:
              'Where we are now says “reports go out when asked for” but no level. Put one of Minimum, Developing, Mature, Leader or Innovator in front.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'level and descriptor',
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
      if (trouble !== 'descriptor-only') return null;
      const { cell, text, word } = statement;
      const message = `${nameColumn(cell, side)} says ${quote(text || word)} but no level. Put ${nameLevels(scale)} in front.`;
      return { cells: [cell], message, fix: null };
    },
};
