/** The most characters that Excel keeps in a cell ("Excel specifications and limits"), in UTF-16 units. */
export const MAX_CELL_CHARS = 32_767;

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Cuts a text that no cell can hold at a word, and says in which cell of the matrix the whole stands. */
export function fitText(text: string, sourceCell: string): string {
  if (text.length <= MAX_CELL_CHARS) return text;
  const notice = `… (cut; see cell ${sourceCell})`;
  const room = MAX_CELL_CHARS - notice.length;
  const lastSpaceIndex = text.slice(0, room + 1).search(/\s+\S*$/);
  if (lastSpaceIndex > 0) return text.slice(0, lastSpaceIndex) + notice;
  const endIndex = isLowSurrogate(text.charCodeAt(room)) ? room - 1 : room;
  return text.slice(0, endIndex) + notice;
}
