import { formatCell } from '../../../workbook/address';
import type { PublicationRule } from '../publication-rule';
import { placedTables, range, textAt } from '../tables';

export const blankUnexplained: PublicationRule = {
  id: 'blank-unexplained',
  severity: 'error',
  title: 'Blank cell that is not explained',
  why: 'Whoever meets a blank cell has to be told above the table why it is blank.',
  examples: {
    bad: [
      {
        title: 'the first of two',
        rows: [
          ['Overdue'],
          ['As at October'],
          ['KPI', 'Late by'],
          ['Reporting', ''],
          ['Training', ''],
        ],
        findings: [
          {
            sheet: 'Overdue',
            cell: 'B4',
            message:
              'The cell is blank and nothing above the table says why. Say what a blank means.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'a blank that is explained',
        rows: [
          ['Overdue'],
          ['A blank means not known.'],
          ['KPI', 'Late by'],
          ['Reporting', ''],
          ['Training', 1],
        ],
      },
    ],
  },
  looksAt: 'sheet',
  run: (sheet) =>
    placedTables(sheet).flatMap(({ block }) => {
      const above = range(block.rowIndex)
        .map((row) => textAt(sheet, row, 0))
        .join(' ');
      if (/\bblank\b/i.test(above)) return [];
      const rows = range(block.rowCount - 1, block.rowIndex + 1);
      const columns = range(block.columnCount, block.columnIndex);
      const first = rows
        .flatMap((row) => columns.map((column) => [row, column] as const))
        .find(([row, column]) => textAt(sheet, row, column) === '');
      if (!first) return [];
      const message =
        'The cell is blank and nothing above the table says why. Say what a blank means.';
      return [{ cell: formatCell(...first), message }];
    }),
};
