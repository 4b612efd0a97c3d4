import { formatCell } from '../../../workbook/address';
import { sheetRule } from '../publication-rule';
import { placedTables, range, textAt } from '../tables';

/** Each column has a heading, and no two the same: cells are told apart by them. */
export const tableHeadings = sheetRule('table-headings', (sheet) =>
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
);
