import { countOf } from '../domain/wording';
import type { Rule } from './rule';
import { joinSome } from './support/wording';

export const mergedCells: Rule = {
  id: 'merged-cells',
  severity: 'warning',
  title: 'Merged cells',
  why: 'Merged cells break sorting and filtering, and screen readers lose their place in them.',
  examples: {
    bad: [
      {
        title: 'a name merged over the rows of its actions',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
          ['', '', '', 'Show it to members', 'Q4 23'],
        ],
        mergedAreas: ['A2:A3'],
        findings: [
          {
            cells: ['A2'],
            message:
              '1 block of cells is merged: A2:A3. Unmerge it and repeat the text on each row.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      {
        title: 'no merged cells',
        rows: [
          ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build a dashboard', 'Q4 23'],
        ],
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
    return [{ cells: addresses.map((address) => address.split(':')[0]!), message, fix: null }];
  },
};
