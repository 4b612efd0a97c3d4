import { isValidFormat, parseValue } from 'numfmt';
import { GENERAL } from '../../../number-format/display-text';

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
  'sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** All that numbers, dates and times are written with; asking first spares most text the slow parser. */
const COULD_BE_VALUE = new RegExp(
  `^(?:[\\d\\s.,:/%$€£()+-]|${MONTHS}|[ap]m?|e|true|false){1,40}$`,
  'i',
);

/** Excel gives typed dates and times a format of its own rather than the one they were typed in. */
const EXCEL_DATE_FORMATS = new Map([
  ['yyyy-mm-dd', 'm/d/yyyy'],
  ['d-mmm-yyyy', 'd-mmm-yy'],
  ['hh:mm', 'h:mm'],
  ['hh:mm:ss', 'h:mm:ss'],
]);

/** What text typed into a cell means, and the format that goes with it; null when it is just text. */
export function readTypedText(
  text: string,
): { value: number | boolean; numberFormat: string } | null {
  if (!COULD_BE_VALUE.test(text)) return null;
  const parsed = parseValue(text, { locale: 'en-US' });
  if (!parsed) return null;
  const asTyped = parsed.z ?? GENERAL;
  return {
    value: parsed.v,
    numberFormat: EXCEL_DATE_FORMATS.get(asTyped) ?? asTyped,
  };
}

/** Whether Excel would take a format code. */
export const isNumberFormat = (numberFormat: string): boolean => isValidFormat(numberFormat);
