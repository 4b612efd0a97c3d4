/**
 * What the signs of symbol fonts look like, by their number in the font. Word and Excel use them for bullets and ticks;
 * without this a tick would read as "ü". Numbers are Microsoft's, of the fonts themselves.
 */
const SYMBOLS: readonly {
  readonly font: RegExp;
  readonly signs: Readonly<Record<number, string>>;
}[] = [
  {
    font: /wingdings[- ]?2/i,
    signs: {
      0x4f: '✗',
      0x50: '✓',
      0x51: '☒',
      0x52: '☑',
      0x53: '☒',
      0x54: '☒',
      0x97: '●',
      0x98: '●',
    },
  },
  {
    font: /wingdings/i,
    signs: {
      0x6c: '●',
      0x6d: '○',
      0x6e: '■',
      0x6f: '☐',
      0x71: '❑',
      0x75: '◆',
      0x76: '❖',
      0x77: '◆',
      0x9e: '·',
      0x9f: '•',
      0xa1: '○',
      0xa7: '▪',
      0xa8: '☐',
      0xd8: '➢',
      0xe0: '→',
      0xe8: '➔',
      0xf0: '⇨',
      0xfb: '✗',
      0xfc: '✓',
      0xfd: '☒',
      0xfe: '☑',
    },
  },
  { font: /symbol/i, signs: { 0xa7: '♣', 0xa8: '♦', 0xae: '→', 0xb7: '•', 0xd6: '√' } },
];

/** Fonts whose letters are signs put these numbers into Unicode's area for private use. */
const PRIVATE_START = 0xf000;
const PRIVATE_END = 0xf0ff;

/** A text as it looks in its font: the signs of symbol fonts as those of Unicode, all else as it is. */
export function readSymbols(text: string, fontName: string): string {
  const named = SYMBOLS.find(({ font }) => font.test(fontName));
  const isPrivate = (code: number): boolean => code >= PRIVATE_START && code <= PRIVATE_END;
  return Array.from(text, (letter) => {
    const code = letter.codePointAt(0)!;
    if (!named && !isPrivate(code)) return letter;
    // Where the font goes by another name, bullets and ticks are those of Wingdings or Symbol.
    const signs = named?.signs ?? { ...SYMBOLS[2]!.signs, ...SYMBOLS[1]!.signs };
    return signs[isPrivate(code) ? code - PRIVATE_START : code] ?? letter;
  }).join('');
}
