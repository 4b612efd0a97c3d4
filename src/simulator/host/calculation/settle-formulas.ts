import { tokenTypes, tokenize } from '@borgar/fx';
import { arrayUse } from './array-support';
import { inputOfValue } from './engine-input';
import { isExcelFunction } from './excel-functions';
import type { FormulaCell } from './formula-cells';
import type { Mirror } from './mirror';

/**
 * Evaluates a mirror. Formulas that the engine cannot calculate are replaced in it by the values they had, so
 * that their dependants use those. Gives the formulas that were calculated.
 */
export function settleFormulas(mirror: Mirror, formulas: readonly FormulaCell[]): FormulaCell[] {
  mirrorHiddenRows(mirror, formulas);
  const unreliable = formulas.filter(
    (formula) =>
      !arrayUse(formula.input).isReliable ||
      dependsOnFilter(mirror, formula) ||
      usesRefusedName(mirror, formula),
  );
  for (const formula of unreliable) holdValue(mirror, formula);
  mirror.model.evaluate();
  const suspects = formulas.filter((formula) => isSuspect(shownResult(mirror, formula)));
  const missing = missingFunctions(mirror, suspects);
  const unsupported = suspects.filter(
    (formula) =>
      !isReadable(mirror, formula) || calledFunctions(formula).some((name) => missing.has(name)),
  );
  const spilling = formulas.filter((formula) => spills(mirror, formula));
  const toHold = [...unsupported, ...spilling];
  if (toHold.length > 0) {
    for (const formula of toHold) holdValue(mirror, formula);
    mirror.model.evaluate();
  }
  const held = new Set([...unreliable, ...toHold]);
  return formulas.filter(
    (formula) => !held.has(formula) && !isEngineError(shownResult(mirror, formula)),
  );
}

/** Whether the engine filled the cells beside it too, which those of a workbook here cannot take. */
function spills({ model, sheetIndexes }: Mirror, formula: FormulaCell): boolean {
  const index = sheetIndexes.get(formula.sheet)!;
  const { rowIndex, columnIndex } = formula;
  const structure = model.getCellArrayStructure(index, rowIndex + 1, columnIndex + 1);
  if (typeof structure === 'string' || !('DynamicAnchor' in structure)) return false;
  return structure.DynamicAnchor.some((count) => count > 1);
}

/** The result as the engine displays it. */
export function shownResult({ model, sheetIndexes }: Mirror, formula: FormulaCell): string {
  const index = sheetIndexes.get(formula.sheet)!;
  return model.getFormattedCellValue(index, formula.rowIndex + 1, formula.columnIndex + 1);
}

/** An answer that is not Excel's: a formula that cannot be read, or a function that is not written yet. */
function isEngineError(shown: string): boolean {
  return shown === '#ERROR!' || shown === '#N/IMPL!';
}

/** "#NAME?" is Excel's answer for an unknown name, and the engine's for a function of Excel that it lacks. */
function isSuspect(shown: string): boolean {
  return isEngineError(shown) || shown === '#NAME?';
}

/** Whether the engine's grammar takes a formula; of its calls, only this one tells without calculating. */
function isReadable({ model, scratch }: Mirror, { input: formula }: FormulaCell): boolean {
  try {
    model.addConditionalFormatting(scratch.index, 'A1', {
      type: 'Formula',
      formula,
      format: {},
      stop_if_true: false,
    });
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Invalid formula')) return false;
    throw error;
  }
  model.deleteConditionalFormatting(scratch.index, 0);
  return true;
}

function calledFunctions({ input }: FormulaCell): string[] {
  return tokenize(input)
    .filter((token) => token.type === tokenTypes.FUNCTION)
    .map((token) => token.value.toUpperCase());
}

/** Those of Excel's functions in these formulas that the engine does not know. */
function missingFunctions(
  { model, scratch }: Mirror,
  formulas: readonly FormulaCell[],
): Set<string> {
  const names = [...new Set(formulas.flatMap(calledFunctions))].filter(isExcelFunction);
  if (names.length === 0) return new Set();
  for (const [index, name] of names.entries()) {
    model.setUserInput(scratch.index, index + 1, 3, `=${name}()`);
  }
  model.evaluate();
  return new Set(
    names.filter((_, index) => {
      const shown = model.getFormattedCellValue(scratch.index, index + 1, 3);
      return shown === '#NAME?' || shown === '#N/IMPL!';
    }),
  );
}

function usesRefusedName({ refusedNames }: Mirror, { input }: FormulaCell): boolean {
  if (refusedNames.size === 0) return false;
  const text = input.toLowerCase();
  return [...refusedNames].some((name) => text.includes(name));
}

function holdValue({ model, sheetIndexes }: Mirror, formula: FormulaCell): void {
  const { sheet, rowIndex, columnIndex, cell } = formula;
  const index = sheetIndexes.get(sheet)!;
  model.setUserInput(index, rowIndex + 1, columnIndex + 1, inputOfValue(cell.value));
}

/** Functions that may leave hidden rows out. */
const MINDS_HIDDEN_ROWS = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

/** Hides the sheets' hidden rows in the engine where a formula's result may depend on it. */
function mirrorHiddenRows({ model, sheetIndexes }: Mirror, formulas: readonly FormulaCell[]): void {
  if (!formulas.some(({ input }) => MINDS_HIDDEN_ROWS.test(input))) return;
  for (const [sheet, index] of sheetIndexes) {
    for (const row of sheet.hiddenRows) model.setRowsHidden(index, row + 1, row + 1, true);
  }
}

/** The engine does not tell rows that a filter hides, which every subtotal leaves out, from those that a user hides. */
function dependsOnFilter({ sheetIndexes }: Mirror, { input }: FormulaCell): boolean {
  if (!MINDS_HIDDEN_ROWS.test(input)) return false;
  return [...sheetIndexes.keys()].some((sheet) => sheet.autoFilter?.filtered ?? false);
}
