import type { CalendarDate } from '../../../src/domain/calendar-date';
import { daysInMonth, MONTH_NAMES, toExcelSerial } from '../../../src/domain/calendar-date';
import type { LaidCell } from './laid-workbook';

export type Precision = 'day' | 'month' | 'quarter' | 'year';

/** A quarter of the financial year that begins in April, named by the year it starts. */
export interface NamedQuarter {
  readonly quarter: number;
  readonly year: number;
}

/** A due as it stands in cells, and what it says. */
export interface SpeltDue {
  readonly cell: LaidCell;
  readonly precision: Precision;
  /** Its last day. */
  readonly end: CalendarDate;
  /** Whether a careful person could not be sure of it. */
  readonly doubtful: boolean;
}

export function quarterOf({ year, month }: CalendarDate): NamedQuarter {
  const quarter = month < 4 ? 4 : Math.floor((month - 1) / 3);
  return { quarter, year: month < 4 ? year - 1 : year };
}

export function nextQuarter({ quarter, year }: NamedQuarter): NamedQuarter {
  return quarter === 4 ? { quarter: 1, year: year + 1 } : { quarter: quarter + 1, year };
}

export function endOfQuarter({ quarter, year }: NamedQuarter): CalendarDate {
  return quarter === 4 ? endOfMonth(year + 1, 3) : endOfMonth(year, 3 * quarter + 3);
}

function endOfMonth(year: number, month: number): CalendarDate {
  return { year, month, day: daysInMonth(year, month) };
}

const two = (number: number): string => String(number % 100).padStart(2, '0');
export const financialYear = (year: number): string => `${year}/${two(year + 1)}`;
const MONTHS_OF_QUARTER = ['Apr-Jun', 'Jul-Sep', 'Oct-Dec', 'Jan-Mar'];

/** Spells the due nearest to a day in the words that `words` is the example of. */
export function spellDue(day: CalendarDate, words: string): SpeltDue {
  const named = quarterOf(day);
  const { quarter, year } = named;
  const month = MONTH_NAMES[day.month - 1]!;
  const short = month.slice(0, 3);
  const inQuarter = (text: string): SpeltDue => due(text, 'quarter', endOfQuarter(named));
  const inMonth = (value: string | LaidCell): SpeltDue =>
    due(value, 'month', endOfMonth(day.year, day.month));
  const onDay = (value: string | LaidCell): SpeltDue => due(value, 'day', day);
  switch (words) {
    case 'Q2 23':
      return inQuarter(`Q${quarter} ${two(year)}`);
    case 'Q2 2023/24':
      return inQuarter(`Q${quarter} ${financialYear(year)}`);
    case '2023/24 Q2':
      return inQuarter(`${financialYear(year)} Q${quarter}`);
    case 'Quarter 2 2023/24':
      return inQuarter(`Quarter ${quarter} ${financialYear(year)}`);
    case 'by end of Q2 23':
      return inQuarter(`by end of Q${quarter} ${two(year)}`);
    case 'Q2 (Jul-Sep) 2023':
      return inQuarter(
        `Q${quarter} (${MONTHS_OF_QUARTER[quarter - 1]}) ${quarter === 4 ? year + 1 : year}`,
      );
    case 'Q2/3 23':
      return quarter === 4
        ? inQuarter(`Q${quarter} ${two(year)}`)
        : due(
            `Q${quarter}/${quarter + 1} ${two(year)}`,
            'quarter',
            endOfQuarter(nextQuarter(named)),
          );
    case 'June 2023':
      return inMonth(`${month} ${day.year}`);
    case 'Jun-23':
      return inMonth(`${short}-${two(day.year)}`);
    case 'by end of June 2023':
      return inMonth(`by end of ${month} ${day.year}`);
    case 'Jun-23, a date':
      return inMonth(dateCell({ ...day, day: 1 }, `${short}-${two(day.year)}`, 'mmm\\-yy'));
    case '30/09/2023':
      return onDay(`${two(day.day)}/${two(day.month)}/${day.year}`);
    case '30 September 2023':
      return onDay(`${day.day} ${month} ${day.year}`);
    case '30 Sep 23':
      return onDay(`${day.day} ${short} ${two(day.year)}`);
    case '30/09/2023, a date':
      return onDay(dateCell(day, `${two(day.day)}/${two(day.month)}/${day.year}`, 'dd/mm/yyyy'));
    case '30 Sep 2023, a date':
      return onDay(dateCell(day, `${day.day} ${short} ${day.year}`, 'd mmm yyyy'));
    case '2023/24':
      return due(financialYear(year), 'year', endOfMonth(year + 1, 3));
    case '24-Mar, a date':
      return {
        ...onDay(dateCell(day, `${day.day}-${short}`, 'd\\-mmm')),
        doubtful: true,
      };
    default:
      throw new Error(`no due is spelt like “${words}”`);
  }
}

function due(value: string | LaidCell, precision: Precision, end: CalendarDate): SpeltDue {
  const cell = typeof value === 'string' ? { value } : value;
  return { cell, precision, end, doubtful: false };
}

function dateCell(day: CalendarDate, shown: string, format: string): LaidCell {
  return { value: toExcelSerial(day), shown, format };
}
