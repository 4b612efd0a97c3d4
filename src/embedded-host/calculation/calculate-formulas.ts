import type { WorkbookData } from '../../workbook/workbook-data';
import { formatCell, quoteSheetName } from '../../workbook/address';
import type { CellValue } from '../../workbook/sheet-grid';
import type { FormulaCell } from './formula-cells';
import { formulaCells } from './formula-cells';
import type { Mirror } from './mirror';
import { mirrorSheets } from './mirror';
import { sheetsNeededBy } from './referenced-sheets';
import { settleFormulas, shownResult } from './settle-formulas';

/**
 * Calculates every formula of the workbook and writes the results into its cells; without formulas it does
 * nothing. A formula that the engine cannot calculate keeps the value it had, and its dependants use that.
 */
export function calculateFormulas(workbook: WorkbookData): void {
  const formulas = workbook.sheets.flatMap(formulaCells);
  if (formulas.length === 0) return;
  const sheets = new Set(formulas.map(({ sheet }) => sheet));
  const mirror = mirrorSheets(workbook, sheetsNeededBy(workbook, [...sheets]));
  try {
    const probeRows = placeProbes(mirror, formulas);
    for (const formula of settleFormulas(mirror, formulas)) {
      writeResult(formula, readResult(mirror, formula, probeRows.get(formula)!));
    }
  } finally {
    mirror.model.free();
  }
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

function writeResult({ sheet, rowIndex, columnIndex, cell }: FormulaCell, value: CellValue): void {
  if (cell.value !== value) sheet.cells.set(rowIndex, columnIndex, { ...cell, value });
}
