import { tidyText } from './cell-text';

/** How several actions can share one cell, the plainest first. Each gives the positions where a next one starts. */
const SEPARATIONS: readonly ((text: string) => string[])[] = [
  (text) => text.split(/[\r\n]+/),
  (text) => text.split(/(?:^|\s)(?:\(?(?:\d{1,2}|[a-z])[.)]|[•·▪●◦‣*–-])\s+/),
  (text) => text.split(/;\s+/),
  (text) => cutBefore(text, /[.!?]["')]?\s+(?=\p{Lu})/gu),
  // "Board established Annual review of suppliers": a capital after a small letter, with no full stop between.
  (text) => cutBefore(text, /[\p{Ll}\p{N})]\s+(?=\p{Lu}\p{Ll})/gu),
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

/** Cuts a text after each match of a pattern. */
function cutBefore(text: string, pattern: RegExp): string[] {
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
export function listLines(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
