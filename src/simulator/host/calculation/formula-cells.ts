import type { FormulaCellData, SheetData, WorkbookData } from '../../../workbook/workbook-data';
import { inputOfFormula } from './engine-input';
import { expandStructuredReferences } from './expand-structured-references';

/** A cell with a formula and where it stands. */
export interface FormulaCell {
  readonly sheet: SheetData;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cell: FormulaCellData;
  /** The formula as the engine takes it. */
  readonly input: string;
}

/** Every formula of a sheet, in no particular order. */
export function formulaCells(workbook: WorkbookData, sheet: SheetData): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const { rowIndex, columnIndex, cell } of sheet.cells.formulas()) {
    const place = { sheet, rowIndex, columnIndex };
    const input = expandStructuredReferences(workbook, inputOfFormula(cell.formula), place);
    found.push({ ...place, cell, input });
  }
  return found;
}
