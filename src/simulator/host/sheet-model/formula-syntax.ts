import type { AstExpression } from '@borgar/fx';
import { parse, tokenize } from '@borgar/fx';
import { LONGEST_FORMULA } from '../../../workbook/excel-limits';

/** Whether Excel would take the text, with its "=", for a formula; functions and names need not exist. */
export function isValidFormula(formula: string): boolean {
  return formula.length <= LONGEST_FORMULA && parseFormula(formula) !== null;
}

/** A formula is asked about several times while it is entered and calculated. */
const REMEMBERED = new Map<string, AstExpression | null>();
const MOST_REMEMBERED = 2000;

/** A formula, with its "=", as a tree; null where its syntax is wrong. */
export function parseFormula(formula: string): AstExpression | null {
  const known = REMEMBERED.get(formula);
  if (known !== undefined) return known;
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear();
  const tree = parseHere(formula);
  REMEMBERED.set(formula, tree);
  return tree;
}

function parseHere(formula: string): AstExpression | null {
  try {
    return parse(tokenize(formula, { mergeRefs: true, withLocation: false }));
  } catch (error) {
    // The parser reports bad syntax only by throwing.
    if (error instanceof Error) return null;
    throw error;
  }
}
