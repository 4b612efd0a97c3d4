import type { CalendarDate } from '../../domain/calendar-date';
import {
  AS_AT_NAME,
  NEXT_QUARTER_NAME,
  START_MONTH_NAME,
  THIS_MONTH_NAME,
} from '../../workbook/names';

/** First day of the month that the as-at date falls in. */
export const THIS_MONTH = `${AS_AT_NAME}-DAY(${AS_AT_NAME})+1`;

/** First day after the quarter that the as-at date falls in. */
export const NEXT_QUARTER = `EOMONTH(${AS_AT_NAME},MOD(${START_MONTH_NAME}-1-MONTH(${AS_AT_NAME}),3))+1`;

/** Last day of a quarter by its name: day 0 of the month after it. */
export function lastDayOfQuarterFormula(year: number, quarter: number): string {
  return `DATE(${year},${START_MONTH_NAME}+${3 * quarter},0)`;
}

/** A day that no start of the year moves. */
export function dayFormula({ year, month, day }: CalendarDate): string {
  return `DATE(${year},${month},${day})`;
}

/** True once the day, given as a formula, lies before the as-at date. */
export function hasEnded(lastDay: string): string {
  return `${lastDay}<${AS_AT_NAME}`;
}

/** Conditions, all true when the day, given as a formula, is still to come and lies in the as-at date's quarter. */
export function endsThisQuarter(lastDay: string): string[] {
  return [`${lastDay}>=${AS_AT_NAME}`, `${lastDay}<${NEXT_QUARTER_NAME}`];
}

/** True once the month that a day lies in has ended before the as-at date. */
export function monthHasEnded(day: string): string {
  return `${day}<${THIS_MONTH_NAME}`;
}

/** Conditions, all true when the month that a day lies in is not over and belongs to the as-at date's quarter. */
export function monthEndsThisQuarter(day: string): string[] {
  return [`${day}>=${THIS_MONTH_NAME}`, `${day}<${NEXT_QUARTER_NAME}`];
}

/** True while the settings sheet's year starts in that month, 1 for January. */
export function startsInMonth(startMonth: number): string {
  return `${START_MONTH_NAME}=${startMonth}`;
}
