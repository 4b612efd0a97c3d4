import { formatCell, quoteSheetName } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/sheet-grid';
import type { CellData, SheetData, WorkbookData } from '../../../workbook/workbook-data';
import type { FormulaCell } from './formula-cells';
import { formulaCells } from './formula-cells';
import type { Mirror } from './mirror';
import { withMirror } from './mirror';
import { sheetsNeededBy } from './referenced-sheets';
import { settleFormulas, shownResult } from './settle-formulas';

/** What came of evaluating formulas by the engine. */
export interface CalculationReport {
  /** Formulas that the engine cannot calculate. */
  readonly failed: readonly FormulaCell[];
  /** Sheets on which a result is another than before. */
  readonly changedSheets: ReadonlySet<SheetData>;
}

/**
 * Calculates the formulas of a workbook, or only those in the given cells, and writes the results into its cells,
 * which are replaced by new ones. A formula that the engine cannot calculate keeps the value it had, and its
 * dependants use that.
 */
export function calculateFormulas(
  workbook: WorkbookData,
  only?: ReadonlySet<CellData>,
): CalculationReport {
  const formulas = workbook.sheets
    .flatMap((sheet) => formulaCells(workbook, sheet))
    .filter(({ cell }) => !only || only.has(cell));
  if (formulas.length === 0) return { failed: [], changedSheets: new Set() };
  const sheets = new Set(formulas.map(({ sheet }) => sheet));
  const report = withMirror(
    workbook,
    sheetsNeededBy(workbook, [...sheets]),
    formulas,
    (mirror): CalculationReport => {
      const probeRows = placeProbes(mirror, formulas);
      const settled = settleFormulas(mirror, formulas);
      const changedSheets = new Set<SheetData>();
      for (const formula of settled) {
        const value = readResult(mirror, formula, probeRows.get(formula)!);
        if (writeResult(formula, value)) changedSheets.add(formula.sheet);
      }
      const calculated = new Set(settled);
      return { failed: formulas.filter((formula) => !calculated.has(formula)), changedSheets };
    },
  );
  return report ?? { failed: formulas, changedSheets: new Set() };
}

/** The engine displays numbers with nine digits; joined to text they come out with all of theirs. */
function placeProbes(
  { model, scratch }: Mirror,
  formulas: readonly FormulaCell[],
): Map<FormulaCell, number> {
  const rows = new Map<FormulaCell, number>();
  for (const [index, formula] of formulas.entries()) {
    const cell = formatCell(formula.rowIndex, formula.columnIndex);
    const probe = `=${quoteSheetName(formula.sheet.name)}!${cell}&""`;
    model.setUserInput(scratch.index, index + 1, 2, probe);
    rows.set(formula, index + 1);
  }
  return rows;
}

/** As the engine numbers the types of values. */
const VALUE_TYPE = { number: 1, boolean: 4, error: 16 } as const;

function readResult(mirror: Mirror, formula: FormulaCell, probeRow: number): CellValue {
  const { model, sheetIndexes, scratch } = mirror;
  const index = sheetIndexes.get(formula.sheet)!;
  const shown = shownResult(mirror, formula);
  switch (model.getCellType(index, formula.rowIndex + 1, formula.columnIndex + 1)) {
    case VALUE_TYPE.number:
      return Number(model.getFormattedCellValue(scratch.index, probeRow, 2));
    case VALUE_TYPE.boolean:
      return shown === 'TRUE';
    case VALUE_TYPE.error:
      // Excel warns of a circular reference and shows 0.
      return shown === '#CIRC!' ? 0 : shown;
  }
  return shown;
}

/** Answers whether the value is another one than before. */
function writeResult(
  { sheet, rowIndex, columnIndex, cell }: FormulaCell,
  value: CellValue,
): boolean {
  const isEmpty = value === '';
  if (cell.value === value && (!isEmpty || cell.isEmptyResult)) return false;
  const { isEmptyResult: _, ...calculated } = { ...cell, value };
  sheet.cells.set(rowIndex, columnIndex, {
    ...calculated,
    ...(isEmpty && { isEmptyResult: true }),
  });
  return cell.value !== value;
}
