import type { HighlightKind } from '../../workbook/highlight-plan';
import { HIGHLIGHT_MARK } from '../../workbook/names';

/** The formula of a conditional format of ours: the mark, which is always true, and all conditions. */
export function markFormula(kind: HighlightKind, conditions: readonly string[]): string {
  return `=AND(N("${HIGHLIGHT_MARK}${kind}")=0,${conditions.join(',')})`;
}

/** Whether a conditional format's formula carries our mark. */
export function isOurFormula(formula: string): boolean {
  return formula.includes(`N("${HIGHLIGHT_MARK}`);
}
