import { parseCell } from '../../src/workbook/address';
import type { LintCheck } from './lint-finding';

/** Names that Excel keeps for itself, such as print areas. */
const BUILT_IN = /^_xlnm\./;
const CHARACTERS = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
/** R1C1 references, whole or half: R, C, R2, R1C1. */
const ROW_COLUMN = /^(?:R\d*)?(?:C\d*)?$/i;
const LONGEST = 255;

/** Names of cells or tables that Excel refuses. */
export const invalidName: LintCheck = ({ names, sheets }) => {
  const tables = sheets.flatMap((sheet) =>
    sheet.tables.map(({ name, address }) => ({ name, sheet: sheet.name, cell: address })),
  );
  return [...names.map(({ name, sheet }) => ({ name, sheet, cell: null })), ...tables].flatMap(
    ({ name, sheet, cell }) => {
      const fault = BUILT_IN.test(name) ? null : faultOf(name);
      const message = `The name “${name}” ${fault}. Choose another, such as Matrix_${name.replace(/[^\p{L}\p{N}]/gu, '') || 'Name'}.`;
      return fault === null ? [] : [{ check: 'invalid-name', sheet, cell, message }];
    },
  );
};

function faultOf(name: string): string | null {
  if (parseCell(name) !== null || ROW_COLUMN.test(name)) return 'looks like a cell';
  if (name.length > LONGEST) return `has more than ${LONGEST} characters`;
  return CHARACTERS.test(name) ? null : 'holds characters that a name cannot have';
}
