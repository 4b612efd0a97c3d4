/**
 * Advance widths of Calibri in units of its em. Taken from the `hmtx` table of Carlito Regular, whose widths are
 * Calibri's by design: https://fontlibrary.org/en/font/carlito
 */
const UNITS_PER_EM = 2048;
const CHARS_BY_WIDTH: readonly (readonly [number, string])[] = [
  [452, "'"],
  [463, ' \u00a0'],
  [470, 'il'],
  [490, 'j'],
  [511, ',‘’'],
  [516, 'I'],
  [517, '.·'],
  [548, ':;'],
  [596, '`'],
  [621, '()'],
  [625, 'f'],
  [627, '-'],
  [628, '[]'],
  [644, '{}'],
  [653, 'J'],
  [667, '!'],
  [686, 't'],
  [714, 'r'],
  [791, '/\\'],
  [801, 's'],
  [809, 'z'],
  [821, '"'],
  [857, '“”'],
  [861, 'L'],
  [866, 'c'],
  [887, 'x'],
  [925, 'v'],
  [927, 'y'],
  [931, 'k'],
  [941, 'FS'],
  [943, '|'],
  [949, '?'],
  [959, 'Z'],
  [964, 'g'],
  [981, 'a'],
  [998, 'TY'],
  [1000, 'E'],
  [1019, 'eé'],
  [1020, '#*+<=>^_~–×'],
  [1038, '$0123456789£'],
  [1058, 'P'],
  [1063, 'X'],
  [1064, 'K'],
  [1076, 'bdhnpqu'],
  [1080, 'o'],
  [1092, 'C'],
  [1112, 'R'],
  [1114, 'B'],
  [1162, 'V'],
  [1185, 'A'],
  [1260, 'D'],
  [1276, 'H'],
  [1292, 'G'],
  [1314, 'U'],
  [1322, 'N'],
  [1356, 'O'],
  [1378, 'Q'],
  [1397, '&'],
  [1414, '…'],
  [1464, '%w'],
  [1636, 'm'],
  [1751, 'M'],
  [1822, 'W'],
  [1831, '@'],
  [1854, '—'],
];

/** Wider than most letters of the alphabets that are not listed, so that a text is rather thought too long. */
const OTHER_LETTER_UNITS = 1200;
/** From Hangul on, scripts fill the square of the em. */
const FIRST_SQUARE_CODE = 0x1100;

/** Nearly all of Carlito Bold's letters are at most this much wider than the regular ones; i, l and x a little more. */
const BOLD_WIDENING = 1.07;

/** Widths by code, since texts of whole sheets are measured. */
const UNITS_BY_CODE = new Uint16Array(FIRST_SQUARE_CODE).fill(OTHER_LETTER_UNITS);
const UNITS_OF_LATER_CODES = new Map<number, number>();
for (const [units, chars] of CHARS_BY_WIDTH) {
  for (const char of chars) {
    const code = char.codePointAt(0)!;
    if (code < FIRST_SQUARE_CODE) UNITS_BY_CODE[code] = units;
    else UNITS_OF_LATER_CODES.set(code, units);
  }
}

/** What the width of a text is reckoned from; the face is taken for Calibri. */
export interface TextFont {
  readonly sizePoints: number;
  readonly bold: boolean;
}

/** What cells are written in unless they say otherwise. */
export const BODY_FONT: TextFont = { sizePoints: 11, bold: false };

/** Points that one line of text takes in Calibri, rather more than less; or the part of it from `start` up to `end`. */
export function measureText(
  text: string,
  { sizePoints, bold }: TextFont,
  start = 0,
  end = text.length,
): number {
  let units = 0;
  for (let index = start; index < end; index += 1) units += unitsAt(text, index);
  return (units / UNITS_PER_EM) * sizePoints * (bold ? BOLD_WIDENING : 1);
}

function unitsAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < FIRST_SQUARE_CODE) return UNITS_BY_CODE[code]!;
  // The second half of a character outside the basic plane has been counted with the first.
  const isSecondHalf = (code & 0xfc00) === 0xdc00;
  return isSecondHalf ? 0 : (UNITS_OF_LATER_CODES.get(code) ?? UNITS_PER_EM);
}

const SPACE = ' '.charCodeAt(0);
const LINE_BREAK = '\n'.charCodeAt(0);

/**
 * Lines that a text of paragraphs takes in a cell that wraps it; a word wider than `room` is broken anywhere. `widthOf`
 * measures a text from `start` up to `end`: the words of whole sheets are measured where they stand.
 */
export function countWrappedLines(
  text: string,
  room: number,
  widthOf: (text: string, start: number, end: number) => number,
): number {
  // Most cells hold a word or two.
  if (!text.includes('\n') && widthOf(text, 0, text.length) <= room) return 1;
  const spaceWidth = widthOf(' ', 0, 1);
  let lines = 0;
  let used = Infinity;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : LINE_BREAK;
    if (code !== SPACE && code !== LINE_BREAK) continue;
    const width = widthOf(text, start, at);
    if (used + spaceWidth + width <= room) {
      used += spaceWidth + width;
    } else {
      lines += Math.max(1, Math.ceil(width / room));
      used = width;
    }
    if (code === LINE_BREAK) used = Infinity;
    start = at + 1;
  }
  return lines;
}

/**
 * Breaks a paragraph at spaces into lines no wider than `room`, in the unit of `widthOf`. A word that is wider by
 * itself stays whole on a line of its own.
 */
export function breakAtSpaces(
  paragraph: string,
  room: number,
  widthOf: (text: string) => number,
): string[] {
  const spaceWidth = widthOf(' ');
  const lines: string[] = [];
  let line: string | null = null;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = widthOf(word);
    if (line !== null && used + spaceWidth + width <= room) {
      line = `${line} ${word}`;
      used += spaceWidth + width;
      continue;
    }
    if (line !== null) lines.push(line);
    line = word;
    used = width;
  }
  return line === null ? lines : [...lines, line];
}
