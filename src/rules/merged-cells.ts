import { countOf } from '../domain/wording';
import type { Rule } from './rule';
import { joinSome } from './support/wording';

export const mergedCells: Rule = {
  id: 'merged-cells',
  severity: 'warning',
  title: 'Merged cells',
  why: 'What stands in merged cells is read in the first of them only, so the others look empty.',
  examples: {
    bad: [
      {
        title: 'a level merged over two KPIs',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
          ['Culture', '', 'Mature: one team', 'Hold a workshop', 'Q4 23'],
        ],
        mergedAreas: ['B2:B3'],
        findings: [
          {
            cells: ['B2'],
            message:
              '1 block of cells is merged: B2:B3. Unmerge it and repeat the text on each row.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'what is a KPI’s merged down over its rows, and a due over those of two',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
          ['', '', '', 'Show it to members', ''],
          ['Culture', 'Developing: pilots', 'Mature: one team', 'Hold a workshop', ''],
        ],
        mergedAreas: ['A2:A3', 'B2:B3', 'C2:C3', 'E2:E4'],
      },
      {
        title: 'an area’s heading merged across',
        rows: [
          ['People'],
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
        ],
        mergedAreas: ['A2:E2'],
      },
    ],
  },
  looksAt: 'matrix',
  run({ matrix: { observations } }) {
    const addresses = observations.flatMap((observation) =>
      observation.kind === 'cells-merged' ? observation.addresses : [],
    );
    if (addresses.length === 0) return [];
    const [verb, pronoun] = addresses.length === 1 ? ['is', 'it'] : ['are', 'them'];
    const message = `${countOf(addresses.length, 'block')} of cells ${verb} merged: ${joinSome(addresses)}. Unmerge ${pronoun} and repeat the text on each row.`;
    const elsewhere = message.replace(`: ${joinSome(addresses)}`, '');
    return [{ cells: addresses.map((one) => one.split(':')[0]!), message, elsewhere, fix: null }];
  },
};
