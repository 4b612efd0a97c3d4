import type { HighlightKind } from './highlight-kinds';

/**
 * Stands in every conditional format of ours as `N("Maturity matrix: overdue")`, which is 0: a mark that
 * survives saving, sorting and copying, and that says in Excel's rules manager what the rule is for.
 */
const HIGHLIGHT_MARK = 'Maturity matrix: ';

/** The formula of a conditional format of ours: the mark, which is always true, and all conditions. */
export function markFormula(kind: HighlightKind, conditions: readonly string[]): string {
  return `=AND(N("${HIGHLIGHT_MARK}${kind}")=0,${conditions.join(',')})`;
}

/**
 * Whether a conditional format with this formula is ours: it carries our mark, or is empty. A format without a formula cannot
 * be made by hand: it is what a batch of ours left that stopped half way.
 */
export const isOurFormat = (formula: string): boolean => formula === '' || isOurFormula(formula);

/** Whether a conditional format's formula carries our mark. */
export function isOurFormula(formula: string): boolean {
  return formula.includes(`N("${HIGHLIGHT_MARK}`);
}
