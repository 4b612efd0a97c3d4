const toByte = (letter: string): number => letter.charCodeAt(0);
const [TAB, LF, CR, BLANK] = Array.from('\t\n\r ', toByte) as [number, number, number, number];
const [LESS_THAN, GREATER_THAN] = Array.from('<>', toByte) as [number, number];
const QUOTES = Array.from(`"'`, toByte);

/** What may hold "<" and quotes that are none, by its first letters, and what ends it. */
const SECTIONS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
].map(([start, end]) => ({ start: Array.from(start!, toByte), end: Array.from(end!, toByte) }));

/**
 * A part in UTF-8 as every XML processor has to see it (XML 1.0, 2.11 and 3.3.3): a line break is one LF, whether it
 * was stored as LF, CR LF or CR, and within an attribute a line break or tab is a blank. Character references such as
 * "&#13;" and escapes such as "_x000D_" are meant as they stand, and stay. The same bytes when there is nothing to do.
 */
export function settleWhiteSpace(part: Uint8Array): Uint8Array {
  if (![CR, LF, TAB].some((space) => part.includes(space))) return part;
  const settled = new Uint8Array(part.length);
  let length = 0;
  let inTag = false;
  let quote = 0;
  let sectionEnd = 0;
  for (let at = 0; at < part.length; at += 1) {
    let byte = part[at]!;
    if (byte === CR) {
      if (part[at + 1] === LF) continue;
      byte = LF;
    }
    if (quote !== 0) {
      if (byte === quote) quote = 0;
      else if (byte === LF || byte === TAB) byte = BLANK;
    } else if (inTag) {
      if (QUOTES.includes(byte)) quote = byte;
      else if (byte === GREATER_THAN) inTag = false;
    } else if (byte === LESS_THAN && at >= sectionEnd) {
      sectionEnd = findSectionEnd(part, at);
      inTag = sectionEnd === at;
    }
    settled[length] = byte;
    length += 1;
  }
  return settled.subarray(0, length);
}

/** The position behind a comment, CDATA section or processing instruction; `at` itself for a tag. */
function findSectionEnd(part: Uint8Array, at: number): number {
  const section = SECTIONS.find(({ start }) => standsAt(part, at, start));
  if (!section) return at;
  let end = at;
  while (end < part.length && !standsAt(part, end, section.end)) end += 1;
  return end;
}

function standsAt(part: Uint8Array, at: number, letters: readonly number[]): boolean {
  return letters.every((letter, index) => part[at + index] === letter);
}
