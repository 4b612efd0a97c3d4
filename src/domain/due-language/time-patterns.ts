import { isCalendarDate } from '../calendar-date';
import type { QuarterJoin, TokenBody } from './token';
import { SEASON_LAST_MONTHS } from './vocabulary';
import { readYear } from './year-text';

/** A sticky pattern over the folded, lower-case text and what it means; null when it means nothing after all. */
export interface TimePattern {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => TokenBody | null;
}

const IMPOSSIBLE: TokenBody = { kind: 'impossible' };
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?';
const MONTH_ORDER = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ORDINAL = '(?:st|nd|rd|th)';
const QUARTER_WORD = '(?:quarters?|qtrs?\\.?|qrts?\\.?|qs?\\.?)';
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
  if (yearDigits === undefined) return { kind: 'month', month, year: null };
  const year = readYear(yearDigits);
  return year === null || year < EARLIEST_DATED_YEAR ? IMPOSSIBLE : { kind: 'month', month, year };
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
  return { kind: 'year', year, split: true, financial, bare: false };
}

function readSingleYear(digits: string, marked: boolean, financial: boolean): TokenBody {
  const year = readYear(digits);
  if (year === null) return IMPOSSIBLE;
  return { kind: 'year', year, split: false, financial, bare: !marked && digits.length === 2 };
}

function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}

/** In the order they are tried: the longer and more exact before the shorter. */
export const TIME_PATTERNS: readonly TimePattern[] = [
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
      `(\\d{1,2}) ?${ORDINAL}?(?: of)?[ -]*${MONTH}[ ,'/-]*(\\d{4}|\\d{2})(?![\\d/])${TIME_OF_DAY}`,
    ),
    read: (match) => readDate(match[3]!, monthNumber(match[2]!), Number(match[1])),
  },
  {
    pattern: sticky(`${MONTH} (\\d{1,2})${ORDINAL}?,? +(\\d{4})(?!\\d)`),
    read: (match) => readDate(match[3]!, monthNumber(match[1]!), Number(match[2])),
  },
  {
    pattern: sticky(`\\d{1,2} ?${ORDINAL}?(?: of)? ?${MONTH}(?![ ,'/-]*\\d)`),
    read: (match) => readMonth(monthNumber(match[1]!), undefined),
  },
  {
    pattern: sticky(`${MONTH}(?:[ ,'/-]|of )*(\\d{4}|\\d{2})(?!\\d)`),
    read: (match) => readMonth(monthNumber(match[1]!), match[2]),
  },
  {
    pattern: sticky(`(20\\d{2})[ -]${MONTH}(?![ ,'-]*\\d)`),
    read: (match) => readMonth(monthNumber(match[2]!), match[1]),
  },
  {
    // "may" is also an ordinary word: only a month at the end or beside another one.
    pattern: sticky(`(?!may(?! ?(?:$|[-/&>\\n]|to |and )))${MONTH}`),
    read: (match) => readMonth(monthNumber(match[1]!), undefined),
  },
  {
    pattern: sticky(`(spring|summer|autumn)(?: of)? '?(\\d{4}|\\d{2})(?!\\d)`),
    read: (match) => {
      const year = readYear(match[2]!);
      const month = SEASON_LAST_MONTHS[match[1]!]!;
      return year === null ? IMPOSSIBLE : { kind: 'season', month, year };
    },
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
