/** `0 actions`, `1 action`, `12 actions`; for nouns that take an "s". */
export function countOf(count: number, noun: string): string {
  return `${count} ${agreeNoun(noun, count)}`;
}

/** The noun as it stands after a count: `action` after 1, `actions` after any other. */
export function agreeNoun(noun: string, count: number): string {
  return count === 1 ? noun : `${noun}s`;
}

/** The text with its first letter in upper case. */
export function startSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is all there is: `the one action`, `both actions`, `all 3 actions`; without a noun where one was said. */
export function allOf(count: number, noun?: string): string {
  const which = count === 1 ? 'the one' : count === 2 ? 'both' : `all ${count}`;
  return noun === undefined ? which : `${which} ${agreeNoun(noun, count)}`;
}

/** So many of all there are: `2 of 3 actions`; of as many as there are {@link allOf}. */
export function countAmong(count: number, total: number, noun: string): string {
  return count === total ? allOf(total, noun) : `${count} of ${countOf(total, noun)}`;
}

/** `A`, `A and B`, `A, B or C`; '' for none. */
export function joinWords(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** `“A”, “B” and “C”`: names that people have given, as a sentence lists them. */
export function quoteNames(names: readonly string[]): string {
  return joinWords(names.map((name) => `“${name}”`));
}

/**
 * A text in which each half of a character that stands alone is the replacement character, as is U+FFFE and U+FFFF: no
 * file or link can hold the first, and no XML (1.0, 2.2) the others.
 */
export function replaceUnwritable(text: string): string {
  return text.replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd');
}

/** Most texts have single spaces only; testing for others is several times faster than replacing. */
const UNEVEN_SPACE = /[^\S ]|\s{2}/;

/** The text on one line, with single spaces and none around it. */
export function toOneLine(text: string): string {
  return (UNEVEN_SPACE.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** The text on one line, cut at a word where it is longer than `mostChars`, with "…" where it was cut. */
export function shorten(text: string, mostChars: number): string {
  const line = toOneLine(text);
  if (line.length <= mostChars) return line;
  const cut = line.slice(0, mostChars);
  const lastSpace = cut.lastIndexOf(' ');
  // A word longer than half the room is cut within, but no character that takes two places in a string.
  const kept =
    lastSpace > mostChars / 2 ? cut.slice(0, lastSpace) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${kept.replace(/[\s,.;:–-]+$/, '')}…`;
}
