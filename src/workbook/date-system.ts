import type { CalendarDate, DateSystem } from '../domain/calendar-date';
import { isCalendarDate, toExcelSerial } from '../domain/calendar-date';

/** From which year a workbook counts its days. */
export type WorkbookDateSystem = DateSystem;

/** How a sheet of ours displays a date. */
export const DATE_FORMAT = 'd mmm yyyy';

const ANY_DAY: CalendarDate = { year: 2000, month: 1, day: 1 };

/** What to add to a number of the 1904 system for that of the same day in the 1900 system. */
const DAYS_APART = toExcelSerial(ANY_DAY) - toExcelSerial(ANY_DAY, 1904);

/** The number that a workbook has for a day, for its number in the 1900 system; anything else as it is. */
export function toWorkbookSerial<Value>(value: Value, system: DateSystem): Value | number {
  return system === 1904 && typeof value === 'number' ? value - DAYS_APART : value;
}

/** The number in the 1900 system of a day in a workbook; anything else as it is. */
export function fromWorkbookSerial<Value>(value: Value, system: DateSystem): Value | number {
  return system === 1904 && typeof value === 'number' ? value + DAYS_APART : value;
}

/** The number that a workbook has for a day; null for a day that does not exist. */
export function serialOfDay(date: CalendarDate, system: DateSystem = 1900): number | null {
  return isCalendarDate(date) ? toExcelSerial(date, system) : null;
}
