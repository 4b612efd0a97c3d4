import type { Token } from '@borgar/fx';
import { stringifyTokens, tokenize } from '@borgar/fx';
import type { WorkbookDateSystem } from '../../../workbook/date-system';
import type { CellValue } from '../../../workbook/sheet-grid';
import { isErrorValue } from '../../../workbook/sheet-grid';
import { countFrom1904 } from './date-functions';

/** What to type into the engine so that a cell holds exactly this value. */
export function inputOfValue(value: CellValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // The apostrophe keeps text text, whatever it looks like.
  const asText = `'${value}`;
  return value === '' || isErrorValue(value) ? value : asText;
}

/** Files mark functions that came after Excel 2007; typed formulas do not. */
const FILE_PREFIX = /_xl(?:fn|ws)\./gi;

/** A formula with "=" of a workbook of this system as the engine takes it, which counts days from 1900. */
export function inputOfFormula(formula: string, system: WorkbookDateSystem = 1900): string {
  const input = withoutDoubleMinus(formula.replace(FILE_PREFIX, ''));
  return system === 1904 ? countFrom1904(input) : input;
}

/**
 * Writes "1*" for "--": people use both to turn TRUE and FALSE into numbers, but the engine takes no notice of the
 * latter.
 */
function withoutDoubleMinus(formula: string): string {
  if (!formula.includes('--')) return formula;
  const tokens = tokenize(formula, { withLocation: false });
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (token.value !== '-' || next?.value !== '-' || !startsExpression(tokens[index - 1]))
      continue;
    token.value = '1';
    next.value = '*';
  }
  return stringifyTokens(tokens);
}

/** Not after "/" and "^", which bind the 1 before the asterisk does. */
function startsExpression(before: Token | undefined): boolean {
  return before?.type === 'fx_prefix' || /^(?:[(,;{&=<>+*-]|[<>]=|<>)$/.test(before?.value ?? '');
}
