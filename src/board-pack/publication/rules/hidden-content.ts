import { columnLetter } from '../../../workbook/address';
import type { PublicationRule } from '../publication-rule';
import { when } from '../publication-rule';

export const hiddenContent: PublicationRule = {
  id: 'hidden-content',
  severity: 'error',
  title: 'Hidden sheet, row or column',
  why: 'What is hidden is published all the same, and found by some readers only.',
  examples: {
    bad: [
      {
        title: 'a sheet',
        visibility: 'VeryHidden',
        findings: [
          {
            sheet: 'Overdue',
            cell: null,
            message: 'The worksheet is hidden. Show it, or delete it.',
          },
        ],
      },
      {
        title: 'a row',
        hiddenRowNumbers: [4],
        findings: [
          { sheet: 'Overdue', cell: '4:4', message: 'The row is hidden. Show it, or delete it.' },
        ],
      },
      {
        title: 'a column',
        hiddenColumns: ['B'],
        findings: [
          {
            sheet: 'Overdue',
            cell: 'B:B',
            message: 'The column is hidden. Show it, or delete it.',
          },
        ],
      },
    ],
    good: [{ title: 'nothing hidden' }],
  },
  looksAt: 'sheet',
  run: (sheet) => [
    ...when(sheet.visibility !== 'Visible', 'The worksheet is hidden. Show it, or delete it.'),
    ...[...sheet.hiddenRows].map((row) => ({
      cell: `${row + 1}:${row + 1}`,
      message: 'The row is hidden. Show it, or delete it.',
    })),
    ...[...sheet.hiddenColumns].map((column) => ({
      cell: `${columnLetter(column)}:${columnLetter(column)}`,
      message: 'The column is hidden. Show it, or delete it.',
    })),
  ],
};
