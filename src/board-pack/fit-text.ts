/**
 * The most characters of a text that can be written to a cell, in UTF-16 units: Excel keeps 32,767 ("Excel
 * specifications and limits"), and one is needed for the apostrophe that says that a text follows.
 */
export const MAX_CELL_CHARS = 32_766;

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * Cuts a text that no cell can hold at a word, and says in which cell of the matrix the whole stands; null where nobody
 * who reads it has the matrix.
 */
export function fitText(text: string, sourceCell: string | null): string {
  if (text.length <= MAX_CELL_CHARS) return text;
  const notice = sourceCell === null ? '… (cut)' : `… (cut; see cell ${sourceCell})`;
  return text.slice(0, findCut(text, MAX_CELL_CHARS - notice.length)).trimEnd() + notice;
}

/** The last word boundary at or before `roomChars`; within the word when there is none. */
function findCut(text: string, roomChars: number): number {
  for (let index = roomChars; index > 0; index -= 1) {
    if (/\s/.test(text.charAt(index))) return index;
  }
  return isLowSurrogate(text.charCodeAt(roomChars)) ? roomChars - 1 : roomChars;
}
