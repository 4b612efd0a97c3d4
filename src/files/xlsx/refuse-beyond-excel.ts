import { countOf, shorten } from '../../domain/wording';
import { formatCell, MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import { AddInError } from '../../workbook/errors';
import {
  countNestedFunctions,
  findSheetNameFault,
  LONGEST_FORMULA,
  LONGEST_TEXT,
  MOST_NESTED_FUNCTIONS,
} from '../../workbook/excel-limits';
import type { CellData, SheetData } from '../../workbook/workbook-data';

/** More of them say no more. */
const MOST_FAULTS_SAID = 3;
/** Of a sheet's name that is far too long. */
const MOST_NAME_CHARS = 40;

/**
 * Refuses a workbook that no Excel can have written and that none takes as it is, naming the sheets and cells: a copy of it
 * would be refused as well. Throws file-beyond-excel.
 */
export function refuseBeyondExcel(sheets: readonly SheetData[], path: string): void {
  const faults = [...sheets.flatMap(faultOfName), ...sheets.flatMap(faultsOfCells)];
  if (faults.length === 0) return;
  const more = faults.length - MOST_FAULTS_SAID;
  const rest = more > 0 ? [`And ${countOf(more, 'place')} more.`] : [];
  const said = [...faults.slice(0, MOST_FAULTS_SAID), ...rest].join(' ');
  const fault = `holds what Excel does not take. ${said} Correct it where the file comes from, and save it again.`;
  throw new AddInError('file-beyond-excel', { path, fault });
}

function faultOfName({ name }: SheetData, index: number, sheets: readonly SheetData[]): string[] {
  const isTaken = sheets.some(
    (other, at) => at < index && other.name.toLowerCase() === name.toLowerCase(),
  );
  const fault = isTaken ? 'is the name of another sheet as well' : findSheetNameFault(name);
  return fault === null ? [] : [`The sheet name ${quote(name)} ${fault}.`];
}

function faultsOfCells({ name, cells }: SheetData): string[] {
  const faults: string[] = [];
  const whole = { rowIndex: 0, columnIndex: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
  cells.visit(whole, (cell, rowIndex, columnIndex) => {
    const fault = faultOfCell(cell);
    if (fault) faults.push(`${formatCell(rowIndex, columnIndex)} of ${quote(name)} has ${fault}.`);
  });
  return faults;
}

/** Such as “a text of 40,000 characters, and may have 32,767”. */
function faultOfCell({ value, formula }: CellData): string | null {
  if (typeof value === 'string' && value.length > LONGEST_TEXT) {
    return `a text of ${count(value.length)} characters, and may have ${count(LONGEST_TEXT)}`;
  }
  if (formula === undefined) return null;
  const length = formula.length - 1;
  if (length > LONGEST_FORMULA) {
    return `a formula of ${count(length)} characters, and may have ${count(LONGEST_FORMULA)}`;
  }
  const nested = countNestedFunctions(formula);
  return nested > MOST_NESTED_FUNCTIONS
    ? `a formula with ${count(nested)} functions in one another, and may have ${MOST_NESTED_FUNCTIONS}`
    : null;
}

const quote = (name: string): string => `“${shorten(name, MOST_NAME_CHARS)}”`;
const count = (number: number): string => number.toLocaleString('en-GB');
