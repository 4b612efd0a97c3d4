import type { PublicationRule } from '../publication-rule';
import { when } from '../publication-rule';

export const blankSheet: PublicationRule = {
  id: 'blank-sheet',
  severity: 'error',
  title: 'Blank sheet',
  why: 'Somebody who cannot see that a worksheet is empty searches it in vain.',
  examples: {
    bad: [
      {
        title: 'no cell',
        rows: [],
        tables: [],
        findings: [{ sheet: 'Overdue', cell: null, message: 'The worksheet is blank. Delete it.' }],
      },
      {
        title: 'formats only',
        rows: [['']],
        tables: [],
        styles: { A1: { wrapText: true } },
        findings: [{ sheet: 'Overdue', cell: null, message: 'The worksheet is blank. Delete it.' }],
      },
    ],
    good: [{ title: 'a sheet with text' }],
  },
  looksAt: 'sheet',
  run: ({ cells }) =>
    when(
      [...cells.entries()].every(({ cell }) => cell.value === ''),
      'The worksheet is blank. Delete it.',
    ),
};
