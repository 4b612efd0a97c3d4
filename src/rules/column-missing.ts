import { COLUMN_HEADINGS } from '../domain/column-headings';
import { groupBy } from '../domain/group-by';
import { quoteNames } from '../domain/wording';
import { sheetPrefix } from '../workbook/address';
import type { Rule } from './rule';
import { placeSections } from './support/column-terms';

const ONE = ['is no column', 'the column', 'its heading'] as const;
const SEVERAL = ['are no columns', 'the columns', 'their headings'] as const;

export const columnMissing: Rule = {
  id: 'column-missing',
  severity: 'error',
  title: 'Column missing',
  why: 'What has no column cannot be checked, and the board pack is silent about it.',
  examples: {
    bad: [
      {
        title: 'two columns that the block below lacks and the one above has',
        rows: [
          ['Reporting', 'Developing', 'Mature', 'Build a dashboard', 'Q4 23'],
          [''],
          ['KPI', 'Where we are now', 'Where we want to be'],
          ['Training', 'Developing', 'Mature'],
        ],
        findings: [
          {
            cells: ['A4'],
            message:
              'There are no columns “Actions” and “By when” in the block from row 4. Add the columns, or their headings there.',
            fix: null,
          },
        ],
      },
    ],
    good: [
      { title: 'optional columns are not asked for', rows: [['Bins', 'Mature', 'Mature', '', '']] },
    ],
  },
  looksAt: 'matrix',
  run({ matrix: { observations, source } }) {
    const prefix = source.sheets.length > 1 ? sheetPrefix(source.sheet) : '';
    const first = `${prefix}${source.address.split(':')[0]!}`;
    const missing = observations.filter((observation) => observation.kind === 'column-missing');
    // Columns that are missing in the same places are one matter.
    const byPlace = groupBy(missing, ({ headers }) => JSON.stringify(headers ?? null));
    return [...byPlace.values()].map((columns) => {
      const names = quoteNames(columns.map(({ column }) => COLUMN_HEADINGS[column]));
      const { headers } = columns[0]!;
      const [is, them, theirs] = columns.length === 1 ? ONE : SEVERAL;
      const say = (where: string, place = ' there'): string =>
        `There ${is} ${names}${where}. Add ${them}, or ${theirs}${place}.`;
      const message = headers
        ? say(` ${placeSections(headers)}`)
        : say('', ` in row ${source.headerRowNumber}`);
      const elsewhere = headers ? say(' in part of the matrix') : say('', ' in the header row');
      return { cells: headers ?? [first], message, elsewhere, fix: null };
    });
  },
};
