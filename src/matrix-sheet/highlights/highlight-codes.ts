import type { HighlightKind } from '../../workbook/highlight-kinds';
import { HIGHLIGHT_KINDS } from '../../workbook/highlight-kinds';
import type { Condition } from './conditions';
import { isFormula } from './conditions';

/** More than there are kinds. */
const KINDS_PER_LOOK = 100;

/** A highlight as a look-up table names it: a kind, and how it looks on what the cell holds. */
export interface ShownAs {
  readonly kind: HighlightKind;
  /** Index of a form of look, see looks.ts; 0 for a text. */
  readonly form: number;
}

/** What is shown while a condition holds. */
export interface ShownCase {
  /** Null where nothing is shown. */
  readonly shows: ShownAs | null;
  readonly when: Condition;
}

/** The number by which formulas know a highlight; 0 is for none. */
export function codeOf(shown: ShownAs | null): number {
  return shown === null ? 0 : KINDS_PER_LOOK * shown.form + HIGHLIGHT_KINDS.indexOf(shown.kind) + 1;
}

/** The code of the first case that holds, as a number or a formula without "="; 0 when none does. */
export function chooseCode(cases: readonly ShownCase[]): number | string {
  const [first, ...others] = cases;
  if (!first || cases.every(({ shows }) => shows === null)) return 0;
  if (first.when === false) return chooseCode(others);
  if (!isFormula(first.when)) return codeOf(first.shows);
  return `IF(${first.when},${codeOf(first.shows)},${chooseCode(others)})`;
}
