import { tokenize } from '@borgar/fx';
import type { LintCheck } from './lint-finding';
import { listFormulas } from './list-formulas';

const OPENING: Readonly<Record<string, string>> = { ')': '(', '}': '{' };

/** Formulas whose brackets or quotation marks do not pair up: Excel repairs the file by deleting them. */
export const unbalancedFormula: LintCheck = (workbook) =>
  listFormulas(workbook).flatMap(({ formula, sheet, cell, subject }) =>
    isBalanced(formula)
      ? []
      : [
          {
            check: 'unbalanced-formula',
            sheet,
            cell,
            message: `${subject} ${formula} has a bracket or quotation mark without its partner. Close or remove it.`,
          },
        ],
  );

function isBalanced(formula: string): boolean {
  const open: string[] = [];
  for (const { type, value, unterminated } of tokenize(formula)) {
    if (unterminated) return false;
    if (type !== 'operator') continue;
    if (value === '(' || value === '{') open.push(value);
    if (value in OPENING && open.pop() !== OPENING[value]) return false;
  }
  return open.length === 0;
}
