import { isFullWord } from './find-names';
import { ORDINARY_WORDS } from './post-words';

/** What stands in a text in place of a person's name. */
export const NAME_LEFT_OUT = '[name left out]';

/** A text without names, and at how many places one stood. */
export interface NamelessText {
  readonly text: string;
  readonly placeCount: number;
}

/**
 * Makes a function that leaves people's names, each given as its words, out of some texts: the whole name in any case,
 * the last name first, with an initial for the first name, in e-mail addresses, and each word of it alone. A word that
 * the texts use in small letters, or that is a month or the like, is an ordinary one: alone it stays.
 */
export function createNameRemover(
  names: readonly (readonly string[])[],
  texts: readonly string[],
): (text: string) => NamelessText {
  if (names.length === 0) return (text) => ({ text, placeCount: 0 });
  const whole = names.flatMap(spellWhole);
  const parts = new Set(names.flat().filter(isFullWord));
  const ordinary = listOrdinaryWords(texts, parts, matchAny(whole));
  const pattern = matchAny([...whole, ...[...parts].filter(mayStandAlone).map(spell)]);
  const known = new Map<string, NamelessText>();
  return (given) => {
    let nameless = known.get(given);
    if (!nameless) known.set(given, (nameless = leaveOut(given, pattern, ordinary)));
    return nameless;
  };
}

function leaveOut(given: string, pattern: RegExp, ordinary: ReadonlySet<string>): NamelessText {
  let placeCount = 0;
  const text = given.normalize('NFC').replace(pattern, (found: string) => {
    if (!isMeant(found, ordinary)) return found;
    placeCount += 1;
    return NAME_LEFT_OUT;
  });
  return placeCount === 0 ? { text: given, placeCount } : { text, placeCount };
}

const START = '(?<![\\p{L}\\p{M}\\p{N}])';
const END = '(?![\\p{L}\\p{M}\\p{N}])';

/** Finds any of these, the longest that fits, in small letters and in capitals. */
function matchAny(patterns: readonly string[]): RegExp {
  const longestFirst = [...new Set(patterns)].sort((left, right) => right.length - left.length);
  return new RegExp(`${START}(?:${longestFirst.join('|')})${END}`, 'giu');
}

/** Between the words of a name, in sentences and in addresses. */
const GAP = '[\\s._\u2010\u2011-]+';

/** The ways to write a whole name. */
function spellWhole(name: readonly string[]): string[] {
  const words = name.map(spell);
  const last = words.at(-1)!;
  if (words.length === 1) return [last];
  const firstLetter = String.fromCodePoint(name[0]!.codePointAt(0)!);
  return [
    words.join(GAP),
    `${last}[\\s,]+${words.slice(0, -1).join(GAP)}`,
    ...(isFullWord(name.at(-1)!) ? [`${spell(firstLetter)}[\\s.]*${last}`] : []),
    ...(words.length > 2 ? [`${words[0]!}${GAP}${last}`] : []),
  ];
}

/** A word as it may be typed: apostrophes and hyphens come in several forms. */
function spell(word: string): string {
  return word
    .replace(/[$()*+./?[\\\]^{|}]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/[-‐‑]/g, '[-‐‑–\\s]');
}

/** Shorter ones are syllables of anything. */
const SHORTEST_ALONE = 3;

const mayStandAlone = (word: string): boolean =>
  word.length >= SHORTEST_ALONE && !ORDINARY_WORDS.has(word.toLowerCase());

const SMALL_WORD = /(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu;

/** The words of names, in small letters, that the texts use as words, but for where they are written as the whole name. */
function listOrdinaryWords(
  texts: readonly string[],
  words: ReadonlySet<string>,
  wholeNames: RegExp,
): ReadonlySet<string> {
  const wanted = new Set([...words].map((word) => word.toLowerCase()));
  const ordinary = new Set([...wanted].filter((word) => ORDINARY_WORDS.has(word)));
  for (const text of new Set(texts)) {
    for (const [word] of text.replace(wholeNames, '').matchAll(SMALL_WORD)) {
      if (wanted.has(word)) ordinary.add(word);
    }
  }
  return ordinary;
}

/** Whether what reads like a name is one: in small letters "will grant" and "a cook" may be words. */
function isMeant(found: string, ordinary: ReadonlySet<string>): boolean {
  if (IN_ADDRESS.test(found)) return true;
  const words = found.match(/[\p{L}\p{M}'’]+/gu)!;
  const [first, ...others] = words;
  if (others.length === 0) return isFullWord(first) && !ordinary.has(first.toLowerCase());
  if (words.some((word) => word.length === 1)) return words.every((word) => /^\p{Lu}/u.test(word));
  const isWritten = words.filter(isFullWord).length > 1;
  return isWritten || words.some((word) => !ordinary.has(word.toLowerCase()));
}

const IN_ADDRESS = /^\S+[._]\S+$/;
