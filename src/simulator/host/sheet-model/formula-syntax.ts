import { parse, tokenize } from '@borgar/fx';
import { LONGEST_FORMULA } from '../../../workbook/excel-limits';

/** Whether Excel would take the text, with its "=", for a formula; functions and names need not exist. */
export function isValidFormula(formula: string): boolean {
  if (formula.length > LONGEST_FORMULA) return false;
  try {
    parse(tokenize(formula, { mergeRefs: true, withLocation: false }));
    return true;
  } catch (error) {
    // The parser reports bad syntax only by throwing.
    if (error instanceof Error) return false;
    throw error;
  }
}
