import type { CalendarDate, DateSystem } from '../domain/calendar-date';
import { toExcelSerial } from '../domain/calendar-date';

/** A day whose number tells the system of a workbook. */
const KNOWN_DAY: CalendarDate = { year: 2000, month: 1, day: 1 };

/**
 * Queues asking from which year the workbook counts its days, and returns what tells it once the caller has synced.
 * Office.js has no property for it: Excel is asked for the number of a day that is known.
 */
export function askDateSystem(context: Excel.RequestContext): () => DateSystem {
  const { year, month, day } = KNOWN_DAY;
  const number = context.workbook.functions.date(year, month, day).load('value');
  return () => (number.value === toExcelSerial(KNOWN_DAY, 1904) ? 1904 : 1900);
}
