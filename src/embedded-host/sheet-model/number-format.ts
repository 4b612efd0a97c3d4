// By path: the package's entry for require names a file that it does not ship, so Jest cannot resolve it by name.
import {
  format,
  getFormatFromId,
  isValidFormat,
  parseValue,
} from '../../../node_modules/numfmt/dist/index.mjs';
import type { CellValue } from '../../workbook/sheet-grid';

export const GENERAL = 'General';
export const TEXT_FORMAT = '@';

/** The text that a cell shows, whatever its width; #### for a date before 1900, as Excel shows it. */
export function displayText(value: CellValue, numberFormat: string | undefined): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === '') return '';
  const pattern = numberFormat ?? GENERAL;
  if (typeof value === 'string' && !pattern.includes(TEXT_FORMAT)) return value;
  return format(pattern, value, { throws: false });
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
  'sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** All that numbers, dates and times are written with; asking first spares most text the slow parser. */
const COULD_BE_VALUE = new RegExp(
  `^(?:[\\d\\s.,:/%$€£()+-]|${MONTHS}|[ap]m?|e|true|false){1,40}$`,
  'i',
);

/** What text typed into a cell means, and the format that goes with it; null when it is just text. */
export function readTypedText(
  text: string,
): { value: number | boolean; numberFormat: string } | null {
  if (!COULD_BE_VALUE.test(text)) return null;
  const parsed = parseValue(text, { locale: 'en-US' });
  if (!parsed) return null;
  const numberFormat = parsed.formatId === undefined ? GENERAL : getFormatFromId(parsed.formatId);
  return { value: parsed.value, numberFormat };
}

/** Whether Excel would take a format code. */
export const isNumberFormat = (numberFormat: string): boolean => isValidFormat(numberFormat);
