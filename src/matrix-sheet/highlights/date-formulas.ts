import { AS_AT_NAME, START_MONTH_NAME } from '../../workbook/names';

/** Last day of the quarter that the as-at date falls in. */
const AS_AT_QUARTER_END = `EOMONTH(${AS_AT_NAME},MOD(${START_MONTH_NAME}-1-MONTH(${AS_AT_NAME}),3))`;

/** Last day of a quarter given by formulas for its year and number: day 0 of the month after it. */
export function lastDayOfQuarterFormula(year: string | number, quarter: string | number): string {
  const months = typeof quarter === 'number' ? String(3 * quarter) : `3*${quarter}`;
  return `DATE(${year},${START_MONTH_NAME}+${months},0)`;
}

/** Last day of the quarter in which a month lies, whatever month the year starts in. */
export function lastDayAroundMonthFormula(year: string | number, month: string | number): string {
  return `DATE(${year},${month}-MOD(${month}-${START_MONTH_NAME},3)+3,0)`;
}

/** True once the day, given as a formula, lies before the as-at date. */
export function hasEnded(lastDay: string): string {
  return `${lastDay}<${AS_AT_NAME}`;
}

/** True when the day, given as a formula, is the last of the as-at date's quarter. */
export function endsThisQuarter(lastDay: string): string {
  return `${lastDay}=${AS_AT_QUARTER_END}`;
}

/** True while the settings sheet's year starts in that month, 1 for January. */
export function startsInMonth(startMonth: number): string {
  return `${START_MONTH_NAME}=${startMonth}`;
}
