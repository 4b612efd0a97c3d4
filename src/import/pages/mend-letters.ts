import type { Certainty } from '../../domain/repair';
import type { Steps } from '../../domain/steps';
import { mapInSteps, visitInSteps } from '../../domain/steps';
import type { KnownWords } from './known-words';
import { isKnownForRn, mayHoldRn } from './known-words';
import type { PlacedText, TextMend } from './text-lines';

/** What a word may be instead: itself where nothing tells, and it only looks damaged. */
interface Reading {
  readonly became: string;
  readonly certainty: Certainty;
}

/** What a scanner reads, and what may have stood there. */
const EXCHANGES: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/m/g, 'rn'],
  [/1/g, 'l'],
  [/0/g, 'o'],
  [/l/g, 'I'],
  [/I/g, 'l'],
];

const WORD = /[\p{L}\p{N}]+/gu;
const ADDRESS = /@|:\/\/|^www\./i;
/** "1st", "10am", "2m", "3yrs": figures that have letters after them. */
const COUNTED =
  /^\d+(?:st|nd|rd|th|am|pm|bn|[a-z]|k[mg]|[cm]m|h(?:ou)?rs?|y(?:ea)?rs?|days?|weeks?|months?|mins?|wte|fte|pts?)$/i;
const FIGURE_WITH_O = /^O*\d[\dO]*$/;
/** A figure in a date, by what stands beside it; "O3" alone may be the third objective. */
const DATE_LIKE = /^[\dO]{1,4}[/.-][\p{L}\dO]+(?:[/.-][\dO]+)?$/u;

/** Letters where no word has them: r and n at its start or after a consonant, a small l for a capital I. */
const ODD_RN = /^rn|[^aeiouyAEIOUY]rn/;
const ODD_L =
  /^l\p{Lu}+$|^\p{Lu}{2,}l\p{Lu}*$|^l(?!bs?$|td$|tr?s?$|n$|lp$|vl$|l)[bcdfghjkmnpqrstvwxz]\p{Ll}+$|^l[fst]$/u;
const DIGIT_AMID_LETTERS = /\p{Ll}[01]|^[01]\p{Ll}{2}/u;
const ONE_WITHIN = /\p{Ll}1\p{Ll}{2}/u;
const MAY_BE_DIGIT = /^1\p{Ll}{2}|\p{Ll}1\p{Ll}$|\p{Ll}{3}1$/u;

/**
 * Mends the letters that a scanner took for others, wherever the paper says the word elsewhere or it is known, and marks what
 * only looks damaged. `isScanned` says that the paper bears other marks of a scanner: without them, a word that is merely
 * unknown is left in peace. The texts of a whole paper; the same count of them comes back, in their order.
 */
export function* mendLettersInSteps(
  texts: readonly PlacedText[],
  isScanned: boolean,
  knownWords: KnownWords,
): Steps<PlacedText[]> {
  const counts = new Map<string, number>();
  yield* visitInSteps(texts, ({ text }) => {
    for (const [word] of text.toLowerCase().matchAll(WORD))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  const facts = { counts, isScanned, knownWords };
  // A paper says most of its words again and again.
  const mended = new Map<string, MendedText>();
  return yield* mapInSteps(texts, (text) => {
    const known = mended.get(text.text) ?? mendText(text.text, facts);
    mended.set(text.text, known);
    if (known.mends.length === 0) return text;
    return {
      ...text,
      text: known.became,
      pieces: text.pieces ?? [text],
      mends: [...(text.mends ?? []), ...known.mends],
    };
  });
}

/** What a text is with its letters mended. */
interface MendedText {
  readonly became: string;
  readonly mends: readonly TextMend[];
}

function mendText(text: string, facts: WordFacts): MendedText {
  const mends: TextMend[] = [];
  if (ADDRESS.test(text)) return { became: text, mends };
  const became = text.replace(WORD, (word) => {
    const reading = readWord(word, text, facts);
    if (!reading) return word;
    const kind = reading.became === word ? 'letters-doubted' : 'letters-mended';
    mends.push({ kind, was: word, ...reading });
    return reading.became;
  });
  return { became, mends };
}

/** What the words of a paper are judged by. */
interface WordFacts {
  /** How often each word is said, in small letters. */
  readonly counts: ReadonlyMap<string, number>;
  readonly isScanned: boolean;
  readonly knownWords: KnownWords;
}

function readWord(
  word: string,
  text: string,
  { counts, isScanned, knownWords }: WordFacts,
): Reading | null {
  const doubt: Reading = { became: word, certainty: 'doubtful' };
  if (/^[Ol]$/.test(word)) return isScanned && text === word ? doubt : null;
  if (FIGURE_WITH_O.test(word) && word.includes('O')) {
    const isDate =
      DATE_LIKE.test(text.replace(/[.,;]$/, '')) || /^2O\d\d$|^2\dO\d$|^2\d\dO$/.test(word);
    if (isDate || /^\d/.test(word))
      return { became: word.replaceAll('O', '0'), certainty: 'likely' };
    return isScanned ? doubt : null;
  }
  if (COUNTED.test(word)) return null;
  const isKnown = (one: string): boolean =>
    knownWords.has(one.toLowerCase()) || isKnownForRn(one.toLowerCase());
  const countOf = (one: string): number => counts.get(one.toLowerCase()) ?? 0;
  const hasDigit = DIGIT_AMID_LETTERS.test(word);
  const isOdd = hasDigit || ODD_RN.test(word) || ODD_L.test(word);
  const readings = listReadings(word).filter((one) => isKnown(one) || countOf(one) > 0);
  const [best] = readings.sort((one, other) => countOf(other) - countOf(one));
  if (best !== undefined && best.toLowerCase() !== word.toLowerCase()) {
    if (isOdd && countOf(best) >= countOf(word)) return { became: best, certainty: 'certain' };
    if (isOdd) return { became: best, certainty: 'likely' };
    if (isKnown(word))
      return (isScanned && isKnown(best)) || countOf(best) > countOf(word) ? doubt : null;
    if (countOf(best) > countOf(word) || (isKnown(best) && isScanned))
      return { became: best, certainty: 'likely' };
  }
  return guessWord(word) ?? (isScanned && looksDamaged(word) && countOf(word) < 3 ? doubt : null);
}

/** What a word is where its letters can be nothing else, though nothing says it elsewhere. */
function guessWord(word: string): Reading | null {
  if (ONE_WITHIN.test(word)) return { became: word.replace('1', 'l'), certainty: 'likely' };
  if (ODD_RN.test(word) && !mayHoldRn(word.toLowerCase()))
    return { became: word.replace('rn', 'm'), certainty: 'likely' };
  return ODD_L.test(word) ? { became: word.replace('l', 'I'), certainty: 'likely' } : null;
}

const looksDamaged = (word: string): boolean =>
  MAY_BE_DIGIT.test(word) || (word.includes('rn') && !mayHoldRn(word.toLowerCase()));

/** The word with one of its letters, or pairs of them, exchanged. A lone figure within counts as a letter, several do not. */
function listReadings(word: string): string[] {
  const digits = word.match(/\d/g)?.length ?? 0;
  return EXCHANGES.flatMap(([taken, letters]) => {
    if (/[01]/.test(taken.source) && (digits !== 1 || word.length < 3)) return [];
    return [...word.matchAll(taken)].map(
      ({ index, 0: { length } }) => word.slice(0, index) + letters + word.slice(index + length),
    );
  });
}
