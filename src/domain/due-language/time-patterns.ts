import { easterSunday, isCalendarDate } from '../calendar-date';
import type { QuarterJoin, TokenBody } from './token';
import { PART_OF_YEAR_ENDS, SEASON_LAST_MONTHS, WELSH_MONTHS } from './vocabulary';
import { readYear } from './year-text';

/** A sticky pattern over the folded, lower-case text and what it means; null when it means nothing after all. */
export interface TimePattern {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => TokenBody | null;
}

const IMPOSSIBLE: TokenBody = { kind: 'impossible' };
const MONTH =
  `(${WELSH_MONTHS.join('|')}|` +
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?';
/** What reaches from one day to another, as in "1 April - 10 July": its digits are no year of the month before. */
const TO_A_DAY =
  ` ?- ?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${WELSH_MONTHS.join('|')}|` +
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
/** The same for a month alone, unless both have their year behind a hyphen, as in "Nov-23 Jul-24". */
const TO_A_DAY_ALONE = `(?!-\\d{2} [a-z]+-\\d{2}(?!\\d))${TO_A_DAY}`;
const MONTH_ORDER = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ORDINAL = '(?:st|nd|rd|th)';
const QUARTER_WORD = '(?:quarters?|chwarter|qtrs?\\.?|qrts?\\.?|qs?\\.?)';
/** Months of 2000 may fall in a quarter named 1999, which two digits cannot say. */
const EARLIEST_DATED_YEAR = 2001;
const TIME_OF_DAY = '(?:[t ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?z?)?';
const CARDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  last: 4,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
};

function monthNumber(name: string): number {
  const welsh = WELSH_MONTHS.indexOf(name);
  if (welsh !== -1) return welsh + 1;
  return MONTH_ORDER.indexOf(name.slice(0, 3)) + 1;
}

function readDate(yearDigits: string, month: number, day: number): TokenBody {
  const year = readYear(yearDigits);
  if (year === null || year < EARLIEST_DATED_YEAR || !isCalendarDate({ year, month, day })) {
    return IMPOSSIBLE;
  }
  return { kind: 'date', date: { year, month, day } };
}

function readMonth(month: number, yearDigits: string | undefined): TokenBody {
  if (yearDigits === undefined) return { kind: 'month', month, year: null, day: null };
  const year = readYear(yearDigits);
  return year === null || year < EARLIEST_DATED_YEAR
    ? IMPOSSIBLE
    : { kind: 'month', month, year, day: null };
}

function readDayOfMonth(month: number, day: number): TokenBody {
  // No year makes a day that no leap year has.
  const exists = isCalendarDate({ year: 2024, month, day });
  return exists ? { kind: 'month', month, year: null, day } : IMPOSSIBLE;
}

/** A stretch of months that ends with `month` of a year in two or four digits. */
function readStretch(
  month: number,
  yearDigits: string,
  precision: 'season' | 'month' = 'season',
): TokenBody {
  const year = readYear(yearDigits);
  return year === null ? IMPOSSIBLE : { kind: 'season', month, year, precision };
}

/** The year in which a term falls: the later one of "2024/25", but for the autumn. */
function readTerm(term: string, digits: string, next: string | undefined): TokenBody {
  const first = readYear(digits);
  const second = next === undefined ? first : readYear(next);
  if (first === null || second === null || second - first > 1) return IMPOSSIBLE;
  const year = term === 'autumn' ? first : second;
  // A spring term ends about Easter.
  const month = term === 'autumn' ? 12 : term === 'summer' ? 7 : easterSunday(year).month;
  return { kind: 'season', month, year, precision: 'season' };
}

const HALF_TERM_MONTHS: Readonly<Record<string, number>> = {
  autumn: 10,
  october: 10,
  spring: 2,
  february: 2,
  summer: 5,
  may: 5,
};

function readFeast(name: string, yearDigits: string): TokenBody {
  const year = readYear(yearDigits);
  if (year === null) return IMPOSSIBLE;
  const date = name === 'easter' ? easterSunday(year) : { year, month: 12, day: 25 };
  return { kind: 'date', date };
}

/** "mid 2025" of the calendar year, "mid 2025/26" of the year of quarters. */
function readPartOfYear(part: string, digits: string, next: string | undefined): TokenBody | null {
  const quarter = PART_OF_YEAR_ENDS[part]!;
  const year = readYear(digits);
  if (year === null) return IMPOSSIBLE;
  if (next === undefined) return readStretch(3 * quarter, digits);
  if (readYear(next) !== year + 1) return null;
  return { kind: 'part', quarter, year, split: true, financial: false };
}

function readQuarters(numbers: readonly number[], join: QuarterJoin): TokenBody {
  return numbers.every((number) => number >= 1 && number <= 4)
    ? { kind: 'quarters', numbers, join }
    : IMPOSSIBLE;
}

/** `rest` is what follows the first quarter: "/3", "-Q3", " & Q3", " q3". */
function readQuarterList(first: string, rest: string): TokenBody {
  const numbers = [Number(first), ...[...rest.matchAll(/\d/g)].map((match) => Number(match[0]))];
  const separators = rest.split(/(?:q[a-z.]*)?\s*\d/).filter((part) => part !== '');
  if (separators.some((part) => /^\s*(?:or\s*)?$/.test(part))) return readQuarters(numbers, 'none');
  const reaches = separators.some((part) => /[->]|to|through|until/.test(part));
  return readQuarters(numbers, reaches ? 'through' : 'each');
}

function readSplitYear(
  firstDigits: string,
  secondDigits: string,
  financial: boolean,
): TokenBody | null {
  const year = readYear(firstDigits);
  const next = readYear(secondDigits);
  if (year === null || next !== year + 1) return null;
  return { kind: 'year', year, split: true, financial, bare: false, mayBeMonth: false };
}

function readSingleYear(digits: string, marked: boolean, financial: boolean): TokenBody {
  const year = readYear(digits);
  if (year === null) return IMPOSSIBLE;
  const bare = !marked && digits.length === 2;
  return { kind: 'year', year, split: false, financial, bare, mayBeMonth: false };
}

function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}

/** In the order they are tried: the longer and more exact before the shorter. */
export const TIME_PATTERNS: readonly TimePattern[] = [
  {
    pattern: sticky(
      `(autumn|october|spring|february|summer|may) half[ -]?term(?: of)?,? '?(\\d{4}|\\d{2})(?!\\d)`,
    ),
    read: (match) => readStretch(HALF_TERM_MONTHS[match[1]!]!, match[2]!),
  },
  {
    pattern: sticky(`(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)${TIME_OF_DAY}`),
    read: (match) => readDate(match[1]!, Number(match[3]), Number(match[4])),
  },
  {
    pattern: sticky(
      `(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})(?![\\d/])${TIME_OF_DAY}`,
    ),
    read: (match) => readDate(match[4]!, Number(match[3]), Number(match[1])),
  },
  {
    pattern: sticky(
      `(\\d{1,2}) ?${ORDINAL}?(?: of)?[ -]*${MONTH}(?!${TO_A_DAY})[ ,'/-]*(\\d{4}|\\d{2})(?![\\d/])${TIME_OF_DAY}`,
    ),
    read: (match) => readDate(match[3]!, monthNumber(match[2]!), Number(match[1])),
  },
  {
    pattern: sticky(`${MONTH} (\\d{1,2})${ORDINAL}?,? +(\\d{4})(?!\\d)`),
    read: (match) => readDate(match[3]!, monthNumber(match[1]!), Number(match[2])),
  },
  {
    pattern: sticky(
      `(\\d{1,2}) ?${ORDINAL}?(?: of)?[ -]*${MONTH}(?:(?=${TO_A_DAY})|(?![ ,'/-]*\\d))`,
    ),
    read: (match) => readDayOfMonth(monthNumber(match[2]!), Number(match[1])),
  },
  {
    pattern: sticky(`${MONTH}(?!${TO_A_DAY_ALONE})(?:[ ,'/-]|of )*(\\d{4}|\\d{2})(?!\\d)`),
    read: (match) => readMonth(monthNumber(match[1]!), match[2]),
  },
  {
    // Behind a quarter the year is that one's: "Q4 2025 Jan-Mar".
    pattern: sticky(`(?<!q[a-z.]* ?[1-4],? )(20\\d{2})[ -]${MONTH}(?![ ,'-]*\\d)`),
    read: (match) => readMonth(monthNumber(match[2]!), match[1]),
  },
  {
    // "may" is also an ordinary word: only a month at the end or beside another one.
    pattern: sticky(`(?!may(?! ?(?:$|[-/&>\\n]|to |and )))${MONTH}`),
    read: (match) => readMonth(monthNumber(match[1]!), undefined),
  },
  {
    pattern: sticky(
      `(spring|summer|autumn) term(?: of)?,? '?(\\d{4}|\\d{2})(?: ?[-/] ?(\\d{4}|\\d{2}))?(?!\\d)`,
    ),
    read: (match) => readTerm(match[1]!, match[2]!, match[3]),
  },
  {
    pattern: sticky(`(spring|summer|autumn)(?: of)? '?(\\d{4}|\\d{2})(?!\\d)`),
    read: (match) => readStretch(SEASON_LAST_MONTHS[match[1]!]!, match[2]!),
  },
  {
    // A winter lies in two years: the end of the one that begins in the year is the later.
    pattern: sticky(`winter(?: of)? '?(\\d{4}|\\d{2})(?: ?[-/] ?(?:\\d{4}|\\d{2}))?(?!\\d)`),
    read: (match) => {
      const year = readYear(match[1]!);
      return year === null
        ? IMPOSSIBLE
        : { kind: 'season', month: 2, year: year + 1, precision: 'season' };
    },
  },
  {
    pattern: sticky(
      `(christmas|xmas|nadolig|easter)(?: day)?(?: of)?[ ,]*'?(\\d{4}|\\d{2})(?!\\d)`,
    ),
    read: (match) => readFeast(match[1]!, match[2]!),
  },
  {
    pattern: sticky(
      `(early|start|beginning|mid|middle|late)(?: (?:in|of|part|the))*[ -]*(20\\d{2})(?:[-/](\\d{4}|\\d{2}))?(?![\\d/.-]| ?q\\d)`,
    ),
    read: (match) => readPartOfYear(match[1]!, match[2]!, match[3]),
  },
  {
    pattern: sticky(
      `\\d{1,3}(?: ?(?:-|to) ?\\d{1,3})?\\+?[ -]*(?:working )?(?:day|week|month|year|mth|wk|yr)s?(?![a-z])`,
    ),
    read: () => ({ kind: 'duration' }),
  },
  {
    // Glued to its year: "Q123", "Q22023".
    pattern: sticky(`q([1-4])(?=(?:20)?\\d{2}(?!\\d))`),
    read: (match) => readQuarters([Number(match[1])], 'each'),
  },
  {
    pattern: sticky(
      `${QUARTER_WORD}[ :-]*(\\d)(?!\\d)((?:\\s*(?:[-/&,+>]|to(?= )|,? ?and(?= )|or(?= )|through(?= ))\\s*(?:${QUARTER_WORD} ?)?\\d(?!\\d|[./-]\\d{1,2}[./-]\\d)|\\s+${QUARTER_WORD} ?\\d(?!\\d))*)`,
    ),
    read: (match) => readQuarterList(match[1]!, match[2]!),
  },
  {
    pattern: sticky(`${QUARTER_WORD}[ :-]*(one|two|three|four)(?![a-z])`),
    read: (match) => readQuarters([CARDINALS[match[1]!]!], 'each'),
  },
  {
    pattern: sticky(
      `(?:([1-4])${ORDINAL}|(first|second|third|fourth|final|last))[ -]*(?:quarter|qtr|q)(?![a-z\\d])`,
    ),
    read: (match) => readQuarters([Number(match[1] ?? CARDINALS[match[2]!])], 'each'),
  },
  {
    pattern: sticky(`([1-4])q(?![a-z])`),
    read: (match) => readQuarters([Number(match[1])], 'each'),
  },
  { pattern: sticky(`q[ .]?\\d+`), read: () => IMPOSSIBLE },
  {
    pattern: sticky(
      `(?:end of (?:the )?(?:financial )?year|(?:financial )?year[ -]end)(?![a-z]| ?'?\\d)`,
    ),
    read: () => readQuarters([4], 'each'),
  },
  {
    pattern: sticky(`(?:h ?([12])(?!\\d)|(first|1st|second|2nd) half(?! ?year))`),
    read: (match) => readHalf(match[1] === '1' || match[2] === 'first' || match[2] === '1st'),
  },
  {
    pattern: sticky(
      `(?:(fy|f/y|financial year|municipal year|year) *)?'?(\\d{4}|\\d{2}) ?[-/] ?'?(\\d{4}|\\d{2})(?![\\d])`,
    ),
    read: (match) => readSplitYear(match[2]!, match[3]!, match[1] !== undefined),
  },
  {
    // The May of 2024, or 2024/25.
    pattern: sticky(`(20\\d{2})[-/](\\d)(?![\\d/.-])`),
    read: (match) => {
      const year = Number(match[1]);
      if (Number(match[2]) !== (year + 1) % 10 || match[2] === '0') return null;
      const both = { split: true, financial: false, bare: false, mayBeMonth: true };
      return { kind: 'year', year, ...both };
    },
  },
  {
    // A month in figures: "06/2023", "2023-06", "06/23" where 23 can be neither a day nor a month.
    pattern: sticky(
      `(?:(\\d{1,2})[-/.](20\\d{2})|(20\\d{2})[-/](\\d{1,2})|(\\d{1,2})[-/](\\d{2}))(?!\\d)`,
    ),
    read: (match) => {
      const month = Number(match[1] ?? match[4] ?? match[5]);
      const year = match[2] ?? match[3] ?? match[6]!;
      if (month < 1 || month > 12 || Number(year) <= 12) return IMPOSSIBLE;
      return readMonth(month, year);
    },
  },
  {
    pattern: sticky(
      `(?:(fy|f/y|financial year|municipal year) *|(year +|'))?(\\d{4}|\\d{2})(?!\\d|[.,]\\d)`,
    ),
    read: (match) =>
      readSingleYear(match[3]!, (match[1] ?? match[2]) !== undefined, match[1] !== undefined),
  },
];

function readHalf(first: boolean): TokenBody {
  return { kind: 'quarters', numbers: first ? [1, 2] : [3, 4], join: 'each' };
}
