import type { CalendarDate, DateSystem } from '../../domain/calendar-date';
import {
  fromExcelSerial,
  isCalendarDate,
  lastDayOfMonth,
  toExcelSerial,
} from '../../domain/calendar-date';
import type { CellValue } from '../../workbook/sheet-grid';
import type { DueKind } from './cell-highlights';
import { endsThisQuarter, isThisQuarter, lastDayOfQuarterFormula } from './date-formulas';
import type { DatedReading, FixedReading, GenericReading } from './due-reading';
import { trimAsExcel } from './excel-text';
import { DAY_FORMAT } from './looks';

/**
 * One spelling that formulas recognise on their own, in two forms that must agree: as formulas over a cell, and
 * as a function over what the cell holds. A spelling belongs to one form at most.
 */
export interface GenericDueForm {
  /** Conditions, all true for this spelling only; a formula error counts as false. */
  matches(cell: string): string[];
  /** What it shows whatever the date, or how it is judged by its last day. */
  readonly shows: DueKind | DatedForm;
  /** Of what a cell holds, text trimmed as Excel trims; null when it is not in this form. */
  read(value: CellValue): GenericReading | null;
  /** How a real date is displayed; null for a text. */
  readonly dateFormat: string | null;
}

/** A spelling that is shown by its last day. */
interface DatedForm {
  readonly past: DatedReading['past'];
  readonly lastDay: (cell: string) => string;
  /** True while it falls due in the as-at date's quarter, of a formula for its last day; null where that is not shown. */
  readonly fallsDue: ((lastDay: string) => string) | null;
}

/** The years that two digits can name. */
const FIRST_DATE: CalendarDate = { year: 2000, month: 1, day: 1 };
const DATE_LIMIT: CalendarDate = { year: 2100, month: 1, day: 1 };

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

/** Due by a quarter of which a formula gives the digit; its year stands at the end of the cell. */
const byQuarter = (quarter: (cell: string) => string): DatedForm => ({
  past: 'overdue',
  lastDay: (cell) => lastDayOfQuarterFormula(`2000+${lastChars(cell, 2)}`, quarter(cell)),
  fallsDue: isThisQuarter,
});

/** Due by a day that a formula gives. */
const byDay = (lastDay: (cell: string) => string): DatedForm => ({
  past: 'overdue',
  lastDay,
  fallsDue: endsThisQuarter,
});

/** `Q2 23` */
const SINGLE_QUARTER: GenericDueForm = {
  matches(cell) {
    const [quarter, year] = [charsAt(cell, 2, 1), lastChars(cell, 2)];
    return [isQuarterDigit(quarter), isSpelled(cell, [quarter, year], escapePattern('Q0 00'))];
  },
  shows: byQuarter((cell) => charsAt(cell, 2, 1)),
  read(value) {
    const match = matchText(value, /^Q([1-4]) (\d\d)$/);
    return match && dueBy(match[1], match[2]);
  },
  dateFormat: null,
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
  shows: byQuarter((cell) => charsAt(cell, 4, 1)),
  read(value) {
    const match = matchText(value, /^Q([1-4])\/([1-4]) (\d\d)$/);
    return match && Number(match[2]) - Number(match[1]) === 1 ? dueBy(match[2], match[3]) : null;
  },
  dateFormat: null,
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
  shows: byQuarter((cell) => charsAt(cell, 10, 1)),
  read(value) {
    const match = matchText(value, /^Q([1-4]) (\d\d) \/ Q([1-4]) (\d\d)$/);
    if (!match || `${match[4]}${match[3]}` <= `${match[2]}${match[1]}`) return null;
    return dueBy(match[3], match[4]);
  },
  dateFormat: null,
};

/** The day that a text such as `30/09/2023` names. */
const textDate = (cell: string): string =>
  `DATE(${lastChars(cell, 4)},${charsAt(cell, 4, 2)},LEFT(${trimmed(cell)},2))`;

/** `30/09/2023`, as text. */
const DATE_AS_TEXT: GenericDueForm = {
  matches(cell) {
    const digits = [`LEFT(${trimmed(cell)},2)`, charsAt(cell, 4, 2), lastChars(cell, 4)];
    return [
      `ABS(${lastChars(cell, 4)}-2050)<50`,
      isSpelled(cell, digits, escapePattern('00/00/0000')),
      // A day or a month that does not exist would be one of another month.
      `MONTH(${textDate(cell)})=0+${charsAt(cell, 4, 2)}`,
    ];
  },
  shows: byDay(textDate),
  read(value) {
    const match = matchText(value, /^(\d\d)\/(\d\d)\/(20\d\d)$/);
    if (!match || match[3] === '2000') return null;
    const date = { year: Number(match[3]), month: Number(match[2]), day: Number(match[1]) };
    return isCalendarDate(date) ? dueOn(date) : null;
  },
  dateFormat: null,
};

/** How the real dates of some rows are read: as their day, or as the month that is all they show. */
export interface RealDates {
  readonly as: 'day' | 'month';
  readonly system: DateSystem;
}

/** Conditions, all true for a real date of this century only. */
export function isRealDate(cell: string, system: DateSystem): string[] {
  const [first, limit] = [FIRST_DATE, DATE_LIMIT].map((date) => toExcelSerial(date, system));
  return [`ISNUMBER(${cell})`, `${cell}>=${first}`, `${cell}<${limit}`];
}

/** A real date of this century. */
export function realDateForm({ as, system }: RealDates): GenericDueForm {
  const [first, limit] = [FIRST_DATE, DATE_LIMIT].map((date) => toExcelSerial(date, system));
  return {
    matches: (cell) => isRealDate(cell, system),
    shows: byDay((cell) => (as === 'day' ? `INT(${cell})` : `EOMONTH(${cell},0)`)),
    read(value) {
      if (typeof value !== 'number' || value < first! || value >= limit!) return null;
      const date = fromExcelSerial(value, system);
      return dueOn(as === 'day' ? date : lastDayOfMonth(date.year, date.month));
    },
    dateFormat: as === 'day' ? DAY_FORMAT : 'mmm yyyy',
  };
}

const COMPLETE: GenericDueForm = {
  matches: (cell) => [`${trimmed(cell)}="complete"`],
  shows: 'complete',
  read: (value) => (matchText(value, /^COMPLETE$/) ? fixed('complete') : null),
  dateFormat: null,
};

const ONGOING: GenericDueForm = {
  matches: (cell) => [`${trimmed(cell)}="ongoing"`],
  shows: 'ongoing',
  read: (value) => (matchText(value, /^ONGOING$/) ? fixed('ongoing') : null),
  dateFormat: null,
};

/** `Ongoing from Q1 23`, `Ongoing to Q1 23` */
function ongoingWithQuarter(before: string, isEnd: boolean): GenericDueForm {
  const start = before.length + 2;
  const spelling = new RegExp(`^${before.toUpperCase()}Q([1-4]) (\\d\\d)$`);
  return {
    matches(cell) {
      const [quarter, year] = [charsAt(cell, start, 1), lastChars(cell, 2)];
      return [
        isQuarterDigit(quarter),
        isSpelled(cell, [quarter, year], escapePattern('Q0 00'), `"${before}"&`),
      ];
    },
    shows: isEnd
      ? {
          ...byQuarter((cell) => charsAt(cell, start, 1)),
          past: 'ongoing-past-end',
          fallsDue: null,
        }
      : 'ongoing',
    read(value) {
      const match = matchText(value, spelling);
      if (!match || !isEnd) return match && fixed('ongoing');
      const { end } = dueBy(match[1], match[2]);
      return { kind: 'dated', end, ahead: null, past: 'ongoing-past-end' };
    },
    dateFormat: null,
  };
}

/** Every form of text, the commonest first. */
export const TEXT_DUE_FORMS: readonly GenericDueForm[] = [
  SINGLE_QUARTER,
  NEIGHBOURING_QUARTERS,
  FIRST_AND_LAST_QUARTER,
  DATE_AS_TEXT,
  COMPLETE,
  ONGOING,
  ongoingWithQuarter('ongoing from ', false),
  ongoingWithQuarter('ongoing to ', true),
];

/** What the generic formulas show for a cell that holds `value`; null when none of them is true. */
export function readGenericDue(value: CellValue, dates: RealDates): GenericReading | null {
  if (typeof value === 'number') return realDateForm(dates).read(value);
  for (const form of TEXT_DUE_FORMS) {
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

function dueBy(quarter: string | undefined, year: string | undefined): DatedReading {
  const by = { quarter: Number(quarter), year: 2000 + Number(year) };
  return { kind: 'dated', end: { kind: 'quarter', by }, ahead: 'due', past: 'overdue' };
}

function dueOn({ year, month, day }: CalendarDate): DatedReading {
  const end = { kind: 'day', day: { year, month, day } } as const;
  return { kind: 'dated', end, ahead: 'due', past: 'overdue' };
}
