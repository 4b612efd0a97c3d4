import type { CellValue } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import { quoteText, trimAsExcel } from './excel-text';

/** A longer text is known again by its beginning. */
const WHOLE_TEXT_LIMIT_CHARS = 255;

/** Conditions that are all true while a cell still holds `value`; for text, spaces at the ends and case do not matter. */
export function saysValue(cell: string, value: CellValue): string[] {
  if (isErrorValue(value)) return [`ISERROR(${cell})`];
  // A blank cell equals 0 and FALSE, so the type is asked for first.
  if (typeof value === 'number') return [`ISNUMBER(${cell})`, `${cell}=${value}`];
  if (typeof value === 'boolean')
    return [`ISLOGICAL(${cell})`, `${cell}=${value ? 'TRUE' : 'FALSE'}`];
  const text = trimAsExcel(value);
  if (text.length <= WHOLE_TEXT_LIMIT_CHARS) return [`TRIM(${cell})=${quoteText(text)}`];
  return [`IFERROR(FIND(${quoteText(beginningOf(text))},TRIM(${cell}))=1,FALSE)`];
}

/** Values with the same key are told by the same conditions. */
export function keyOfValue(value: CellValue): string {
  if (typeof value !== 'string') return `${typeof value}:${value}`;
  const text = trimAsExcel(value);
  return `text:${text.length <= WHOLE_TEXT_LIMIT_CHARS ? text.toUpperCase() : text}`;
}

/** Never half of a character that takes two code units. */
function beginningOf(text: string): string {
  const beginning = text.slice(0, WHOLE_TEXT_LIMIT_CHARS);
  return /[\ud800-\udbff]$/.test(beginning) ? beginning.slice(0, -1) : beginning;
}
