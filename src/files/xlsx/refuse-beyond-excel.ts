import { countOf, shorten } from '../../domain/wording';
import { formatCell, MAX_COLUMNS, MAX_ROWS, parseBlock } from '../../workbook/address';
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

/** Cells of the block that those of a sheet span, as the file library limits it: it is held whole while it is worked on. */
const MOST_SPANNED = 20_000_000;

/**
 * Refuses a workbook that no Excel can have written and that none takes as it is, naming the sheets, cells and tables: a copy of it
 * would be refused as well. Throws file-beyond-excel, and file-too-large where cells stand too far apart.
 */
export function refuseBeyondExcel(sheets: readonly SheetData[], path: string): void {
  const looks = sheets.map(lookAtCells);
  if (looks.some(({ spanned }) => spanned > MOST_SPANNED)) {
    throw new AddInError('file-too-large', { path });
  }
  const faults = [
    ...sheets.flatMap(faultOfName),
    ...looks.flatMap((look) => look.faults),
    ...sheets.flatMap(faultsOfTables),
  ];
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

function faultsOfTables({ name, tables }: SheetData): string[] {
  return tables.flatMap((table) =>
    parseBlock(table.address) === null
      ? [`The table ${quote(table.name)} of ${quote(name)} stands on no cells.`]
      : [],
  );
}

function lookAtCells({ name, cells }: SheetData): {
  readonly faults: readonly string[];
  /** Cells of the block from A1 to the last row and column. */
  readonly spanned: number;
} {
  const faults: string[] = [];
  let [rowCount, columnCount] = [0, 0];
  const whole = { rowIndex: 0, columnIndex: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
  cells.visit(whole, (cell, rowIndex, columnIndex) => {
    const fault = faultOfCell(cell);
    if (fault) faults.push(`${formatCell(rowIndex, columnIndex)} of ${quote(name)} has ${fault}.`);
    rowCount = rowIndex + 1;
    if (columnIndex >= columnCount) columnCount = columnIndex + 1;
  });
  return { faults, spanned: rowCount * columnCount };
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
