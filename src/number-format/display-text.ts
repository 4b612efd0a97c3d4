import { format, isDateFormat } from 'numfmt';
import type { WorkbookDateSystem } from '../workbook/date-system';
import { fromWorkbookSerial } from '../workbook/date-system';
import type { CellValue } from '../workbook/sheet-grid';

/** The format of a cell that was given none. */
export const GENERAL = 'General';
/** The format that keeps whatever is typed as text. */
export const TEXT_FORMAT = '@';
/** General shows whole numbers below this as they are, without an exponent. */
const MOST_AS_IS = 1e11;

/** The text that a cell shows, whatever its width; #### for a date before 1900, as Excel shows it. */
export function displayText(
  value: CellValue,
  numberFormat: string | undefined,
  system: WorkbookDateSystem = 1900,
): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === '') return '';
  const pattern = numberFormat ?? GENERAL;
  if (typeof value === 'string' && !pattern.includes(TEXT_FORMAT)) return value;
  if (pattern === GENERAL && Number.isInteger(value) && Math.abs(value as number) < MOST_AS_IS)
    return String(value);
  const counted = isDateFormat(pattern) ? fromWorkbookSerial(value, system) : value;
  return format(pattern, counted, { throws: false });
}
