import { rankLevel } from '../domain/level-scale';
import type { Rule } from './rule';

export const mostTargetsAboveMature: Rule = {
  id: 'most-targets-above-mature',
  severity: 'insight',
  title: 'Most targets above Mature',
  why: 'Mature is a very satisfactory outcome, so a higher target should be a choice and not a habit.',
  examples: {
    bad: [
      {
        title: 'two targets of three',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Leader: live', 'Build a dashboard', 'Q4 23'],
          ['Culture', 'Developing: pilots', 'Leader: one team', 'Hold a workshop', 'Q4 23'],
          ['Training', 'Developing: ad hoc', 'Mature: yearly', 'Hold a course', 'Q4 23'],
        ],
        findings: [
          {
            cells: [],
            message:
              '2 of 3 readable targets are above Mature, which is already a very satisfactory outcome. Check that each higher target is worth its cost.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'half of the targets',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Leader: live', 'Build a dashboard', 'Q4 23'],
          ['Culture', 'Developing: pilots', 'Mature: one team', 'Hold a workshop', 'Q4 23'],
        ],
      },
    ],
  },
  looksAt: 'matrix',
  run({ matrix }) {
    // Advice of the National Procurement Strategy's toolkit, and of no other.
    if (matrix.scale.framework !== 'nps-2018') return [];
    const middleRank = rankLevel('Mature', matrix.scale)!;
    let readable = 0;
    let above = 0;
    for (const { kpis } of matrix.areas) {
      for (const { target } of kpis) {
        const rank = rankLevel(target.level, matrix.scale);
        if (rank !== null) readable += 1;
        if (rank !== null && rank > middleRank) above += 1;
      }
    }
    if (above * 2 <= readable) return [];
    const share =
      readable === 1
        ? 'The only readable target is'
        : `${above} of ${readable} readable targets are`;
    const message = `${share} above ${matrix.scale.levels[middleRank]}, which is already a very satisfactory outcome. Check that each higher target is worth its cost.`;
    return [{ cells: [], message, fix: null }];
  },
};
