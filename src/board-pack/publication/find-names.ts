import type { Details } from '../../domain/details';
import type { MaturityMatrix } from '../../domain/matrix';
import type { FrozenMatrix } from '../movement/frozen-matrix';
import { BODY_WORDS, ORDINARY_WORDS, POST_WORDS, TITLES } from './post-words';

/** Columns that name people. */
export const PEOPLE_COLUMNS = ['owner', 'sponsor'] as const;

/** The names of people in the columns that name them, of a matrix and of the freezes of it, each once as a list of its words. */
export function findNames(
  matrix: MaturityMatrix,
  freezes: readonly FrozenMatrix[],
): readonly string[][] {
  const names = new Map<string, string[]>();
  const add = ({ details }: { readonly details: Details }): void => {
    for (const column of PEOPLE_COLUMNS) {
      for (const words of splitNames(details[column] ?? '')) {
        names.set(words.join(' ').toLowerCase(), words);
      }
    }
  };
  for (const { kpis } of matrix.areas) {
    for (const kpi of kpis) {
      add(kpi);
      kpi.actions.forEach(add);
    }
  }
  for (const { kpis, actions } of freezes) [...kpis, ...actions].forEach(add);
  return [...names.values()];
}

/** What stands between two names, or between a name and a post: "Ann Lee / Bob Ray (Finance)". */
const BETWEEN = /[;,/&+|\n()[\]:]|\s[-–—]\s|\s(?:and|with|or|a)\s/u;
/** Longer ones are phrases. */
const MOST_WORDS = 5;

/** The people's names in a cell, as the words of each; posts, teams and initials are none. */
export function splitNames(text: string): string[][] {
  return text
    .normalize('NFC')
    .split(BETWEEN)
    .map((part) => cutName(wordsOf(part.trim())))
    .filter(isName);
}

/**
 * What may be a name among some words: what stands behind a form of address ("Cllr Ann Lee"), else what stands before a
 * post ("Ann Lee Head of ICT"). A single word before one, and anything before a body, is part of its name.
 */
function cutName(words: readonly string[]): string[] {
  const isPost = (word: string): boolean => foldWords(word).some((one) => POST_WORDS.has(one));
  const addressed = words.map((word) => TITLES.has(word.toLowerCase())).lastIndexOf(true) + 1;
  const behind = words.slice(addressed);
  const end = behind.findIndex(isPost);
  if (end < 0 || addressed > 0) return behind.slice(0, end < 0 ? behind.length : end);
  const isBody = words.some((word) => BODY_WORDS.has(word.toLowerCase()));
  return end < 2 || isBody ? [] : behind.slice(0, end);
}

const foldWords = (word: string): string[] => word.toLowerCase().split(/[‐‑-]/);

/** Of an e-mail address those before the @. */
function wordsOf(part: string): string[] {
  const [local, host] = part.split('@');
  return (host === undefined ? part : local!.replace(/(^|[._-])(\p{L})/gu, spellWord))
    .split(/[\s.]+/)
    .filter((word) => word !== '');
}

const spellWord = (_: string, mark: string, letter: string): string =>
  `${mark === '' ? '' : ' '}${letter.toUpperCase()}`;

const WORD_OF_NAME = /^\p{Lu}[\p{L}\p{M}'’‐‑-]*$/u;
/** Words that stand in small letters within a name: "Jan van der Berg". */
const PARTICLE = /^(?:van|von|de|der|den|di|da|dos|du|la|le|el|al|bin|ibn|ap|ab|ferch|y)$/;
/** One word that is initials or a department: "AL", "ICT". */
const ACRONYM = /^\p{Lu}{2,4}$/u;

/** A word of a name that is more than an initial. */
export const isFullWord = (word: string): boolean =>
  /^\p{Lu}.*\p{L}/u.test(word) && !PARTICLE.test(word);

function isName(words: readonly string[]): boolean {
  return (
    words.length <= MOST_WORDS &&
    words.every((word) => WORD_OF_NAME.test(word) || PARTICLE.test(word)) &&
    words.some(isFullWord) &&
    !(
      words.length === 1 &&
      (ACRONYM.test(words[0]!) || ORDINARY_WORDS.has(words[0]!.toLowerCase()))
    )
  );
}
