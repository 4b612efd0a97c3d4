import { findSheetNameFault } from '../../src/workbook/excel-limits';
import type { LintCheck } from './lint-finding';

/** Sheet names that Excel refuses, or that two sheets share. Case does not matter. */
export const invalidSheetName: LintCheck = ({ sheets }) => {
  const folded = sheets.map((sheet) => sheet.name.toLowerCase());
  return sheets.flatMap(({ name }, index) => {
    const fault =
      folded.indexOf(folded[index]!) === index
        ? name.trim() === ''
          ? findSheetNameFault('')
          : findSheetNameFault(name)
        : 'is the name of another sheet as well';
    const message = `The sheet name “${name}” ${fault}. Rename the sheet.`;
    return fault === null
      ? []
      : [{ check: 'invalid-sheet-name', sheet: name, cell: null, message }];
  });
};
