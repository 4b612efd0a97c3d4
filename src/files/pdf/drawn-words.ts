import type { PdfFont } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import type { Matrix, Point } from './geometry';
import { apply, multiply } from './geometry';
import { readSymbols } from './symbols';

/** A letter or sign that a font draws, as pdfjs hands it over. */
export interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** What a page's state says of how text is drawn. */
export interface TextState {
  matrix: Matrix;
  charSpacing: number;
  wordSpacing: number;
  widthScale: number;
  leading: number;
  rise: number;
  fontSize: number;
  fontDirection: 1 | -1;
  font: PdfFont | null;
}

/** A word where it was drawn, before the page is turned. */
export interface DrawnWord {
  readonly text: string;
  readonly from: Point;
  readonly to: Point;
  readonly fontSize: number;
  readonly isBold: boolean;
  readonly fontName: string;
}

/** What one step draws: its words, and whether spaces stand before and after them. */
export interface DrawnRun {
  readonly words: readonly DrawnWord[];
  readonly startsWithSpace: boolean;
  readonly endsWithSpace: boolean;
}

/** Room between letters that is a space without having been typed, in parts of the font's size. */
const LEAST_SPACE = 0.16;

/** Letters this far off a line are not on it, in parts of the font's size. */
const MOST_OFF_LINE = 0.12;

/** Draws letters from the pen on, cuts them into words, and moves the pen behind them. */
export function showText(
  glyphs: readonly (Glyph | number)[],
  state: TextState,
  pen: { matrix: Matrix; x: number; y: number },
): DrawnRun {
  const { font, fontSize, fontDirection } = state;
  const isVertical = font?.vertical === true;
  const widthScale = state.widthScale * fontDirection;
  const perUnit = fontSize * (font?.fontMatrix?.[0] ?? 0.001);
  const base = multiply(state.matrix, pen.matrix);
  const size = Math.hypot(base[2], base[3]) * fontSize;
  const isBold = font !== null && (font.bold === true || BOLD_NAME.test(font.name));
  const words: DrawnWord[] = [];
  let word = { text: '', from: 0, to: 0 };
  let x = 0;
  let endsWithSpace = false;
  let startsWithSpace = false;
  const pointAt = (along: number): Point =>
    isVertical
      ? apply(base, pen.x, pen.y - along)
      : apply(base, pen.x + along * widthScale, pen.y + state.rise);
  const endWord = (): void => {
    if (word.text !== '')
      words.push({
        text: word.text,
        from: pointAt(word.from),
        to: pointAt(word.to),
        fontSize: size,
        isBold,
        fontName: font?.name ?? '',
      });
    word = { text: '', from: x, to: x };
  };
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      x += ((isVertical ? 1 : -1) * glyph * fontSize) / 1000;
      continue;
    }
    const start = x;
    const width = glyph.width * perUnit;
    x += width + (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    // What has a space's number may be any sign in a font that carries but some.
    endsWithSpace = glyph.unicode.trim() === '';
    if (endsWithSpace) {
      startsWithSpace ||= words.length === 0 && word.text === '';
      endWord();
      continue;
    }
    const gap = start - word.to;
    if (word.text !== '' && (gap > LEAST_SPACE * fontSize || gap < -2 * fontSize)) endWord();
    if (word.text === '') word.from = start;
    word.text += glyph.unicode;
    word.to = start + width;
  }
  endWord();
  if (isVertical) pen.y -= x;
  else pen.x += x * widthScale;
  return { words, startsWithSpace, endsWithSpace };
}

/** Whether letters go on with a word that was drawn before: on its line, with less than a space between. */
export function isOneWord(word: DrawnWord, next: DrawnWord): boolean {
  if (word.fontName !== next.fontName || word.fontSize !== next.fontSize) return false;
  const length = Math.hypot(word.to.x - word.from.x, word.to.y - word.from.y);
  const along =
    length === 0
      ? { x: 1, y: 0 }
      : { x: (word.to.x - word.from.x) / length, y: (word.to.y - word.from.y) / length };
  const [x, y] = [next.from.x - word.to.x, next.from.y - word.to.y];
  const gap = x * along.x + y * along.y;
  const isOnLine = Math.abs(x * along.y - y * along.x) <= MOST_OFF_LINE * word.fontSize;
  return isOnLine && gap <= LEAST_SPACE * word.fontSize && gap >= -word.fontSize;
}

const BOLD_NAME = /bold|black|heavy|demi/i;
const LIGATURES = /[\uFB00-\uFB06]/g;
const UNSEEN = /[\p{Cc}\u200B\u2060\uFEFF]/gu;

/** The letters that a reader sees: ligatures taken apart, signs of symbol fonts as what they look like. */
export function cleanText(text: string, fontName: string): string {
  const seen = readSymbols(text, fontName).replace(LIGATURES, (ligature) =>
    ligature.normalize('NFKC'),
  );
  return readRightToLeft(seen.replace(UNSEEN, '').trim());
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** A file has its letters in the order in which they stand, from the left; a word of Arabic or Hebrew begins at its right. */
function readRightToLeft(word: string): string {
  if (!RIGHT_TO_LEFT.test(word)) return word;
  return Array.from(word.normalize('NFKC')).reverse().join('');
}
