import { tidyText } from '../read/tidy-text';

/** "Done. Next": a sentence's end; one that begins with "This" or "They" only explains the sentence before it. */
const SENTENCE_BORDER = /[.!?]["')]?\s+(?!(?:This|These|That|Those|It|They|Such)\b)(?=\p{Lu})/gu;
/** "Board established Annual review": a capital after a small letter, without a full stop between. */
const RUN_TOGETHER_BORDER = /[\p{Ll}\p{N})]\s+(?=\p{Lu}\p{Ll})/gu;
/** Fewer words than this before or after a capital make it a name ("Embedding Category process"). */
const FEWEST_WORDS_RUN_TOGETHER = 3;

/** How several actions can share one cell, the plainest first. */
const SEPARATIONS: readonly ((text: string) => string[])[] = [
  (text) => text.split(/[\r\n]+/),
  (text) => text.split(/(?:^|\s)(?:\(?(?:\d{1,2}|[a-z])[.)]|[•·▪●◦‣*–-])\s+/),
  (text) => text.split(/;\s+/),
  (text) => cutAfter(text, SENTENCE_BORDER),
  separateRunTogether,
];

/**
 * The actions that a cell holds, if some way of separating them gives exactly `count`: lines, bullets or numbers,
 * semicolons, sentences, or sentences run together. Null when none does.
 */
export function splitActions(text: string, count: number): string[] | null {
  for (const separate of SEPARATIONS) {
    const parts = separate(text)
      .map((part) => tidyText(part).replace(/^(?:[•·▪●◦‣*–-]|\(?\d{1,2}[.)])\s+/, ''))
      .filter((part) => part !== '');
    if (parts.length === count) return parts;
  }
  return null;
}

/** Only a text without full stops has sentences run together; with them, a capital in a sentence is a name's. */
function separateRunTogether(text: string): string[] {
  if (/[.!?]\s/.test(text)) return [text];
  const parts = cutAfter(text, RUN_TOGETHER_BORDER);
  const isShort = (part: string): boolean =>
    part.trim().split(/\s+/).length < FEWEST_WORDS_RUN_TOGETHER;
  return parts.some(isShort) ? [text] : parts;
}

/** Cuts a text after each match of a pattern. */
function cutAfter(text: string, pattern: RegExp): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    parts.push(text.slice(start, end));
    start = end;
  }
  parts.push(text.slice(start));
  return parts;
}

/** A cell's lines that hold anything. */
export function listTextLines(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
