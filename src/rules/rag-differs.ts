import { findRagDifference } from '../domain/rag';
import type { Rule } from './rule';
import { quote } from './support/wording';

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'RAG'];

export const ragDiffers: Rule = {
  id: 'rag-differs',
  severity: 'warning',
  title: 'RAG differs from what is read',
  why: 'A board that sees green and late of the same action believes neither.',
  examples: {
    bad: [
      {
        title: 'green and late',
        header: HEADER,
        rows: [['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23', 'Green']],
        findings: [
          {
            cells: ['F2', 'D2'],
            message:
              'The council says “Green”; our reading: 2 quarters late. Correct the rating, or what it differs from.',
            fix: null,
          },
        ],
      },
      {
        title: 'red and done',
        header: HEADER,
        rows: [['Reporting', 'Mature', 'Mature', 'Build it', 'Complete', 'Red - stalled']],
        findings: [
          {
            cells: ['F2', 'D2'],
            message:
              'The council says “Red - stalled”; our reading: complete. Correct the rating, or what it differs from.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'red before it is due, which is a warning',
        header: HEADER,
        rows: [['Reporting', 'Developing', 'Mature', 'Build it', 'Q4 23', 'Red']],
      },
    ],
  },
  looksAt: 'action',
  run({ asAt, basis, hasColumn, cellsBeside }) {
    if (!hasColumn('rag')) return () => null;
    return () => (action, kpi) => {
      const differs = findRagDifference(action, kpi, asAt, basis);
      if (differs === null) return null;
      const message = `The council says ${quote(differs.says)}; our reading: ${differs.reading}. Correct the rating, or what it differs from.`;
      return { cells: [...cellsBeside(action.cell, 'rag'), action.cell], message, fix: null };
    };
  },
};
