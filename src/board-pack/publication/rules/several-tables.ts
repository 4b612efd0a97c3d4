import type { PublicationRule } from '../publication-rule';
import { when } from '../publication-rule';

export const severalTables: PublicationRule = {
  id: 'several-tables',
  severity: 'error',
  title: 'Several tables on a sheet',
  why: 'Further tables on a worksheet are easily missed.',
  examples: {
    bad: [
      {
        title: 'two side by side',
        tables: ['A3:A5', 'B3:B5'],
        findings: [
          {
            sheet: 'Overdue',
            cell: null,
            message: 'The worksheet has 2 tables. Put each on a worksheet of its own.',
          },
        ],
      },
    ],
    good: [{ title: 'one table' }],
  },
  looksAt: 'sheet',
  run: ({ tables }) =>
    when(
      tables.length > 1,
      `The worksheet has ${tables.length} tables. Put each on a worksheet of its own.`,
    ),
};
