import { formatCell } from '../../../workbook/address';
import type { PublicationRule } from '../publication-rule';
import { placedTables, range, textAt } from '../tables';

export const headingMissingOrTwice: PublicationRule = {
  id: 'heading-missing-or-twice',
  severity: 'error',
  title: 'Column heading missing or there twice',
  why: 'Readers tell the cells of a row apart by the headings of their columns.',
  examples: {
    bad: [
      {
        title: 'a column without a heading',
        rows: [['Overdue'], ['As at October'], ['KPI', ''], ['Reporting', 2], ['Training', 1]],
        findings: [
          {
            sheet: 'Overdue',
            cell: 'B3',
            message: 'The column has no heading. Give it one that no other has.',
          },
        ],
      },
      {
        title: 'a heading twice',
        rows: [['Overdue'], ['As at October'], ['KPI', 'KPI'], ['Reporting', 2], ['Training', 1]],
        findings: [
          {
            sheet: 'Overdue',
            cell: 'B3',
            message: 'Two columns are called “KPI”. Give one another heading.',
          },
        ],
      },
    ],
    good: [{ title: 'headings of their own' }],
  },
  looksAt: 'sheet',
  run: (sheet) =>
    placedTables(sheet).flatMap(({ table, block }) => {
      const headings = range(block.columnCount).map((index) =>
        textAt(sheet, block.rowIndex, block.columnIndex + index),
      );
      return headings.flatMap((heading, index) => {
        const cell = formatCell(block.rowIndex, block.columnIndex + index);
        if (heading === '' || !table.showHeaders) {
          return [{ cell, message: 'The column has no heading. Give it one that no other has.' }];
        }
        const isTwice = headings.indexOf(heading) < index;
        return isTwice
          ? [{ cell, message: `Two columns are called “${heading}”. Give one another heading.` }]
          : [];
      });
    }),
};
