import type { CalendarDate } from '../../domain/calendar-date';
import { fromExcelSerial, isCalendarDate } from '../../domain/calendar-date';
import type { CellValue } from '../../workbook/sheet-grid';
import type { DueKind } from './cell-highlights';
import { lastDayAroundMonthFormula, lastDayOfQuarterFormula } from './date-formulas';
import type { FixedReading, GenericReading, ScheduledReading } from './due-reading';
import { trimAsExcel } from './excel-text';

/**
 * One spelling that formulas recognise on their own, in two forms that must agree: as formulas over a cell, and
 * as a function over what the cell holds. A spelling belongs to one form at most.
 */
export interface GenericDueForm {
  /** Conditions, all true for this spelling only; a formula error counts as false. */
  matches(cell: string): string[];
  /** What it shows whatever the date, or the last day on which the due can be met. */
  readonly shows: DueKind | ((cell: string) => string);
  /** Of what a cell holds, text trimmed as Excel trims; null when it is not in this form. */
  read(value: CellValue): GenericReading | null;
  readonly isDate: boolean;
}

/** Excel's serial numbers of 1 January 2000 and 1 January 2100: the years that two digits can name. */
const FIRST_SERIAL = 36526;
const SERIAL_LIMIT = 73051;

const isQuarterDigit = (digit: string): string => `ABS(${digit}-2.5)<2`;
const trimmed = (cell: string): string => `TRIM(${cell})`;
const charsAt = (cell: string, start: number, count: number): string =>
  `MID(TRIM(${cell}),${start},${count})`;
const lastChars = (cell: string, count: number): string => `RIGHT(TRIM(${cell}),${count})`;

/** True when the cell says what the digits taken out of it say in the given pattern: nothing else can stand around them. */
const isSpelled = (cell: string, digits: readonly string[], pattern: string, before = ''): string =>
  `${trimmed(cell)}=${before}TEXT(VALUE(${digits.join('&')}),"${pattern}")`;

/** Digits of a pattern for TEXT, every other character escaped so that no locale gives it a meaning. */
const escapePattern = (pattern: string): string => pattern.replace(/[^0]/g, '\\$&');

/** `Q2 23` */
const SINGLE_QUARTER: GenericDueForm = {
  matches(cell) {
    const [quarter, year] = [charsAt(cell, 2, 1), lastChars(cell, 2)];
    return [isQuarterDigit(quarter), isSpelled(cell, [quarter, year], escapePattern('Q0 00'))];
  },
  shows: (cell) => lastDayOfQuarterFormula(`2000+${lastChars(cell, 2)}`, charsAt(cell, 2, 1)),
  read(value) {
    const match = matchText(value, /^Q([1-4]) (\d\d)$/);
    return match && dueBy(match[1], match[2]);
  },
  isDate: false,
};

/** `Q2/3 23`: quarters next to each other, else it is two dues rather than one. */
const NEIGHBOURING_QUARTERS: GenericDueForm = {
  matches(cell) {
    const [from, by, year] = [charsAt(cell, 2, 1), charsAt(cell, 4, 1), lastChars(cell, 2)];
    return [
      `ABS(${from}-2)<2`,
      `${by}-${from}=1`,
      isSpelled(cell, [from, by, year], escapePattern('Q0/0 00')),
    ];
  },
  shows: (cell) => lastDayOfQuarterFormula(`2000+${lastChars(cell, 2)}`, charsAt(cell, 4, 1)),
  read(value) {
    const match = matchText(value, /^Q([1-4])\/([1-4]) (\d\d)$/);
    return match && Number(match[2]) - Number(match[1]) === 1 ? dueBy(match[2], match[3]) : null;
  },
  isDate: false,
};

/** `Q4 23 / Q1 24` */
const FIRST_AND_LAST_QUARTER: GenericDueForm = {
  matches(cell) {
    const [from, fromYear] = [charsAt(cell, 2, 1), charsAt(cell, 4, 2)];
    const [by, byYear] = [charsAt(cell, 10, 1), lastChars(cell, 2)];
    return [
      isQuarterDigit(from),
      isQuarterDigit(by),
      `${byYear}&${by}>${fromYear}&${from}`,
      isSpelled(cell, [from, fromYear, by, byYear], escapePattern('Q0 00 / Q0 00')),
    ];
  },
  shows: (cell) => lastDayOfQuarterFormula(`2000+${lastChars(cell, 2)}`, charsAt(cell, 10, 1)),
  read(value) {
    const match = matchText(value, /^Q([1-4]) (\d\d) \/ Q([1-4]) (\d\d)$/);
    if (!match || `${match[4]}${match[3]}` <= `${match[2]}${match[1]}`) return null;
    return dueBy(match[3], match[4]);
  },
  isDate: false,
};

/** `30/09/2023`, as text. */
const DATE_AS_TEXT: GenericDueForm = {
  matches(cell) {
    const date = `DATE(${lastChars(cell, 4)},${charsAt(cell, 4, 2)},LEFT(${trimmed(cell)},2))`;
    return [`${charsAt(cell, 7, 2)}="20"`, `${trimmed(cell)}=TEXT(${date},"dd\\/mm\\/yyyy")`];
  },
  shows: (cell) => lastDayAroundMonthFormula(lastChars(cell, 4), charsAt(cell, 4, 2)),
  read(value) {
    const match = matchText(value, /^(\d\d)\/(\d\d)\/(20\d\d)$/);
    if (!match) return null;
    const date = { year: Number(match[3]), month: Number(match[2]), day: Number(match[1]) };
    return isCalendarDate(date) ? dueInMonth(date) : null;
  },
  isDate: false,
};

/** Conditions, all true for a real date of this century only. */
export function isRealDate(cell: string): string[] {
  return [`ISNUMBER(${cell})`, `${cell}>=${FIRST_SERIAL}`, `${cell}<${SERIAL_LIMIT}`];
}

/** A real date of this century. */
const REAL_DATE: GenericDueForm = {
  matches: isRealDate,
  shows: (cell) => lastDayAroundMonthFormula(`YEAR(${cell})`, `MONTH(${cell})`),
  read(value) {
    if (typeof value !== 'number' || value < FIRST_SERIAL || value >= SERIAL_LIMIT) return null;
    return dueInMonth(fromExcelSerial(value));
  },
  isDate: true,
};

const COMPLETE: GenericDueForm = {
  matches: (cell) => [`${trimmed(cell)}="complete"`],
  shows: 'complete',
  read: (value) => (matchText(value, /^COMPLETE$/) ? fixed('complete') : null),
  isDate: false,
};

const ONGOING: GenericDueForm = {
  matches: (cell) => [`${trimmed(cell)}="ongoing"`],
  shows: 'ongoing',
  read: (value) => (matchText(value, /^ONGOING$/) ? fixed('ongoing') : null),
  isDate: false,
};

/** `Ongoing from Q1 23`, `Ongoing to Q1 23` */
function ongoingWithQuarter(before: string): GenericDueForm {
  const start = before.length + 2;
  const spelling = new RegExp(`^${before.toUpperCase()}Q[1-4] \\d\\d$`);
  return {
    matches(cell) {
      const [quarter, year] = [charsAt(cell, start, 1), lastChars(cell, 2)];
      return [
        isQuarterDigit(quarter),
        isSpelled(cell, [quarter, year], escapePattern('Q0 00'), `"${before}"&`),
      ];
    },
    shows: 'ongoing',
    read: (value) => (matchText(value, spelling) ? fixed('ongoing') : null),
    isDate: false,
  };
}

/** Every form, the commonest first. */
export const GENERIC_DUE_FORMS: readonly GenericDueForm[] = [
  SINGLE_QUARTER,
  NEIGHBOURING_QUARTERS,
  FIRST_AND_LAST_QUARTER,
  REAL_DATE,
  DATE_AS_TEXT,
  COMPLETE,
  ONGOING,
  ongoingWithQuarter('ongoing from '),
  ongoingWithQuarter('ongoing to '),
];

/** What the generic formulas show for a cell that holds `value`; null when none of them is true. */
export function readGenericDue(value: CellValue): GenericReading | null {
  for (const form of GENERIC_DUE_FORMS) {
    const reading = form.read(value);
    if (reading) return reading;
  }
  return null;
}

/** Excel compares without regard to case. */
function matchText(value: CellValue, pattern: RegExp): RegExpExecArray | null {
  return typeof value === 'string' ? pattern.exec(trimAsExcel(value).toUpperCase()) : null;
}

function fixed(shows: DueKind): FixedReading {
  return { kind: 'fixed', shows };
}

function dueBy(quarter: string | undefined, year: string | undefined): ScheduledReading {
  const by = { quarter: Number(quarter), year: 2000 + Number(year) };
  return { kind: 'scheduled', end: { kind: 'quarter', by }, unclear: false };
}

function dueInMonth({ year, month }: CalendarDate): ScheduledReading {
  return { kind: 'scheduled', end: { kind: 'month', by: { year, month } }, unclear: false };
}
