import type { CalendarDate } from './calendar-date';
import { MONTH_NAMES, daysInMonth, shortMonthName } from './calendar-date';

/** A quarter as it is named on a matrix: `{ quarter: 1, year: 2023 }` is "Q1 23", whatever months that means. */
export interface Quarter {
  /** 1 to 4. */
  readonly quarter: number;
  /** The four-digit year in the name. */
  readonly year: number;
}

/** Which months the quarters mean: Q1 of year Y starts on the first of `startMonth` (1 to 12) in Y. */
export interface QuarterBasis {
  readonly startMonth: number;
}

/** UK local government's financial year: Q1 23 is April to June 2023. */
export const FINANCIAL_YEAR: QuarterBasis = { startMonth: 4 };
/** Q1 23 is January to March 2023. */
export const CALENDAR_YEAR: QuarterBasis = { startMonth: 1 };

/** The basis that a reader may take the quarters for instead: the calendar year's, or the financial year's for any other. */
export function otherBasis({ startMonth }: QuarterBasis): QuarterBasis {
  return startMonth === FINANCIAL_YEAR.startMonth ? CALENDAR_YEAR : FINANCIAL_YEAR;
}

/** `financial year`, `calendar year`, or `year from July`. */
export function nameBasis({ startMonth }: QuarterBasis): string {
  if (startMonth === FINANCIAL_YEAR.startMonth) return 'financial year';
  if (startMonth === CALENDAR_YEAR.startMonth) return 'calendar year';
  return `year from ${MONTH_NAMES[startMonth - 1]}`;
}

/** Position on an endless line of quarters: consecutive quarters differ by 1. */
export function quarterIndex({ quarter, year }: Quarter): number {
  return year * 4 + quarter - 1;
}

/** The inverse of {@link quarterIndex}. */
export function quarterAtIndex(index: number): Quarter {
  const year = Math.floor(index / 4);
  return { quarter: index - year * 4 + 1, year };
}

/** Negative when `left` is the earlier quarter, 0 when they are the same, positive when later. */
export function compareQuarters(left: Quarter, right: Quarter): number {
  return quarterIndex(left) - quarterIndex(right);
}

/** Months since January of year 0 at which the quarter starts. */
function startMonthIndex({ quarter, year }: Quarter, basis: QuarterBasis): number {
  return year * 12 + basis.startMonth - 1 + (quarter - 1) * 3;
}

function monthAt(monthIndex: number): { year: number; month: number } {
  return { year: Math.floor(monthIndex / 12), month: (monthIndex % 12) + 1 };
}

/** The quarter is named by the year in which its year starts, so Q4 23 of a financial year starts on 1 January 2024. */
export function firstDayOfQuarter(quarter: Quarter, basis: QuarterBasis): CalendarDate {
  return { ...monthAt(startMonthIndex(quarter, basis)), day: 1 };
}

/** The day after which a due in the quarter is overdue: 31 March 2024 for Q4 23 of a financial year. */
export function lastDayOfQuarter(quarter: Quarter, basis: QuarterBasis): CalendarDate {
  const { year, month } = monthAt(startMonthIndex(quarter, basis) + 2);
  return { year, month, day: daysInMonth(year, month) };
}

/** The quarter that a day falls in, named by the year in which the quarter's year starts. */
export function quarterOfDate(date: CalendarDate, basis: QuarterBasis): Quarter {
  const monthsIntoYear = (date.month - basis.startMonth + 12) % 12;
  const year = date.month < basis.startMonth ? date.year - 1 : date.year;
  return { quarter: Math.floor(monthsIntoYear / 3) + 1, year };
}

/** How many whole quarters lie between a quarter and the one that `date` falls in; 0 or less when not late. */
export function countQuartersLate(due: Quarter, date: CalendarDate, basis: QuarterBasis): number {
  return quarterIndex(quarterOfDate(date, basis)) - quarterIndex(due);
}

/** `Q1 23`: the canonical spelling on a matrix. */
export function formatQuarter({ quarter, year }: Quarter): string {
  return `Q${quarter} ${String(year % 100).padStart(2, '0')}`;
}

/** The year of a quarter in words: `2023/24` for years that start after January, else `2023`. */
export function formatYear(year: number, basis: QuarterBasis): string {
  if (basis.startMonth === 1) return String(year);
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** `Apr–Jun 2023`, or `Dec 2023–Feb 2024` for a quarter over the turn of the year. */
export function describeMonths(quarter: Quarter, basis: QuarterBasis): string {
  const first = firstDayOfQuarter(quarter, basis);
  const last = lastDayOfQuarter(quarter, basis);
  return first.year === last.year
    ? `${shortMonthName(first.month)}–${shortMonthName(last.month)} ${last.year}`
    : `${shortMonthName(first.month)} ${first.year}–${shortMonthName(last.month)} ${last.year}`;
}

/** `Q1 2023/24 (Apr–Jun 2023)`: a quarter spelled out so that nobody has to know the basis. */
export function describeQuarter(quarter: Quarter, basis: QuarterBasis): string {
  const year = formatYear(quarter.year, basis);
  return `Q${quarter.quarter} ${year} (${describeMonths(quarter, basis)})`;
}

/** `Quarter 1 2023/24`: a quarter as the period of a report. */
export function namePeriod({ quarter, year }: Quarter, basis: QuarterBasis): string {
  return `Quarter ${quarter} ${formatYear(year, basis)}`;
}

/** `Q1 = Apr–Jun`: the basis in as few words as can be. */
export function describeBasis(basis: QuarterBasis): string {
  const lastMonth = ((basis.startMonth + 1) % 12) + 1;
  return `Q1 = ${shortMonthName(basis.startMonth)}–${shortMonthName(lastMonth)}`;
}
