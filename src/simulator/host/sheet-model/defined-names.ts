import { parseCell } from '../../../workbook/address';
import { invalidArgument } from '../errors';
import { isValidFormula } from './formula-syntax';

const MAX_NAME_LENGTH = 255;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
/** What R1C1 notation would read as a reference. */
const R1C1 = /^(?:[rc]|r\d*c\d*|r\d+|c\d+)$/i;

/** Throws InvalidArgument for a name that Excel refuses: with spaces, too long, or like a cell's address. */
export function requireDefinedName(name: unknown): string {
  const isValid =
    typeof name === 'string' &&
    name.length <= MAX_NAME_LENGTH &&
    NAME.test(name) &&
    !R1C1.test(name) &&
    parseCell(name) === null;
  if (!isValid) throw invalidArgument();
  return name;
}

/** What a name refers to, as a formula; plain text becomes a constant. Throws InvalidArgument for bad syntax. */
export function readNameFormula(formula: unknown): string {
  if (typeof formula === 'number') return `=${formula}`;
  if (typeof formula !== 'string' || formula === '') throw invalidArgument();
  if (!formula.startsWith('=')) return `="${formula.replace(/"/g, '""')}"`;
  if (!isValidFormula(formula)) throw invalidArgument();
  return formula;
}

/** The value of a formula that is one constant, such as `="settings"` or `=4`; undefined for any other. */
export function constantValue(formula: string): string | number | boolean | undefined {
  const body = formula.slice(1).trim();
  const text = /^"((?:[^"]|"")*)"$/s.exec(body);
  if (text) return text[1]!.replace(/""/g, '"');
  if (/^(?:TRUE|FALSE)$/i.test(body)) return body.toUpperCase() === 'TRUE';
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(body) ? Number(body) : undefined;
}
