import { LONGEST_TEXT } from '../../../workbook/excel-limits';
import type { CellValue } from '../../../workbook/sheet-grid';
import { invalidArgument } from '../errors';
import { isValidFormula } from './formula-syntax';
import { GENERAL, TEXT_FORMAT } from '../../../number-format/display-text';
import { readTypedText } from './number-format';

/** What a cell holds after something was entered. */
export interface EnteredCell {
  readonly value: CellValue;
  readonly formula?: string;
  /** The format that Excel gives a cell of format General, such as "0%" for "10%". */
  readonly numberFormat?: string;
}

/** Excel reads text that begins with one of these as a formula, unless it is a number such as "-3". */
const FORMULA_START = /^[=+\-@]./s;

/** What Excel makes of a value written to a cell; throws InvalidArgument for what it refuses. */
export function interpretInput(input: unknown, numberFormat: string | undefined): EnteredCell {
  if (numberFormat === TEXT_FORMAT) return { value: checkLength(inputText(input)) };
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input };
  const text = checkLength(inputText(input));
  if (text === '') return { value: '' };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return enterFormula(text);
  const typed = readTypedText(text);
  if (typed) {
    return typed.numberFormat === GENERAL
      ? { value: typed.value }
      : { value: typed.value, numberFormat: typed.numberFormat };
  }
  return FORMULA_START.test(text) ? enterFormula(`=${text}`) : { value: text };
}

function enterFormula(formula: string): EnteredCell {
  if (!isValidFormula(formula)) throw invalidArgument();
  return { value: 0, formula };
}

function inputText(input: unknown): string {
  if (typeof input === 'string') return input;
  if (typeof input === 'boolean') return input ? 'TRUE' : 'FALSE';
  if (typeof input === 'number') return String(input);
  throw invalidArgument();
}

function checkLength(text: string): string {
  if (text.length > LONGEST_TEXT) throw invalidArgument();
  return text;
}
