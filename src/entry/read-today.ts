import type { CalendarDate } from '../domain/calendar-date';

/** Today by this computer's clock and time zone. */
export function readToday(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
