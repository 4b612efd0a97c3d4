import { formatBlock } from '../../../workbook/address';
import type { PublicationRule } from '../publication-rule';

export const mergedCells: PublicationRule = {
  id: 'merged-cells',
  severity: 'error',
  title: 'Merged cells',
  why: 'Merged cells are read out once, or not where they belong.',
  examples: {
    bad: [
      {
        title: 'a KPI merged over its rows',
        mergedAreas: ['A4:A5'],
        findings: [
          {
            sheet: 'Overdue',
            cell: 'A4:A5',
            message:
              'The cells are merged. Unmerge them, and repeat what they say where it belongs.',
          },
        ],
      },
    ],
    good: [{ title: 'no merged cells' }],
  },
  looksAt: 'sheet',
  run: ({ merges }) =>
    merges.map((block) => ({
      cell: formatBlock(block),
      message: 'The cells are merged. Unmerge them, and repeat what they say where it belongs.',
    })),
};
