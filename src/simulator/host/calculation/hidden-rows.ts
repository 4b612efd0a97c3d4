import type { FormulaCell } from './formula-cells';
import type { Mirror } from './mirror';

/** Functions that may leave hidden rows out. */
const MINDS_HIDDEN_ROWS = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

/** Hides the sheets' hidden rows in the engine where a formula's result may depend on it. */
export function mirrorHiddenRows(
  { model, sheetIndexes }: Mirror,
  formulas: readonly FormulaCell[],
): void {
  if (!formulas.some(({ input }) => MINDS_HIDDEN_ROWS.test(input))) return;
  for (const [sheet, index] of sheetIndexes) {
    for (const row of sheet.hiddenRows) model.setRowsHidden(index, row + 1, row + 1, true);
  }
}

/** The engine does not tell rows that a filter hides, which every subtotal leaves out, from those that a user hides. */
export function dependsOnFilter({ sheetIndexes }: Mirror, { input }: FormulaCell): boolean {
  if (!MINDS_HIDDEN_ROWS.test(input)) return false;
  return [...sheetIndexes.keys()].some((sheet) => sheet.autoFilter?.filtered ?? false);
}
