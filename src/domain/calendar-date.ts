/** A day in the Gregorian calendar, without a time or a time zone. `month` is 1 to 12, `day` 1 to 31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** January to December. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Three-letter month name; `month` is 1 to 12. */
export function shortMonthName(month: number): string {
  return MONTH_NAMES[month - 1]!.slice(0, 3);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the parts name a day that exists, in a year from 1900 to 9999. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    year >= 1900 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** Negative when `left` is before `right`, 0 when they are the same day, positive when after. */
export function compareDates(left: CalendarDate, right: CalendarDate): number {
  return left.year - right.year || left.month - right.month || left.day - right.day;
}

/** Reads `YYYY-MM-DD`; null when the text has another form or names no day that exists. */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCalendarDate(date) ? date : null;
}

/** `YYYY-MM-DD`. */
export function formatIsoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `15 October 2023`. */
export function formatLongDate({ year, month, day }: CalendarDate): string {
  return `${day} ${MONTH_NAMES[month - 1]} ${year}`;
}

/** Whole days since 1 January 1970, negative before it (Howard Hinnant's `days_from_civil`). */
function daysSinceEpoch({ year, month, day }: CalendarDate): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Whole days from one day to another, negative when `to` is the earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return daysSinceEpoch(to) - daysSinceEpoch(from);
}

/** The last day of a month; `month` is 1 to 12. */
export function lastDayOfMonth(year: number, month: number): CalendarDate {
  return { year, month, day: daysInMonth(year, month) };
}

/**
 * Whole months from one day to a later one: 31 July to 30 August is none, to 31 August one; the last day of a month
 * counts as any later day of it would.
 */
export function wholeMonthsBetween(from: CalendarDate, to: CalendarDate): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const isFull = to.day >= from.day || to.day === daysInMonth(to.year, to.month);
  return isFull ? months : months - 1;
}

/** Easter Sunday of a year in the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
export function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * shift + 114;
  return { year, month: Math.floor(days / 31), day: (days % 31) + 1 };
}

/** Days between Excel's day 0 (30 December 1899, so that serials after February 1900 agree) and 1 January 1970. */
const EXCEL_EPOCH_OFFSET_DAYS = 25569;

/** From which year a workbook counts its days: a setting of the workbook, usually 1900. */
export type DateSystem = 1900 | 1904;

/** A serial number of the 1904 system is so much smaller than that of the same day in the 1900 system. */
const DAYS_BETWEEN_SYSTEMS = 1462;

const shiftOf = (system: DateSystem): number => (system === 1904 ? DAYS_BETWEEN_SYSTEMS : 0);

/** The serial number that Excel stores for a date; in the 1900 system right from 1 March 1900 on. */
export function toExcelSerial(date: CalendarDate, system: DateSystem = 1900): number {
  return daysSinceEpoch(date) + EXCEL_EPOCH_OFFSET_DAYS - shiftOf(system);
}

/** The day of an Excel serial number (in the 1900 system from 61 = 1 March 1900); the time of day is dropped. */
export function fromExcelSerial(serial: number, system: DateSystem = 1900): CalendarDate {
  const days = Math.floor(serial) + shiftOf(system) - EXCEL_EPOCH_OFFSET_DAYS + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
