import { foldToWords } from '../domain/fold-text';
import type { Rule, RuleFinding } from './rule';
import { quote } from './support/wording';

export const duplicateKpi: Rule = {
  id: 'duplicate-kpi',
  severity: 'warning',
  title: 'Duplicate KPI in an area',
  why: 'A behaviour that stands twice is counted twice, perhaps with two different levels.',
  examples: {
    bad: [
      {
        title: 'the same name twice in one area, apart from its case',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
          ['Culture', 'Developing: pilots', 'Mature: one team', 'Hold a workshop', 'Q4 23'],
          ['REPORTING', 'Minimum: none', 'Mature: monthly', 'Write a report', 'Q4 23'],
        ],
        findings: [
          {
            cells: ['A4', 'A2'],
            message:
              '“REPORTING” stands in A2 already, in the same area. Rename one of them, or merge the two.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'the same name in two areas',
        header: ['Area', 'KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
        rows: [
          ['Members', 'Training', 'Developing: ad hoc', 'Mature: yearly', 'Hold a course', 'Q4 23'],
          ['Managers', 'Training', 'Developing: ad hoc', 'Mature: yearly', 'Hold one', 'Q4 23'],
        ],
      },
    ],
  },
  looksAt: 'matrix',
  run({ matrix: { areas } }) {
    const firstCells = new Map<string, string>();
    const findings: RuleFinding[] = [];
    for (const { kpis, name: areaName } of areas) {
      for (const { cell, name } of kpis) {
        if (name === null) continue;
        // Names that differ only in case, spacing or punctuation are the same to a reader.
        const key = `${areaName}\n${foldToWords(name)}`;
        const first = firstCells.get(key);
        if (first === undefined) firstCells.set(key, cell);
        if (first === undefined || first === cell) continue;
        const say = (where: string): string =>
          `${quote(name)} stands ${where} already, in the same area. Rename one of them, or merge the two.`;
        const [message, elsewhere] = [say(`in ${first}`), say('elsewhere')];
        findings.push({ cells: [cell, first], message, elsewhere, fix: null });
      }
    }
    return findings;
  },
};
