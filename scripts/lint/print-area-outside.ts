import { MAX_ROWS, parseBlock } from '../../src/workbook/address';
import type { LintCheck } from './lint-finding';

/** Print areas and repeated rows that are no part of a sheet. */
export const printAreaOutside: LintCheck = ({ sheets }) =>
  sheets.flatMap(({ name, page }) => {
    const areaFaults =
      page.printArea === null || parseBlock(page.printArea) !== null
        ? []
        : [`The print area ${page.printArea} does not lie on the sheet. Set it again.`];
    const rowFaults =
      page.titleRows === null || areRows(page.titleRows)
        ? []
        : [`The repeated rows ${page.titleRows} do not lie on the sheet. Set them again.`];
    return [...areaFaults, ...rowFaults].map((message) => ({
      check: 'print-area-outside',
      sheet: name,
      cell: null,
      message,
    }));
  });

function areRows(rows: string): boolean {
  const [, first, last] = /^\$?([1-9]\d*):\$?([1-9]\d*)$/.exec(rows) ?? [];
  return first !== undefined && Number(first) <= Number(last) && Number(last) <= MAX_ROWS;
}
