/** Longest string literal that Excel takes in a formula. */
const LITERAL_LIMIT_CHARS = 255;

/** What Excel's TRIM makes of a text: no spaces at the ends, single spaces within. Other white space stays. */
export function trimAsExcel(text: string): string {
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** A text as a formula expression: several joined literals when it is long or holds control characters. */
export function quoteText(text: string): string {
  const parts: string[] = [];
  for (const piece of text.match(/[\u0000-\u001f]|[^\u0000-\u001f]+/g) ?? []) {
    if (piece < ' ') parts.push(`CHAR(${piece.charCodeAt(0)})`);
    else parts.push(...splitLiteral(piece));
  }
  return parts.length === 0 ? '""' : parts.join('&');
}

/** Literals of at most 255 characters, quotation marks doubled; no character is torn apart. */
function splitLiteral(text: string): string[] {
  const literals: string[] = [];
  let literal = '';
  for (const char of text) {
    if (literal.length + char.length > LITERAL_LIMIT_CHARS) {
      literals.push(literal);
      literal = '';
    }
    literal += char;
  }
  literals.push(literal);
  return literals.map((part) => `"${part.replace(/"/g, '""')}"`);
}
