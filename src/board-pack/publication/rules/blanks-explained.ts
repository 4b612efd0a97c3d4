import { formatCell } from '../../../workbook/address';
import { sheetRule } from '../publication-rule';
import { placedTables, range, textAt } from '../tables';

/** Whoever meets a blank cell has to be told why it is blank, above the table. */
export const blanksExplained = sheetRule('blanks-explained', (sheet) =>
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
    return first
      ? [
          {
            cell: formatCell(first[0], first[1]),
            message:
              'The cell is blank and nothing above the table says why. Say what a blank means.',
          },
        ]
      : [];
  }),
);
