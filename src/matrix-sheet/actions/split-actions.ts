import { breaksOff, tidyText } from '../read/tidy-text';

/**
 * "Done. Next": a sentence's end, which the full stop of "1. Begin" is not; one that begins with "This" or "They" only
 * explains the sentence before it.
 */
const SENTENCE_BORDER =
  /(?<!^\s*(?:\d{1,2}|[a-z]))[.!?]["')]?\s+(?!(?:This|These|That|Those|It|They|Such)\b)(?=\p{Lu})/gu;
/** Where any sentence ends. */
const ANY_SENTENCE_BORDER = /(?<!^\s*(?:\d{1,2}|[a-z]))[.!?]["')]?\s+(?=\p{Lu})/gu;
/** "Board established Annual review": a capital after a small letter, without a full stop between. */
const RUN_TOGETHER_BORDER = /[\p{Ll}\p{N})]\s+(?=\p{Lu}\p{Ll})/gu;
/** Fewer words than this before or after a capital make it a name ("Embedding Category process"). */
const FEWEST_WORDS_RUN_TOGETHER = 3;

/** Only from the beginning on do numbers set actions apart: "Complete phase 2. Begin phase 3." */
const BEGINS_WITH_NUMBER = /^\s*\(?(?:\d{1,2}|[a-z])[.)]\s/;
const NUMBER_OR_BULLET = /(?:^|\s)(?:\(?(?:\d{1,2}|[a-z])[.)]|[•·▪●◦‣*–-])\s+/;
const BULLET = /(?:^|\s)[•·▪●◦‣*–-]\s+/;

/** How several actions can share one cell, the plainest first. */
const SEPARATIONS: readonly ((text: string) => string[])[] = [
  (text) => text.split(/[\r\n]+/),
  (text) => text.split(BEGINS_WITH_NUMBER.test(text) ? NUMBER_OR_BULLET : BULLET),
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

/** The sentences of a text that end with a full stop, those that explain the one before among them. */
export function splitSentences(text: string): string[] {
  return cutAfter(text, ANY_SENTENCE_BORDER).map(tidyText);
}

/** An item of a numbered text: "2) Train the teams" has the mark "2". */
export interface NumberedItem {
  readonly mark: string;
  readonly text: string;
}

/** The number or letter in front of an item, with what sets it off. */
const NUMBER_OF_ITEM = /(?<=^|\s)(\(?)(\d{1,2}|[a-h])([.)])\s+/g;
/** What cannot begin a numbered text is told by its first characters. */
const MAY_BE_NUMBERED = /^\s*\(?(?:\d{1,2}|[a-h])[.)]\s/;

/**
 * The items of a text that is numbered from its beginning on, on a line each or one after another: "1. Do this 2. Do
 * that". All are numbered in one way, and within a line upwards: what else looks like a number is a part of an item. Null
 * for any other text.
 */
export function listNumbered(text: string): NumberedItem[] | null {
  if (!MAY_BE_NUMBERED.test(text)) return null;
  const items: { readonly mark: string; readonly start: number; readonly from: number }[] = [];
  let style: string | null = null;
  for (const match of text.matchAll(NUMBER_OF_ITEM)) {
    const [whole, before, mark = '', after] = match;
    const ownStyle = `${before}${/\d/.test(mark) ? '1' : 'a'}${after}`;
    style ??= ownStyle;
    const last = items.at(-1);
    const startsLine = /(?:^|[\r\n])\s*$/.test(text.slice(0, match.index));
    const goesOn = last === undefined || startsLine || isAfter(mark, last.mark);
    if (ownStyle !== style || !goesOn) continue;
    items.push({ mark, start: match.index, from: match.index + whole.length });
  }
  const texts = items.map(({ from }, index) => text.slice(from, items[index + 1]?.start).trim());
  const areDistinct = new Set(items.map(({ mark }) => mark)).size === items.length;
  if (items.length < 2 || !areDistinct || texts.includes('')) return null;
  return items.map(({ mark }, index) => ({ mark, text: texts[index]! }));
}

const isAfter = (mark: string, last: string): boolean =>
  /\d/.test(mark)
    ? Number(mark) === Number(last) + 1
    : mark.charCodeAt(0) === last.charCodeAt(0) + 1;

/** The mark in front of a text, as {@link listNumbered} gives it; null where there is none. */
export function markOf(text: string): string | null {
  return MAY_BE_NUMBERED.test(text) ? (/(?:\d{1,2}|[a-h])/.exec(text)?.[0] ?? null) : null;
}

const MARK_OF_ITEM = /^(?:[•·▪●◦‣*–-]|\(?(?:\d{1,2}|[a-z])[.)])\s+/;
/** A line that goes on with the sentence above, or that the next one explains. */
const OPEN_LINE = /^\p{Ll}|[:,;&/–-]$/u;
/** A line of fewer words is a name or a date rather than an action. */
const FEWEST_WORDS_OF_AN_ITEM = 2;

/**
 * The actions of a cell in which each line is one: every line has a bullet or a number, or every line is a sentence of its
 * own. Null where the lines are those of one text.
 */
export function listItems(text: string): string[] | null {
  if (!/[\r\n]/.test(text)) return null;
  const lines = listTextLines(text);
  if (lines.length < 2) return null;
  if (lines.every((line) => MARK_OF_ITEM.test(line))) {
    return lines.map((line) => line.replace(MARK_OF_ITEM, ''));
  }
  const stand = lines.every(
    (line, index) =>
      !MARK_OF_ITEM.test(line) &&
      !OPEN_LINE.test(line) &&
      (index === lines.length - 1 || !breaksOff(line)) &&
      line.split(/\s+/).length >= FEWEST_WORDS_OF_AN_ITEM,
  );
  return stand ? lines : null;
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
