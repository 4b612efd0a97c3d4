const PLAIN_ASCII = /^[\x20-\x7e\n]*$/;
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/g;
const QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc`\u00b4]/g;
const SLASHES = /[\u2044\u2215\u29f8]/g;
const BULLETS = /[\u2022\u2023\u25aa\u25cf\u25e6\u00b7]/g;
const ARROWS = /[\u2192\u27a1\u21d2\u27f6]/g;

/**
 * Folds what looks the same to a reader into plain characters: Unicode spaces, dashes, quotes,
 * fullwidth letters and digits, invisible marks. Letters keep their case, line breaks become "\n".
 */
export function foldText(raw: string): string {
  if (PLAIN_ASCII.test(raw)) return raw;
  return raw
    .replace(SLASHES, '/')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(SLASHES, '/')
    .replace(DASHES, '-')
    .replace(QUOTES, "'")
    .replace(BULLETS, '*')
    .replace(ARROWS, '>')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]/g, ' ');
}

/** Lower case without a change of length, so that positions stay the same. */
export function lowerCase(text: string): string {
  return text.replace(/\u0130/g, 'I').toLowerCase();
}

const WORDS_ONLY = /^[a-z\d]+(?: [a-z\d]+)*$/;

/** A text reduced to what distinguishes it: letters in lower case and digits, with single spaces between the words. */
export function foldToWords(text: string): string {
  const lower = text.toLowerCase();
  if (WORDS_ONLY.test(lower)) return lower;
  return lower.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
