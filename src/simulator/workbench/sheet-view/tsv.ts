/**
 * Rows of texts as spreadsheets exchange them: tabs between cells, quotes where a text needs them, and a line break
 * after each of several rows. A row by itself has none, so that it can be pasted into a line of text.
 */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(quote).join('\t'));
  return lines.length > 1 ? `${lines.join('\n')}\n` : lines.join('');
}

const quote = (text: string): string =>
  /[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** Reads what `formatTsv` and other spreadsheets write; a line break at the end starts no row. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  const source = text.replace(/(?:\r\n|\r|\n)$/, '');
  for (;;) {
    const match = cells.exec(source);
    if (!match) return parseUnquoted(source);
    rows.at(-1)!.push(match[1]?.replace(/""/g, '"') ?? match[2]!);
    if (match[3] === '') return rows;
    if (match[3] !== '\t') rows.push([]);
  }
}

/** A quote that is never closed is a quote like any other character. */
function parseUnquoted(source: string): string[][] {
  return source.split(/\r\n|\r|\n/).map((line) => line.split('\t'));
}
