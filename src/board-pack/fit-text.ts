/**
 * The most characters of a text that can be written to a cell, in UTF-16 units: Excel keeps 32,767 ("Excel
 * specifications and limits"), and one is needed for the apostrophe that says that a text follows.
 */
export const MAX_CELL_CHARS = 32_766;

const NOTICE = '… (cut)';

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Cuts a text that no cell can hold at a word, and says so; the matrix itself has all of it. */
export function fitText(text: string): string {
  if (text.length <= MAX_CELL_CHARS) return text;
  return text.slice(0, findCut(text, MAX_CELL_CHARS - NOTICE.length)).trimEnd() + NOTICE;
}

/** The last word boundary at or before `roomChars`; within the word when there is none. */
function findCut(text: string, roomChars: number): number {
  for (let index = roomChars; index > 0; index -= 1) {
    if (/\s/.test(text.charAt(index))) return index;
  }
  return isLowSurrogate(text.charCodeAt(roomChars)) ? roomChars - 1 : roomChars;
}
