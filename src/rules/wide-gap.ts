import { countOf } from '../domain/wording';
import type { Rule } from './rule';

export const wideGap: Rule = {
  id: 'wide-gap',
  severity: 'insight',
  title: 'Wide gap',
  why: 'A target far above today’s level needs more than the usual actions, or a step in between.',
  examples: {
    bad: [
      {
        title: 'from the lowest level to the highest',
        rows: [['Reporting', 'Minimum: none', 'Innovator: live', 'Build it', 'Q4 23']],
        findings: [
          {
            cells: ['C2', 'B2'],
            message:
              'The target is 4 levels above the current level (Minimum to Innovator). Check that the actions can bridge that, or set a nearer target first.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'two levels',
        rows: [['Reporting', 'Developing: ad hoc', 'Leader: live', 'Build it', 'Q4 23']],
      },
    ],
  },
  looksAt: 'kpi',
  run:
    ({ widestExpectedGap }) =>
    ({ current, target }, gap) => {
      if (gap === null || gap <= widestExpectedGap) return null;
      const message = `The target is ${countOf(gap, 'level')} above the current level (${current.level} to ${target.level}). Check that the actions can bridge that, or set a nearer target first.`;
      return { cells: [target.cell, current.cell], message, fix: null };
    },
};
