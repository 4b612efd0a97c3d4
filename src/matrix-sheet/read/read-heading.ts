import type { MatrixColumn } from '../../domain/matrix';
import type { HeadingRule, WordClass } from './heading-words';
import { classesOf, FILLERS, HEADING_RULES, PHRASES } from './heading-words';
import { tidyText } from './tidy-text';

/** A column that a heading can name. */
export interface HeadingMeaning {
  readonly column: MatrixColumn;
  /** 3 and more says it outright, 2 usually means it, less means it only where the cells below fit. */
  readonly strength: number;
  /** Whether it names a due that takes the place of an earlier one. */
  readonly isRevised: boolean;
}

/** When, or which in a row, a heading says that its column is of: "(2023)", "Mar 22", "Round 2". */
export interface HeadingMoment {
  readonly kind: 'date' | 'number';
  /** Comparable within a kind; the later one is greater. */
  readonly value: number;
}

/** What a heading says. */
export interface HeadingReading {
  /** The strongest first; empty where the heading is none of a matrix. */
  readonly meanings: readonly HeadingMeaning[];
  readonly moment: HeadingMoment | null;
}

/** Longer texts are prose that happens to stand above or in the matrix. */
const LONGEST_HEADING = 100;
/** Of a heading with more words than this no rule is tried. */
const MOST_WORDS = 9;
const NOTHING: HeadingReading = { meanings: [], moment: null };

/** Around a header the same texts are read for each row and pair of rows that could be it. */
const READ = new Map<string, HeadingReading>();
const MOST_KEPT = 2000;

/** Reads one heading by its words. What is in brackets is a unit, a range or a date, unless it says now, target, original or revised. */
export function readHeading(raw: string): HeadingReading {
  if (raw === '' || raw.length > LONGEST_HEADING) return NOTHING;
  const known = READ.get(raw);
  if (known) return known;
  if (READ.size >= MOST_KEPT) READ.clear();
  const reading = readWords(raw);
  READ.set(raw, reading);
  return reading;
}

function readWords(raw: string): HeadingReading {
  const { text, moment } = takeMoment(foldHeading(raw));
  const { main, glosses } = takeBrackets(text);
  if (main === '') return NOTHING;
  const words = listWords(main);
  // "Level 1", "Level 2" are levels themselves, not levels of something.
  if (moment?.kind === 'number' && words.every((word) => isOf(word, 'level'))) return NOTHING;
  const qualifiers = glosses.flatMap(listWords);
  const isQualified = qualifiers.length > 0 && qualifiers.every(isQualifier);
  const meanings =
    (isQualified ? composeJoint(main, words, qualifiers) : null) ?? composeJoint(main, words, []);
  return meanings === null ? { ...NOTHING, moment } : { meanings, moment };
}

/** Longer texts are more than a heading. */
const LONGEST_WITHOUT_NOTE = 60;
/** Where a note may begin: at a capital or a figure, or on a line of its own. */
const BEFORE_NOTE = /\s+(?=["“‘(]?[\p{Lu}\d])|\s*\n\s*/gu;
/** A heading that says outright, or usually, what it is. */
const SAYS_OUTRIGHT = 2;

/** A long text without the note on its heading that follows that in the same cell: "Item no. Use the one …" is "Item no."; else as it is. */
export function leaveNoteOut(raw: string): string {
  if (raw.length <= LONGEST_WITHOUT_NOTE) return raw;
  const starts = [...raw.slice(0, LONGEST_WITHOUT_NOTE).matchAll(BEFORE_NOTE)]
    .map(({ index }) => raw.slice(0, index))
    .filter((start) => start !== '' && !FILLERS.has(listWords(start.toLowerCase()).at(-1) ?? ''));
  const saysOutright = (start: string): boolean =>
    (readHeading(start).meanings[0]?.strength ?? 0) >= SAYS_OUTRIGHT;
  return starts.filter(saysOutright).at(-1) ?? raw;
}

/** Whether a text says nothing but which of two columns is meant, as "Original" and "Revised" do over "Due date". */
export function saysWhichOfTwo(raw: string): boolean {
  const words = listWords(foldHeading(raw));
  return words.length > 0 && words.every(isQualifier);
}

/** A heading in small letters on one line, without marks that mean nothing: "By when?\n(quarter):" is "by when (quarter)". */
function foldHeading(raw: string): string {
  return tidyText(raw.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''))
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[*"“”•]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?:${MONTHS.join('|')})[a-z]*`;
const DAYS_IN_MONTH = 31;
const DAYS_IN_YEAR = 12 * DAYS_IN_MONTH;

/** Ways to say a moment, the most exact first; groups are named after what they hold. */
const MOMENTS: readonly RegExp[] = [
  /\b(?<day>\d{1,2})[/.](?<monthNumber>\d{1,2})[/.](?<year>\d{4}|\d{2})\b/,
  /\b(?<year>20\d\d)-(?<monthNumber>\d{2})-(?<day>\d{2})\b/,
  new RegExp(
    `\\b(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?(?<month>${MONTH})[ '-]*(?<year>20\\d\\d|\\d{2})\\b`,
  ),
  /\bq(?:uarter )?(?<quarter>[1-4])[ ,'-]*(?<year>20\d\d|\d{2})(?: ?[/-] ?\d{2,4})?\b/,
  /\b(?<year>20\d\d)(?: ?[/-] ?\d{2,4})? ?q(?:uarter )?(?<quarter>[1-4])\b/,
  /\b(?<year>20\d\d)(?: ?[/-] ?(?:20)?\d\d)?\b/,
  /\b(?:fy ?)(?<year>\d{2})(?: ?[/-] ?\d\d)?\b/,
  /\b(?:round|wave|version|v|review|assessment|year|phase|no\.?) ?(?<number>\d{1,2})\b/,
  /(?:^|[a-z] )(?<number>\d{1,2})$/,
];

/** Takes the moment out of a heading's text. */
function takeMoment(text: string): { text: string; moment: HeadingMoment | null } {
  // All of them have a figure.
  if (!/\d/.test(text)) return { text, moment: null };
  for (const pattern of MOMENTS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { number } = match.groups!;
    const kept =
      number === undefined
        ? text.replace(match[0], ' ')
        : text.replace(match[0], match[0].replace(number, ' '));
    const value = number === undefined ? dateValue(match.groups!) : Number(number);
    const rest = kept.replace(/\(\s*(?:as at|at|in|on|by)?\s*\)|\[\s*\]/g, ' ');
    return { text: rest, moment: { kind: number === undefined ? 'date' : 'number', value } };
  }
  return { text, moment: null };
}

function dateValue(parts: Readonly<Record<string, string | undefined>>): number {
  const { day, month, monthNumber, quarter } = parts;
  const year = Number(parts['year']);
  const monthIndex =
    month !== undefined
      ? MONTHS.indexOf(month.slice(0, 3))
      : quarter !== undefined
        ? Number(quarter) * 3 - 1
        : Number(monthNumber ?? 1) - 1;
  const fullYear = year < 100 ? 2000 + year : year;
  return fullYear * DAYS_IN_YEAR + monthIndex * DAYS_IN_MONTH + Number(day ?? 0);
}

function takeBrackets(text: string): { main: string; glosses: string[] } {
  const glosses: string[] = [];
  const main = text
    .replace(/\(([^)]*)\)?|\[([^\]]*)\]?/g, (_, round?: string, square?: string) => {
      glosses.push(round ?? square ?? '');
      return ' ';
    })
    .replace(/\s+/g, ' ')
    .trim();
  return { main, glosses };
}

function listWords(text: string): string[] {
  const phrased = PHRASES.reduce(
    (rest, [pattern, words]) => rest.replace(pattern, ` ${words} `),
    text
      .replace(/[?!:;,.]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return phrased
    .split(/[\s/|&+]+| [-–—]+ /)
    .flatMap((word) => (!word.includes('-') || classesOf(word) ? [word] : word.split('-')))
    .map((word) => word.replace(/^[-–—_'=>]+|[-–—_'=>]+$|'s$/g, ''))
    .filter((word) => word !== '');
}

const QUALIFIERS: readonly WordClass[] = ['now', 'aim', 'original', 'revised', 'percent'];

const isOf = (word: string, wordClass: WordClass): boolean =>
  classesOf(word)?.has(wordClass) ?? false;

const isQualifier = (word: string): boolean =>
  QUALIFIERS.some((wordClass) => isOf(word, wordClass));

/**
 * "KPI / Behaviour", "Evidence and comments": the first of two headings for one column that says anything, else all of it,
 * whose words these are.
 */
function composeJoint(
  main: string,
  words: readonly string[],
  qualifiers: readonly string[],
): HeadingMeaning[] | null {
  const parts = main.split(/ ?[/|] ?| or | and | ?& ?/);
  if (parts.length > 1) {
    for (const part of parts) {
      const meanings = compose([...qualifiers, ...listWords(part)]);
      if (meanings) return meanings;
    }
  }
  return compose([...qualifiers, ...words]);
}

/** What the words mean together; null where no rule takes them all. */
function compose(words: readonly string[]): HeadingMeaning[] | null {
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const tokens = words.map((word) => ({ classes: classesOf(word), isFiller: FILLERS.has(word) }));
  // Prose has words that no rule takes.
  if (tokens.some(({ classes, isFiller }) => classes === null && !isFiller)) {
    return composeOfHead(words);
  }
  const found = new Map<MatrixColumn, HeadingMeaning>();
  for (const rule of RULES) {
    const strength = matchRule(rule, tokens);
    const known = found.get(rule.column);
    if (strength === 0 || (known && known.strength >= strength)) continue;
    found.set(rule.column, { column: rule.column, strength, isRevised: rule.isRevised ?? false });
  }
  if (found.size === 0) return composeOfHead(words);
  return [...found.values()].sort((left, right) => right.strength - left.strength);
}

interface Token {
  readonly classes: ReadonlySet<WordClass> | null;
  readonly isFiller: boolean;
}

/** What a rule is worth more where the last word is one that it needs: "action priority" is a priority. */
const HEAD_BONUS = 0.5;

interface AllowingRule extends HeadingRule {
  /** The classes that the rule needs, and those that it lets stand beside them. */
  readonly allowed: ReadonlySet<WordClass>;
}

const RULES = HEADING_RULES.map((rule): AllowingRule => ({
  ...rule,
  allowed: new Set([...rule.needs, ...(rule.may ?? [])]),
}));

/** The strength with which the words fit a rule; 0 where they do not. */
function matchRule({ needs, allowed, strength }: AllowingRule, tokens: readonly Token[]): number {
  if (tokens.length < needs.length) return 0;
  const isTaken = ({ classes, isFiller }: Token): boolean =>
    isFiller || (classes !== null && [...classes].some((wordClass) => allowed.has(wordClass)));
  if (!tokens.every(isTaken) || !coversNeeds(needs, tokens, new Set())) return 0;
  const last = tokens.at(-1)!.classes;
  const isHead = last !== null && needs.some((need) => last.has(need));
  return strength + (isHead ? HEAD_BONUS : 0);
}

/** Whether each needed class finds a word of its own. */
function coversNeeds(
  needs: readonly WordClass[],
  tokens: readonly Token[],
  used: ReadonlySet<number>,
): boolean {
  const [need, ...others] = needs;
  if (need === undefined) return true;
  return tokens.some(
    ({ classes }, index) =>
      !used.has(index) &&
      classes?.has(need) &&
      coversNeeds(others, tokens, new Set(used).add(index)),
  );
}

/** What a heading may be by its last word, after words that say of what: "Procurement capability", "IT lead". */
const HEADS: readonly (readonly [WordClass, MatrixColumn])[] = [
  ['kpi', 'kpi'],
  ['subject', 'kpi'],
  ['group', 'area'],
  ['action', 'actions'],
  ['person', 'owner'],
];
/** Less than any rule: only cells that fit as well can make it count. */
const HEAD_STRENGTH = 0.5;
const MOST_UNKNOWN_WORDS = 2;
/** Words that make something else of whatever follows them. */
const OTHERS = new Set('risk gap issue benefit impact next review no not total average'.split(' '));

function composeOfHead(words: readonly string[]): HeadingMeaning[] | null {
  const unknown = words.slice(0, -1);
  const head = words.at(-1)!;
  const areUnknown = unknown.every((word) => classesOf(word) === null && !OTHERS.has(word));
  if (unknown.length === 0 || unknown.length > MOST_UNKNOWN_WORDS || !areUnknown) return null;
  const meanings = HEADS.filter(([wordClass]) => isOf(head, wordClass)).map(
    ([, column]): HeadingMeaning => ({ column, strength: HEAD_STRENGTH, isRevised: false }),
  );
  return meanings.length > 0 ? meanings : null;
}
