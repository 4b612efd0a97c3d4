import type { PublicationRule } from '../publication-rule';
import { when } from '../publication-rule';

export const tableNotMarked: PublicationRule = {
  id: 'table-not-marked',
  severity: 'error',
  title: 'Table that is not marked up as one',
  why: 'Where a table is marked up as one, its headings are read out with each cell.',
  examples: {
    bad: [
      {
        title: 'cells only',
        tables: [],
        findings: [
          {
            sheet: 'Overdue',
            cell: null,
            message:
              'The worksheet has no table that is marked up as one. Select the data and press Ctrl+T.',
          },
        ],
      },
    ],
    good: [{ title: 'a table' }, { title: 'a sheet without any cell', rows: [], tables: [] }],
  },
  looksAt: 'sheet',
  run: ({ tables, cells }) =>
    when(
      cells.size > 0 && tables.length === 0,
      'The worksheet has no table that is marked up as one. Select the data and press Ctrl+T.',
    ),
};
