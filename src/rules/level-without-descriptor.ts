import type { Rule } from './rule';
import type { Side } from './support/wording';
import { quote } from './support/wording';

export const levelWithoutDescriptor: Rule = {
  id: 'level-without-descriptor',
  severity: 'warning',
  title: 'Level without a descriptor',
  why: 'A board cannot tell what the level means here, nor whether it is earned.',
  examples: {
    bad: [
      {
        title: 'a bare level where others are described',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
          ['Culture', 'Developing', 'Mature: one team', 'Hold a workshop', 'Q4 23'],
        ],
        findings: [
          {
            cells: ['B3'],
            message:
              'Where we are now says “Developing” and nothing else. Add a sentence on what that means here.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'a matrix that states bare levels throughout',
        rows: [
          ['Reporting', 'Developing', 'Mature', 'Build a dashboard', 'Q4 23'],
          ['Culture', 'Developing', 'Mature', 'Hold a workshop', 'Q4 23'],
        ],
      },
    ],
  },
  looksAt: 'level',
  run({ matrix, cellsBeside, nameColumn }) {
    const isSideDescribed = (side: Side): boolean =>
      matrix.areas.some((area) => area.kpis.some((kpi) => kpi[side].text !== ''));
    const isDescribed = { current: isSideDescribed('current'), target: isSideDescribed('target') };
    return ({ cell, level, text }, side) => {
      if (level === null || text !== '' || !isDescribed[side]) return null;
      // A block or sheet without a column for the text has none by design.
      if (cellsBeside(cell, side).length === 0) return null;
      const message = `${nameColumn(cell, side)} says ${quote(level)} and nothing else. Add a sentence on what that means here.`;
      return { cells: [cell], message, fix: null };
    };
  },
};
