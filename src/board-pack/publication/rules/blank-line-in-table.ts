import { columnLetter } from '../../../workbook/address';
import type { PublicationRule } from '../publication-rule';
import { placedTables, range, textAt } from '../tables';

export const blankLineInTable: PublicationRule = {
  id: 'blank-line-in-table',
  severity: 'error',
  title: 'Blank row or column in a table',
  why: 'A blank row or column reads like the end of the table.',
  examples: {
    bad: [
      {
        title: 'a row',
        rows: [['Overdue'], ['As at October'], ['KPI', 'Late by'], ['', ''], ['Training', 1]],
        findings: [
          {
            sheet: 'Overdue',
            cell: '4:4',
            message: 'The row is blank within the table. Delete it.',
          },
        ],
      },
      {
        title: 'a column, but for its heading',
        rows: [['Overdue'], ['As at October'], ['KPI', 'Late by'], ['Reporting'], ['Training']],
        findings: [
          {
            sheet: 'Overdue',
            cell: 'B:B',
            message: 'The column is blank within the table. Delete it.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'a single blank cell',
        rows: [
          ['Overdue'],
          ['As at October'],
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
      const rows = range(block.rowCount - 1, block.rowIndex + 1);
      const columns = range(block.columnCount, block.columnIndex);
      const blankRows = rows.filter((row) =>
        columns.every((column) => textAt(sheet, row, column) === ''),
      );
      const blankColumns = columns.filter((column) =>
        rows.every((row) => textAt(sheet, row, column) === ''),
      );
      return [
        ...blankRows.map((row) => ({
          cell: `${row + 1}:${row + 1}`,
          message: 'The row is blank within the table. Delete it.',
        })),
        ...blankColumns.map((column) => ({
          cell: `${columnLetter(column)}:${columnLetter(column)}`,
          message: 'The column is blank within the table. Delete it.',
        })),
      ];
    }),
};
