import { formatCell } from '../../src/workbook/address';
import { LONGEST_FORMULA, LONGEST_TEXT } from '../../src/workbook/excel-limits';
import type { LintCheck } from './lint-finding';

/** Cells with more text than Excel can hold. */
export const longText: LintCheck = ({ sheets }) =>
  sheets.flatMap((sheet) =>
    [...sheet.cells.entries()].flatMap(({ rowIndex, columnIndex, cell }) => {
      const textLength = typeof cell.value === 'string' ? cell.value.length : 0;
      const formulaLength = cell.formula?.length ?? 0;
      const faults = [
        ...(textLength > LONGEST_TEXT
          ? [`The text has ${textLength} characters and may have ${LONGEST_TEXT}. Shorten it.`]
          : []),
        ...(formulaLength > LONGEST_FORMULA
          ? [
              `The formula has ${formulaLength} characters and may have ${LONGEST_FORMULA}. Split it.`,
            ]
          : []),
      ];
      return faults.map((message) => ({
        check: 'long-text',
        sheet: sheet.name,
        cell: formatCell(rowIndex, columnIndex),
        message,
      }));
    }),
  );
