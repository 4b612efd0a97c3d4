import type { PublicationRule } from '../publication-rule';
import { when } from '../publication-rule';
import { textAt } from '../tables';

export const titleMissing: PublicationRule = {
  id: 'title-missing',
  severity: 'error',
  title: 'Sheet without a title in A1',
  why: 'A screen reader begins at A1, which has to say what the sheet is about.',
  examples: {
    bad: [
      {
        title: 'the title further down',
        rows: [[''], ['Overdue actions'], ['KPI', 'Late by'], ['Reporting', 2], ['Training', 1]],
        findings: [
          {
            sheet: 'Overdue',
            cell: 'A1',
            message: 'A1 is empty. Write there what the worksheet shows.',
          },
        ],
      },
    ],
    good: [{ title: 'a title' }, { title: 'a sheet without any cell', rows: [], tables: [] }],
  },
  looksAt: 'sheet',
  run: (sheet) =>
    when(
      sheet.cells.size > 0 && textAt(sheet, 0, 0) === '',
      'A1 is empty. Write there what the worksheet shows.',
    ).map((breach) => ({ ...breach, cell: 'A1' })),
};
