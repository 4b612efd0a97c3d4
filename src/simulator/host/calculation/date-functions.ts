import type { Token } from '@borgar/fx';
import { tokenize } from '@borgar/fx';
import { isDateFormat } from 'numfmt';
import { fromWorkbookSerial } from '../../../workbook/date-system';

/** How many days earlier the engine begins to count than a workbook of the 1904 system. */
const DAYS_EARLIER = fromWorkbookSerial(0, 1904);

/** What a function takes and gives that are days, of which the engine counts from 1900 alone. */
interface DateFunction {
  /** How many of its first arguments are days. */
  readonly daysTaken: number;
  readonly givesDay: boolean;
}

/** Of Excel's functions on dates. Not among them: what only knows the time of day, and DAYS, a mere difference. */
const DATE_FUNCTIONS: ReadonlyMap<string, DateFunction> = new Map(
  Object.entries({
    'DATE DATEVALUE NOW TODAY': { daysTaken: 0, givesDay: true },
    'DAY ISOWEEKNUM MONTH WEEKDAY WEEKNUM YEAR': { daysTaken: 1, givesDay: false },
    'EDATE EOMONTH WORKDAY WORKDAY.INTL': { daysTaken: 1, givesDay: true },
    'DATEDIF DAYS360 NETWORKDAYS NETWORKDAYS.INTL YEARFRAC': { daysTaken: 2, givesDay: false },
  }).flatMap(([names, takes]) => names.split(' ').map((name) => [name, takes] as const)),
);

const MAY_CALL_ONE = /(?:DATE|DAY|MONTH|NOW|TEXT|WEEK|WORK|YEAR)[A-Z\d.]*\(/i;

/**
 * A formula with "=" of a workbook of the 1904 system, for an engine that counts days from 1900: days are counted on
 * where a function takes them, and back where it gives them. A date written as text in what is worked out for an
 * argument is taken for one of the 1900 system; in a cell or by itself it is read.
 */
export function countFrom1904(formula: string): string {
  if (!MAY_CALL_ONE.test(formula)) return formula;
  return rewriteCalls(tokenize(formula, { mergeRefs: true, withLocation: false }));
}

function rewriteCalls(tokens: readonly Token[]): string {
  let text = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const { type, value } = tokens[at]!;
    const call = type === 'func' ? readCall(tokens, at + 1) : null;
    const rewritten = call && rewriteCall(value, call.argumentTokens);
    if (call && rewritten) at = call.end;
    text += rewritten ?? value;
  }
  return text;
}

interface ReadCall {
  readonly argumentTokens: readonly (readonly Token[])[];
  /** Index of the closing bracket. */
  readonly end: number;
}

/** Reads what stands in the brackets that open at `start`; null when they never close. */
function readCall(tokens: readonly Token[], start: number): ReadCall | null {
  const argumentTokens: Token[][] = [[]];
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const sign = token.type === 'operator' ? token.value : '';
    if (')}'.includes(sign) && sign !== '' && --depth === 0) return { argumentTokens, end: at };
    if (sign === ',' && depth === 1) argumentTokens.push([]);
    else if (depth > 0) argumentTokens.at(-1)!.push(token);
    if (sign === '(' || sign === '{') depth += 1;
  }
  return null;
}

/** Null for a function that has nothing to do with days. */
function rewriteCall(name: string, given: ReadCall['argumentTokens']): string | null {
  const known = DATE_FUNCTIONS.get(name.toUpperCase()) ?? asTextOfDay(name, given);
  if (!known) return null;
  const written = given.map((tokens, index) => {
    const text = rewriteCalls(tokens);
    return index < known.daysTaken ? countOn(text, tokens) : text;
  });
  const call = `${name}(${written.join(',')})`;
  return known.givesDay ? `(${call}-${DAYS_EARLIER})` : call;
}

/** TEXT by the pattern of a date. */
function asTextOfDay(name: string, [, pattern]: ReadCall['argumentTokens']): DateFunction | null {
  if (name.toUpperCase() !== 'TEXT' || pattern?.length !== 1) return null;
  const written = /^"(.*)"$/s.exec(pattern[0]!.value)?.[1]?.replace(/""/g, '"');
  const isDay = written !== undefined && isDateFormat(written);
  return isDay ? { daysTaken: 1, givesDay: false } : null;
}

function countOn(text: string, tokens: readonly Token[]): string {
  if (text.trim() === '') return text;
  const later = `${DAYS_EARLIER}+(${text})`;
  // The engine makes a day of a text by itself.
  return tokens.length === 1 ? `IF(ISTEXT(${text}),${text},${later})` : later;
}
