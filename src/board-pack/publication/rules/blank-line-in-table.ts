import { columnLetter } from '../../../workbook/address';
import { sheetRule } from '../publication-rule';
import { placedTables, range, textAt } from '../tables';

/** A blank row or column reads like the end of the table. */
export const blankLineInTable = sheetRule('blank-line-in-table', (sheet) =>
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
);
