import type { CalendarDate } from '../../domain/calendar-date';
import { AS_AT_NAME, START_MONTH_NAME } from '../../workbook/names';

/** Last day of the quarter that the as-at date falls in. */
const AS_AT_QUARTER_END = `EOMONTH(${AS_AT_NAME},MOD(${START_MONTH_NAME}-1-MONTH(${AS_AT_NAME}),3))`;

/** Last day of a quarter given by formulas for its year and number: day 0 of the month after it. */
export function lastDayOfQuarterFormula(year: string | number, quarter: string | number): string {
  const months = typeof quarter === 'number' ? String(3 * quarter) : `3*${quarter}`;
  return `DATE(${year},${START_MONTH_NAME}+${months},0)`;
}

/** A day that no start of the year moves. */
export function dayFormula({ year, month, day }: CalendarDate): string {
  return `DATE(${year},${month},${day})`;
}

/** True once the day, given as a formula, lies before the as-at date. */
export function hasEnded(lastDay: string): string {
  return `${lastDay}<${AS_AT_NAME}`;
}

/** True when the day, given as a formula, is still to come and lies in the as-at date's quarter. */
export function endsThisQuarter(lastDay: string): string {
  return `AND(${lastDay}>=${AS_AT_NAME},${lastDay}<1+${AS_AT_QUARTER_END})`;
}

/** True when the last day of a quarter, given as a formula, is that of the as-at date's quarter. */
export function isThisQuarter(lastDay: string): string {
  return `${lastDay}=${AS_AT_QUARTER_END}`;
}

/** True while the settings sheet's year starts in that month, 1 for January. */
export function startsInMonth(startMonth: number): string {
  return `${START_MONTH_NAME}=${startMonth}`;
}
