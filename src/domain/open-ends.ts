/** Words that join what stands before them to what follows. */
const JOINING: ReadonlySet<string> = new Set(
  'a an and as at by for from in into of on or our the their to under with'.split(' '),
);

/** Whether a word, in small letters, joins what stands before it to what follows. */
export const isJoiningWord = (word: string): boolean => JOINING.has(word);

/** A word with more than one capital and no small letter. */
const IN_CAPITALS = /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u;

/**
 * Whether a text cannot end where these words of it do: with one that joins, however it is written. A capital A tells things
 * of a kind apart, as in "Suppliers A", unless the words before it are in capitals themselves.
 */
export function endsWithJoiningWord(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return last === 'A' ? IN_CAPITALS.test(words.at(-2) ?? '') : isJoiningWord(last.toLowerCase());
}
