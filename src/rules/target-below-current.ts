import type { Rule } from './rule';

export const targetBelowCurrent: Rule = {
  id: 'target-below-current',
  severity: 'warning',
  title: 'Target below current level',
  why: 'Either the two levels are swapped or the council means to step back: a board will ask which.',
  examples: {
    bad: [
      {
        title: 'the levels are swapped',
        rows: [
          ['Reporting', 'Mature: monthly', 'Developing: ad hoc', 'Build a dashboard', 'Q4 23'],
        ],
        findings: [
          {
            cells: ['C2', 'B2'],
            message:
              'Target (Developing) is below the current level (Mature). Correct one of them, or say in the text why the target is lower.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'target reached',
        rows: [['Reporting', 'Mature: monthly', 'Mature: monthly', 'Keep going', 'Complete']],
      },
    ],
  },
  looksAt: 'kpi',
  run:
    () =>
    ({ current, target }, gap) => {
      if (gap === null || gap >= 0) return null;
      const message = `Target (${target.level}) is below the current level (${current.level}). Correct one of them, or say in the text why the target is lower.`;
      return { cells: [target.cell, current.cell], message, fix: null };
    },
};
