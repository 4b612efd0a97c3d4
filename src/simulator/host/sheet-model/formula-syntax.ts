import { parse, tokenize } from '@borgar/fx';

/** Excel's limit on the length of a formula. */
const MAX_FORMULA_LENGTH = 8192;

/** Whether Excel would take the text, with its "=", for a formula; functions and names need not exist. */
export function isValidFormula(formula: string): boolean {
  if (formula.length > MAX_FORMULA_LENGTH) return false;
  try {
    parse(tokenize(formula, { mergeRefs: true, withLocation: false }));
    return true;
  } catch (error) {
    // The parser reports bad syntax only by throwing.
    if (error instanceof Error) return false;
    throw error;
  }
}
