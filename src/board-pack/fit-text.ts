/**
 * The most characters of a text that can be written to a cell, in UTF-16 units: Excel keeps 32,767 ("Excel
 * specifications and limits"), and one is needed for the apostrophe that says that a text follows.
 */
export const MAX_CELL_CHARS = 32_766;

const NOTICE = '… (cut)';

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Cuts a text that no cell can hold at a word, and says so; the matrix itself has all of it. */
export function fitText(text: string): string {
  return fitInto(text, MAX_CELL_CHARS);
}

function fitInto(text: string, mostChars: number): string {
  if (text.length <= mostChars) return text;
  return text.slice(0, findCut(text, mostChars - NOTICE.length)).trimEnd() + NOTICE;
}

/** The most characters of a table's heading; Excel takes a file with a longer one for damaged. */
const MAX_HEADING_CHARS = 255;

/** The headings of a table, which are unique, cut to what Excel takes, and still unique. */
export function fitHeadings(headings: readonly string[]): string[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    let fitted = fitInto(heading, MAX_HEADING_CHARS);
    for (let number = 2; taken.has(fitted.toLowerCase()); number += 1) {
      const suffix = ` (${number})`;
      fitted = fitInto(heading, MAX_HEADING_CHARS - suffix.length) + suffix;
    }
    taken.add(fitted.toLowerCase());
    return fitted;
  });
}

/** The last word boundary at or before `roomChars`; within the word when there is none. */
function findCut(text: string, roomChars: number): number {
  for (let index = roomChars; index > 0; index -= 1) {
    if (/\s/.test(text.charAt(index))) return index;
  }
  return isLowSurrogate(text.charCodeAt(roomChars)) ? roomChars - 1 : roomChars;
}
