import type { CellData } from '../../workbook/workbook-data';
import { isErrorValue } from '../../workbook/sheet-grid';
import type { CellValue } from '../../workbook/sheet-grid';

/** What to type into the engine so that a cell holds exactly this value. */
export function inputOfValue(value: CellValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // The apostrophe keeps text text, whatever it looks like.
  const asText = `'${value}`;
  return value === '' || isErrorValue(value) ? value : asText;
}

export function inputOfCell(cell: CellData): string {
  return cell.formula === undefined ? inputOfValue(cell.value) : inputOfFormula(cell.formula);
}

/** Files mark functions that came after Excel 2007; typed formulas do not. */
const FILE_PREFIX = /_xl(?:fn|ws)\./gi;

/** A formula with "=" as the engine takes it. */
export function inputOfFormula(formula: string): string {
  return formula.replace(FILE_PREFIX, '');
}
