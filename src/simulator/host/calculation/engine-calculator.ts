import type { Calculator } from '../calculation-state';
import { affectedFormulas } from './affected-formulas';
import { calculateFormulas } from './calculate-formulas';
import { evaluateFormula } from './evaluate-formula';
import { withDependants } from './spread-unknown-results';

/** Calculates by the engine, whose bytes `setEngineSource` has said where to find. */
export const ENGINE_CALCULATOR: Calculator = {
  calculate(workbook, hasResult, only) {
    const { failed, changedSheets } = calculateFormulas(workbook, only);
    const unknown = failed.filter(({ cell }) => !hasResult(cell));
    const cells = withDependants(workbook, unknown).map(({ cell }) => cell);
    return { unknown: new Set(cells), changedSheets };
  },
  affectedBy: affectedFormulas,
  evaluate: evaluateFormula,
};
