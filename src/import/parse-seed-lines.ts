/**
 * Cuts a text that came out of a table into rows of cells: each line a row, each tab the border between two
 * cells. Nothing is trimmed or repaired; a blank line is a row of one empty cell, a last line break ends the
 * last row. A byte order mark is left out.
 */
export function parseSeedLines(text: string): string[][] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split('\t'));
}
