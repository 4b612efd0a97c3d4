import { fromExcelSerial } from '../calendar-date';
import type { QuarterBasis } from '../quarter';
import { formatQuarter, quarterOfDate } from '../quarter';
import { readYear } from './year-text';

const QUARTER_ALONE = /^0?([1-4])(?:[.,]0+)?$/;
const QUARTER_AND_YEAR = /^0?([1-4])[ .,:]+(\d{2}|20\d{2})$/;
const MONTH_AND_YEAR = /^(0?[5-9]|1[0-2])[ .,:]+(\d{2}|20\d{2})$/;
const MONTH_FIRST_DATE = /^(0?[1-9]|1[0-2])[/.-](1[3-9]|2\d|3[01])[/.-](\d{4}|\d{2})$/;
/** 1 January 2015 to 31 December 2049 as Excel stores them: a date that lost its format. */
const EARLIEST_SERIAL = 42005;
const LATEST_SERIAL = 54788;

function suggestQuarterOfMonth(
  month: number,
  yearDigits: string,
  basis: QuarterBasis,
): string | null {
  const year = readYear(yearDigits);
  return year === null ? null : formatQuarter(quarterOfDate({ year, month, day: 1 }, basis));
}

/** What the shape of an unreadable text may stand for: "04.00" → "Q4", "02.22" → "Q2 22"; null when it tells nothing. */
export function suggestFromShape(folded: string, basis: QuarterBasis): string | null {
  const text = folded.trim();
  const alone = QUARTER_ALONE.exec(text);
  if (alone) return `Q${alone[1]}`;
  const dated = QUARTER_AND_YEAR.exec(text);
  if (dated) {
    const year = readYear(dated[2]!);
    return year === null ? null : formatQuarter({ quarter: Number(dated[1]), year });
  }
  const month = MONTH_AND_YEAR.exec(text);
  if (month) return suggestQuarterOfMonth(Number(month[1]), month[2]!, basis);
  const american = MONTH_FIRST_DATE.exec(text);
  if (american) return suggestQuarterOfMonth(Number(american[1]), american[3]!, basis);
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (serial < EARLIEST_SERIAL || serial > LATEST_SERIAL) return null;
  return formatQuarter(quarterOfDate(fromExcelSerial(serial), basis));
}

/** Undoes what scanners mistake: "O2 23", "Ql 23", "QI 23", "Q2 2O". The text itself when nothing of the kind stands in it. */
export function restoreLookAlikes(folded: string): string {
  return folded
    .replace(/(^|[^\p{L}\d])[OG09@]([1-4lI|] ?\d)/gu, '$1Q$2')
    .replace(/([Qq] ?)[lI|!]/g, '$11')
    .replace(/(\d)[Oo](?!\p{L})/gu, '$10')
    .replace(/(\d)[lI|](?!\p{L})/gu, '$11');
}
