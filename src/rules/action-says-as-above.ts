import type { Kpi } from '../domain/matrix';
import { listKpis } from '../domain/matrix';
import { countOf } from '../domain/wording';
import type { Rule } from './rule';
import { joinSome, quote } from './support/wording';

const ADVICE = 'Write out what is to be done here, and its due.';

export const actionSaysAsAbove: Rule = {
  id: 'action-says-as-above',
  severity: 'warning',
  title: 'Action says “as above”',
  why: 'On paper, and after sorting, nobody can tell what stands above.',
  examples: {
    bad: [
      {
        title: 'what it refers to is found',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
          ['Culture', 'Developing: pilots', 'Mature: one team', 'As above', ''],
        ],
        findings: [
          {
            cells: ['D3', 'A2'],
            message:
              '“As above” refers to the one action of “Reporting” (A2): “Build a dashboard”. Write out what is to be done here, and its due.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'an action written out',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
        ],
      },
    ],
  },
  looksAt: 'action',
  run({ matrix }) {
    let kpisById: ReadonlyMap<string, Kpi> | null = null;
    return () => (action) => {
      if (action.refersTo === null) return null;
      kpisById ??= new Map(listKpis(matrix).map((kpi) => [kpi.id, kpi]));
      const { kpiId, texts } = action.refersTo;
      const kpi = kpisById.get(kpiId);
      if (kpi === undefined || texts.length === 0) {
        const message = `${quote(action.text)} refers to nothing: no earlier KPI of this area has an action. ${ADVICE}`;
        return { cells: [action.cell], message, fix: null };
      }
      const many = texts.length === 1 ? 'one action' : countOf(texts.length, 'action');
      const say = (where: string): string =>
        `${quote(action.text)} refers to the ${many} of ${quote(kpi.name?.replace(/:$/, '') ?? 'a KPI without a name')}${where}: ${joinSome(texts.map(quote))}. ${ADVICE}`;
      const [message, elsewhere] = [say(` (${kpi.cell})`), say('')];
      return { cells: [action.cell, kpi.cell], message, elsewhere, fix: null };
    };
  },
};
