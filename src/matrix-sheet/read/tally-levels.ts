import { FRAMEWORKS } from '../../domain/frameworks';
import type { LevelAlias } from '../../domain/level-scale';
import { readNumberLevel, saysNotApplicable } from '../../domain/number-level';
import type { CellValue } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import { tidyCell } from './tidy-text';

/** A column in which levels stand or would be expected. */
export interface LevelColumn {
  /** What its heading says: "Current tier (0-4)". */
  readonly heading: string;
  readonly values: readonly CellValue[];
}

/** What the cells of the level columns say. */
export interface LevelTally {
  /** Cells that begin with a level's name of a framework or a key, by the folded name: those that cannot be a mere sentence. */
  readonly names: ReadonlyMap<string, number>;
  /** The same for cells that may only begin a sentence with the word. */
  readonly weakNames: ReadonlyMap<string, number>;
  /** Cells that hold a number without a level's name, by number. */
  readonly numbers: ReadonlyMap<number, number>;
  /** The highest number that a cell says itself, as "2/5" does. */
  readonly outOf: number | null;
  /** Numbers with the name that stands beside them ("2 - Emerging"), and how often. */
  readonly pairs: ReadonlyMap<string, { number: number; name: string; count: number }>;
  /** Texts of a few words that are none of these, alone or set off in front of a statement, by their folded text. */
  readonly words: ReadonlyMap<string, { text: string; count: number }>;
  /** Cells that hold anything. */
  readonly cellCount: number;
}

/** How much of a cell is looked at: more than any level's name. */
const START_CHARS = 80;
const MOST_WORDS_OF_A_NAME = 4;

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The frameworks whose levels have names. */
export const WORD_FRAMEWORKS = FRAMEWORKS.filter(
  ({ spellings: [levels] }) => !/^\d/.test(levels[0]!),
);

const FRAMEWORK_NAMES = WORD_FRAMEWORKS.flatMap(({ spellings }) => spellings.flat());

/** Any of these names at the start of a text, longer ones first. */
function patternOfNames(names: readonly string[]): RegExp {
  const choices = [...new Set(names)]
    .sort((left, right) => right.length - left.length)
    .map(escapePattern)
    .join('|');
  return new RegExp(`^["'“‘(*•]*(${choices})(?![\\p{L}\\p{M}'’])`, 'iu');
}

const ANY_NAME = patternOfNames(FRAMEWORK_NAMES);
const NAME_THEN_NUMBER =
  /^(\p{L}[\p{L}\s/&'’-]*?)\s*[([]\s*(?:level\s*)?(\d{1,2})\s*[)\]]\s*(?:$|[:;,.–-])/iu;
const NUMBER_THEN_NAME =
  /^(?:level\s*|l)?(\d{1,2})\s*(?:[-–—=:)]|\.(?=\s))\s*(\p{L}[\p{L}\s/&'’-]*?)\s*(?:$|[:;,.]|\s[–-]\s)/iu;

/** "2 -", "Level 2:", "L2": a number that is set off as a level is, and not as an item of a list ("2. Roles"). */
const SET_OFF_AS_LEVEL = /^(?:l(?:evel|vl)?\.?\s*\d|[([]?\d+(?:[.,]\d+)?[)\]]?\s*[-–—:])/i;

/** What a person or the workbook says of levels beside the cells. */
export interface KnownWords {
  /** Names of levels that the workbook says itself, in a key. */
  readonly ownNames?: readonly string[];
  /** Words that are read as levels: a cell that says one alone counts as its level. */
  readonly aliases?: readonly LevelAlias[];
}

/** Looks at how each cell begins, once at equal ones: most of a column of levels are. */
export function tallyLevels(
  columns: readonly LevelColumn[],
  { ownNames = [], aliases = [] }: KnownWords = {},
): LevelTally {
  const anyName =
    ownNames.length > 0 ? patternOfNames([...FRAMEWORK_NAMES, ...ownNames]) : ANY_NAME;
  const levels = new Map(aliases.map(({ word, level }) => [word.toLowerCase(), level]));
  const names = new Map<string, number>();
  const weakNames = new Map<string, number>();
  const numbers = new Map<number, number>();
  const pairs = new Map<string, { number: number; name: string; count: number }>();
  const words = new Map<string, { text: string; count: number }>();
  let outOf: number | null = null;
  let cellCount = 0;
  const addPair = (number: number, name: string, count: number): void => {
    const key = `${number} ${name.toLowerCase()}`;
    const known = pairs.get(key);
    if (known) known.count += count;
    else pairs.set(key, { number, name, count });
  };
  const addText = (text: string, lead: string | null, count: number): void => {
    const named = anyName.exec(text);
    // Most texts are prose: what cannot match is told by a look at a few characters.
    const behind = /[([]/.test(text) ? NAME_THEN_NUMBER.exec(text) : null;
    if (behind && isShort(behind[1]!)) addPair(Number(behind[2]), behind[1]!, count);
    if (named) {
      const readsOn = /^\s+\p{Ll}/u.test(text.slice(named[0].length));
      addCount(readsOn ? weakNames : names, named[1]!.toLowerCase(), count);
      return;
    }
    if (behind && isShort(behind[1]!)) return;
    const mayBeNumber = /^\D{0,20}\d/.test(text);
    const before = mayBeNumber ? NUMBER_THEN_NAME.exec(text) : null;
    const inner = before && anyName.exec(before[2]!);
    // "1. Roles are set out" is an item of a list; "1. Initial" is a level.
    if (before && isShort(before[2]!) && (inner || !/^\S*\d\./.test(text))) {
      addPair(Number(before[1]), before[2]!, count);
      if (inner) addCount(names, inner[1]!.toLowerCase(), count);
      return;
    }
    const form = mayBeNumber ? readNumberLevel(text) : null;
    if (form && (form.rest === '' || SET_OFF_AS_LEVEL.test(text))) {
      addCount(numbers, form.number, count);
      if (form.outOf !== null) outOf = Math.max(outOf ?? 0, form.outOf);
    } else if (!form) {
      const word = isShort(text) ? text : (lead ?? readLead(text));
      if (word === null) return;
      const key = word.toLowerCase();
      const known = words.get(key);
      if (known) known.count += count;
      else words.set(key, { text: word, count });
    }
  };

  for (const { heading, values } of columns) {
    for (const [value, count] of countEach(values)) {
      if (value === '' || value === heading) continue;
      const start = typeof value === 'string' ? value.slice(0, START_CHARS) : value;
      if (isErrorValue(start)) continue;
      const text = tidyCell(start);
      if (text === '' || saysNotApplicable(text)) continue;
      cellCount += count;
      const lead = typeof start === 'string' ? readFirstLine(start) : null;
      addText(levels.get(text.toLowerCase()) ?? text, lead, count);
    }
  }
  return { names, weakNames, numbers, outOf, pairs, words, cellCount };
}

function addCount<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** How often each value stands there, in the order in which they first do. */
function countEach(values: readonly CellValue[]): ReadonlyMap<CellValue, number> {
  const counts = new Map<CellValue, number>();
  for (const value of values) addCount(counts, value, 1);
  return counts;
}

/** A word or two before a dash, a colon or a full stop, with a statement behind it: "Starting – we have a plan". */
const LEAD = /^(\p{L}[\p{L}/&'’-]*(?:\s[\p{L}/&'’-]+)?)(?:\s+[-–—]|\s*[:—–.])\s+\S+\s\S/u;

/** The word in a level's place in front of a statement; null where none is set off. */
function readLead(text: string): string | null {
  return LEAD.exec(text)?.[1] ?? null;
}

/** A first line of a few words that has others below it. */
function readFirstLine(text: string): string | null {
  const [first = '', ...others] = text.trim().split(/\r?\n/);
  const line = tidyCell(first);
  return others.length > 0 && /^\p{L}/u.test(line) && line.split(' ').length <= 2 ? line : null;
}

function isShort(text: string): boolean {
  return (
    text.length < START_CHARS &&
    text.split(' ').length <= MOST_WORDS_OF_A_NAME &&
    !text.endsWith('.')
  );
}
