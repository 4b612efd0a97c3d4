import { formatCell, parseBlock } from '../../src/workbook/address';
import type { LintCheck } from './lint-finding';

/** Tables whose columns are blank, stand twice or do not cover the table's width. */
export const tableColumns: LintCheck = ({ sheets }) =>
  sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => {
      const block = parseBlock(table.address);
      const finding = (cell: string, message: string) => ({
        check: 'table-columns',
        sheet: sheet.name,
        cell,
        message,
      });
      if (!block || block.columnCount !== table.columns.length) {
        const message = `The table ${table.name} lies on ${table.address} but has ${table.columns.length} columns. Make its width and its columns agree.`;
        return [finding(table.address, message)];
      }
      const folded = table.columns.map((name) => name.toLowerCase());
      return table.columns.flatMap((name, index) => {
        const cell = formatCell(block.rowIndex, block.columnIndex + index);
        if (name.trim() === '') {
          return [finding(cell, `A column of the table ${table.name} has no name. Give it one.`)];
        }
        return folded.indexOf(folded[index]!) === index
          ? []
          : [
              finding(
                cell,
                `The table ${table.name} has more than one column “${name}”. Rename one.`,
              ),
            ];
      });
    }),
  );
