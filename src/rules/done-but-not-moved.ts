import { allOf, startSentence } from '../domain/wording';
import type { Rule } from './rule';

export const doneButNotMoved: Rule = {
  id: 'done-but-not-moved',
  severity: 'insight',
  title: 'Done but not moved',
  why: 'Either the work made no difference or nobody has reassessed the level since.',
  examples: {
    bad: [
      {
        title: 'every action is complete and the gap is open',
        rows: [
          ['Reporting', 'Mature: monthly', 'Leader: live', 'Build a dashboard', 'Complete'],
          ['', '', '', 'Show it to members', 'Complete'],
        ],
        findings: [
          {
            cells: ['B2', 'C2'],
            message:
              'Both actions are complete but the level is still Mature, 1 below Leader. Reassess the level or add an action.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'the level has been reached',
        rows: [['Reporting', 'Leader: live', 'Leader: live', 'Build a dashboard', 'Complete']],
      },
    ],
  },
  looksAt: 'kpi',
  run: () => (kpi, gap) => {
    if (gap === null || gap <= 0 || kpi.actions.length === 0) return null;
    if (kpi.actions.some((action) => action.settled.state !== 'complete')) return null;
    const count = kpi.actions.length;
    const done =
      count === 1 ? 'The only action is' : `${startSentence(allOf(count, 'action'))} are`;
    const message = `${done} complete but the level is still ${kpi.current.level}, ${gap} below ${kpi.target.level}. Reassess the level or add an action.`;
    return { cells: [kpi.current.cell, kpi.target.cell], message, fix: null };
  },
};
