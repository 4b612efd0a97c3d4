import type { CellData, SheetData } from '../../workbook/workbook-data';

/** A cell with a formula and where it stands. */
export interface FormulaCell {
  readonly sheet: SheetData;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cell: CellData & { readonly formula: string };
}

/** Every formula of a sheet, in no particular order. */
export function formulaCells(sheet: SheetData): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const { rowIndex, columnIndex, cell } of sheet.cells.entries()) {
    if (hasFormula(cell)) found.push({ sheet, rowIndex, columnIndex, cell });
  }
  return found;
}

function hasFormula(cell: CellData): cell is FormulaCell['cell'] {
  return cell.formula !== undefined;
}
