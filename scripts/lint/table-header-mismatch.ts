import { formatCell, parseBlock } from '../../src/workbook/address';
import type { LintCheck } from './lint-finding';

/** Header cells that say something else than the table's column: Excel repairs such a file. */
export const tableHeaderMismatch: LintCheck = ({ sheets }) =>
  sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => {
      const block = parseBlock(table.address);
      if (!block || !table.showHeaders) return [];
      return table.columns.flatMap((name, index) => {
        const cell = sheet.cells.get(block.rowIndex, block.columnIndex + index);
        if (cell?.value === name && cell.formula === undefined) return [];
        return [
          {
            check: 'table-header-mismatch',
            sheet: sheet.name,
            cell: formatCell(block.rowIndex, block.columnIndex + index),
            message: `The header of the table ${table.name} says “${cell?.value ?? ''}”, its column is “${name}”. Write the column's name into the cell as text.`,
          },
        ];
      });
    }),
  );
