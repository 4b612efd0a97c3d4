import type { CalendarDate } from '../domain/calendar-date';

/** Today by this computer's clock and time zone: for who has named no as-at date. Nothing else asks the clock. */
export function readToday(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
