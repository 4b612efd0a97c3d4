import type { Rule } from './rule';
import { quote } from './support/wording';

export const actionWithoutKpi: Rule = {
  id: 'action-without-kpi',
  severity: 'error',
  title: 'Action without a KPI',
  why: 'An action that belongs to no KPI is on no sheet of the board pack.',
  examples: {
    bad: [
      {
        title: 'a list of actions that names a KPI which is not there',
        header: ['KPI', 'Where we are now', 'Where we want to be'],
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly'],
          [''],
          ['KPI', 'Actions', 'By when'],
          ['Reporting', 'Build a dashboard', 'Q4 23'],
          ['Reprting', 'Write a guide', 'Q1 24'],
        ],
        findings: [
          {
            cells: ['B6'],
            message:
              'The action is for “Reprting”, which is no KPI of the matrix, or more than one. Name its KPI as the matrix does.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'each action names a KPI, or follows one that does',
        header: ['KPI', 'Where we are now', 'Where we want to be'],
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly'],
          [''],
          ['KPI', 'Actions', 'By when'],
          ['reporting', 'Build a dashboard', 'Q4 23'],
          ['', 'Write a guide', 'Q1 24'],
        ],
      },
    ],
  },
  looksAt: 'matrix',
  run: ({ matrix: { observations } }) =>
    observations.flatMap((observation) => {
      if (observation.kind !== 'action-unmatched') return [];
      const whose =
        observation.wanted === ''
          ? 'The action names no KPI.'
          : `The action is for ${quote(observation.wanted)}, which is no KPI of the matrix, or more than one.`;
      const message = `${whose} Name its KPI as the matrix does.`;
      return [{ cells: [observation.cell], message, fix: null }];
    }),
};
