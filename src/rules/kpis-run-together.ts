import type { Rule } from './rule';
import { quote } from './support/wording';

export const kpisRunTogether: Rule = {
  id: 'kpis-run-together',
  severity: 'error',
  title: 'KPIs run together',
  why: 'Of two KPIs in one block only the first is counted.',
  examples: {
    bad: [
      {
        title: 'the next KPI’s level follows in the same cell',
        rows: [
          [
            'Reporting Culture',
            'Minimum: none. Mature: Teams meet',
            'Mature: all. Leader: One team',
            'Build it',
            'Q4 23',
          ],
        ],
        findings: [
          {
            cells: ['B2'],
            message:
              'A second level, “Mature”, stands inside this KPI: two KPIs may have run together. Give each its own rows, with its level in Where we are now.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'one KPI in each block',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
          ['Culture', 'Developing: pilots', 'Mature: one team', 'Hold a workshop', 'Q4 23'],
        ],
      },
    ],
  },
  looksAt: 'matrix',
  run: ({ matrix, nameColumn }) =>
    matrix.observations.flatMap((observation) => {
      if (observation.kind !== 'kpis-run-together') return [];
      const message = `A second level, ${quote(observation.word)}, stands inside this KPI: two KPIs may have run together. Give each its own rows, with its level in ${nameColumn(observation.cell, 'current')}.`;
      return [{ cells: [observation.cell], message, fix: null }];
    }),
};
