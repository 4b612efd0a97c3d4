import { tokenize } from '@borgar/fx';
import type { LintCheck } from './lint-finding';
import { listFormulas } from './list-formulas';

/** Formulas with what Excel refuses in a conditional format: array constants, unions, structured references. */
export const conditionalFormatFormula: LintCheck = (workbook) =>
  listFormulas(workbook)
    .filter(({ kind }) => kind === 'conditional format')
    .flatMap(({ formula, sheet, cell }) =>
      refusedParts(formula).map((part) => ({
        check: 'conditional-format-formula',
        sheet,
        cell,
        message: `The conditional format ${formula} has ${part}, which Excel refuses there. Refer to plain cells or a defined name.`,
      })),
    );

function refusedParts(formula: string): string[] {
  const parts = new Set<string>();
  const tokens = tokenize(formula);
  /** For each open bracket, whether commas in it part the arguments of a function. */
  const brackets: boolean[] = [];
  tokens.forEach(({ type, value }, index) => {
    if (type === 'structured') parts.add('a structured reference');
    if (isReference(type) && tokens[index + 1]?.type === 'whitespace') {
      if (isReference(tokens[index + 2]?.type)) parts.add('an intersection of ranges');
    }
    if (type !== 'operator') return;
    if (value === '{') parts.add('an array constant');
    if (value === '(' || value === '{') {
      brackets.push(value === '{' || tokens[index - 1]?.type === 'func');
    }
    if (value === ')' || value === '}') brackets.pop();
    if (value === ',' && brackets.at(-1) !== true) parts.add('a union of ranges');
  });
  return [...parts];
}

function isReference(type: string | undefined): boolean {
  return type?.startsWith('range') ?? false;
}
