/**
 * A file writes a character that XML cannot hold as _xHHHH_ (ECMA-376 Part 1, 22.9.2.19), so text that looks
 * like such an escape must have its own underscore escaped. The file library undoes this on reading cells,
 * but does not do it on writing.
 */
export function escapeEscapes(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_') : text;
}

/** The same for the name of a table's column, where line breaks and tabs are escaped as well. */
export function escapeColumnName(name: string): string {
  return escapeEscapes(name).replace(
    /[\t\n\r]/g,
    (space) => `_x${space.charCodeAt(0).toString(16).padStart(4, '0')}_`,
  );
}

/** The name with escapes such as "_x000a_" put back as characters. */
export function unescapeColumnName(name: string): string {
  return name.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** What XML 1.0 cannot hold (2.2), halves of characters among it; and the line break that it reads as another. */
const UNWRITABLE = /[\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;
const MARKUP = /[&<>]/g;
const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as it stands in an element; what XML cannot hold, or would read as another line break, is escaped. */
export function escapeContent(text: string): string {
  return escapeUnwritable(text.replace(MARKUP, (letter) => REFERENCES[letter]!));
}

/** Text or a formula (both are ST_Xstring) with what XML cannot hold escaped, and markup as it is. */
export function escapeUnwritable(text: string): string {
  return text.replace(
    UNWRITABLE,
    (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

const FORMULA_STARTS: readonly number[] = Array.from('=+-@', (letter) => letter.charCodeAt(0));

/** Text that Excel would take for a formula if somebody opened the cell and pressed Enter. */
export function looksLikeFormula(value: unknown): boolean {
  return typeof value === 'string' && FORMULA_STARTS.includes(value.charCodeAt(0));
}
