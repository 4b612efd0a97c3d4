import type { CalendarDate } from './calendar-date';
import { lastDayOfMonth } from './calendar-date';
import type { DueDoubt, DuePrecision } from './due';

/** What a real date in a cell says, by the date and by how the sheet displays it. */
export interface ShownDate {
  readonly end: CalendarDate;
  readonly precision: DuePrecision;
  readonly doubts: readonly DueDoubt[];
}

/** The "24-Mar" of 2023 may have been typed for March 2024: how far such a year may lie from that of the date. */
const MOST_YEARS_BEFORE = 2;
const MOST_YEARS_AFTER = 10;

const LETTERS = /\p{L}{3}/u;
/** "Mar-24", as Excel shows what was typed as "March 2024". */
const MONTH_AND_YEAR = /^\p{L}{3,}\.?[- ]'?(\d{2}|\d{4})$/u;
/** What Excel shows of a date that has no format, or no room. */
const UNFORMATTED = /^(?:\d+(?:[.,]\d+)?|#+|)$/;

/**
 * Reads a real date as a person reads the cell. A first of a month shown without its day ("Jul-25") is that month: so
 * Excel keeps what is typed as "July 2025". One shown without its year is not certain, since "24-Mar" is also what
 * Excel makes of the March of 2024; where it can be that, the later of both is taken.
 */
export function readShownDate(date: CalendarDate, shown: string): ShownDate {
  const text = shown.trim();
  const exact: ShownDate = { end: date, precision: 'day', doubts: [] };
  if (UNFORMATTED.test(text)) return exact;
  const hasMonthName = LETTERS.test(text);
  const { rest, saysYear } = takeYear(text, date);
  if (!saysYear) return readWithoutYear(date, hasMonthName && rest.length === 1);
  const showsDay = rest.length > (hasMonthName ? 0 : 1);
  if (showsDay || date.day !== 1) return exact;
  return { end: lastDayOfMonth(date.year, date.month), precision: 'month', doubts: [] };
}

/** The numbers of a displayed date but its year, and whether that is among them. */
function takeYear(
  text: string,
  { year, day }: CalendarDate,
): { rest: number[]; saysYear: boolean } {
  const numbers = (text.match(/\d+/g) ?? []).map((digits) => ({ digits, value: Number(digits) }));
  const rest = numbers.map(({ value }) => value);
  const short = year % 100;
  const isMonthAndYear = Number(MONTH_AND_YEAR.exec(text)?.[1]) % 100 === short;
  const whole = numbers.findIndex(({ digits, value }) => digits.length === 4 && value === year);
  // The day comes out first, so that the 24 of "24-Mar" is not taken for the year.
  const dayIndex = isMonthAndYear ? -1 : rest.indexOf(day);
  const shortIndex = numbers.findIndex(
    ({ digits, value }, index) => digits.length === 2 && value === short && index !== dayIndex,
  );
  const place = whole === -1 ? shortIndex : whole;
  return { rest: rest.filter((_, index) => index !== place), saysYear: place !== -1 };
}

function readWithoutYear(date: CalendarDate, isDayAndMonth: boolean): ShownDate {
  const year = 2000 + date.day;
  const yearsLater = year - date.year;
  const mayBeYear =
    isDayAndMonth && yearsLater >= -MOST_YEARS_BEFORE && yearsLater <= MOST_YEARS_AFTER;
  const asMonth = lastDayOfMonth(year, date.month);
  const doubts: DueDoubt[] = mayBeYear ? ['year-not-shown', 'day-or-year'] : ['year-not-shown'];
  const isLater = mayBeYear && year >= date.year;
  return isLater
    ? { end: asMonth, precision: 'month', doubts }
    : { end: date, precision: 'day', doubts };
}
