import type { Repair } from '../../domain/repair';
import type { PageText, SourcePage } from '../../workbook/source-document';
import { findMiddle } from './find-middle';

/** A text of a page, and which page that is; 1-based. */
export interface PlacedText extends PageText {
  readonly pageNumber: number;
  /** The texts of the source that it was made of; left out where it is one of them. */
  readonly pieces?: readonly PlacedText[];
  /** What was mended in it. */
  readonly mends?: readonly TextMend[];
  /** What goes on from it where nobody sees it. */
  readonly cutOff?: readonly PlacedText[];
  /** The page to the side of a wide sheet that it stood on; left out on the first one. */
  readonly side?: PageSide;
}

/** A page to the side of a wide sheet; each has its own. */
export interface PageSide {
  /** Whether nothing else can be meant than that its columns go on with the rows to the left. */
  readonly isSure: boolean;
}

/** A repair of a text, wherever that comes to stand. */
export type TextMend = Omit<Repair, 'cell'>;

/** A page with its texts as they are laid out. */
export interface PlacedPage extends SourcePage {
  readonly texts: readonly PlacedText[];
  readonly hiddenTexts?: readonly PlacedText[];
}

/** Texts that stand on one line, in the order of reading. */
export interface TextLine {
  readonly pageNumber: number;
  readonly words: readonly PlacedText[];
  /** Where its letters stand, from the top of the page. */
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly fontSize: number;
  /** How wide a space of its font is, in points. */
  readonly space: number;
}

/** A page full of text takes some milliseconds for each way in which it is looked at. */
export const PAGES_A_STEP = 1;

/** A space of most fonts, in parts of the font's size; those of a typewriter are twice as wide. */
const USUAL_SPACE = 0.25;
/** Words further apart than so many spaces are not of one text. */
const MOST_SPACES = 1.7;

/** Letters this much higher or lower are on the same line, in parts of the font's size; a raised figure is. */
const SAME_LINE = 0.4;
/** Letters that differ by no more than this stand at one height. */
const SAME_LEVEL = 0.05;
/** Texts that lie over each other by more than this are on two lines, in parts of the font's size. */
const OVERLAP = 0.3;
/** What of a text's size stands above its line. */
const ABOVE_LINE = 0.8;
/** A text that is this much higher than its font stands on its side. */
const SIDEWAYS = 1.5;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LETTER = /\p{L}/u;

/**
 * Puts the texts of one cell, or of a whole page, on lines from the top; texts of several pages page by page. Texts whose
 * letters stand no more than `reach` apart, in parts of the font's size, can be on one line.
 */
export function findLines(texts: readonly PlacedText[], reach = SAME_LINE): TextLine[] {
  const inOrder = texts
    .map((text) => ({ text, baseline: baselineOf(text) }))
    .sort(
      (one, other) =>
        one.text.pageNumber - other.text.pageNumber ||
        one.baseline - other.baseline ||
        one.text.box.left - other.text.box.left,
    );
  const lines = gatherLines(inOrder, reach).map(({ texts: words, baseline }) => ({
    words: words.sort((one, other) => one.box.left - other.box.left),
    baseline,
  }));
  const space = findSpace(lines.map(({ words }) => words));
  return lines.map(({ words, baseline }) => lineOf(words, baseline, space));
}

interface LevelTexts {
  readonly texts: PlacedText[];
  readonly baseline: number;
  readonly fontSize: number;
}

/**
 * Texts by the lines that most of them stand on. A text that is a little too high or too low, as a raised figure is or what a
 * scanner has moved, goes to the nearest line of more letters. In the order of pages and of baselines, as they come.
 */
function gatherLines(
  inOrder: readonly { readonly text: PlacedText; readonly baseline: number }[],
  reach: number,
): LevelTexts[] {
  const levels: LevelTexts[] = [];
  for (const { text, baseline } of inOrder) {
    const { pageNumber, fontSize } = text;
    const last = levels.at(-1);
    if (
      last?.texts[0]!.pageNumber === pageNumber &&
      baseline - last.baseline <= SAME_LEVEL * Math.min(fontSize, last.fontSize)
    )
      last.texts.push(text);
    else levels.push({ texts: [text], baseline, fontSize });
  }
  const lines = new Set<LevelTexts>();
  const countLetters = ({ texts }: LevelTexts): number =>
    texts.reduce((sum, { text }) => sum + text.length, 0);
  const places = new Map(levels.map((level, index) => [level, index] as const));
  for (const level of [...levels].sort((one, other) => countLetters(other) - countLetters(one))) {
    const line = findNearLine(level, places.get(level)!, levels, lines, reach);
    if (line) line.texts.push(...level.texts);
    else lines.add(level);
  }
  return levels.filter((level) => lines.has(level));
}

/** The nearest of the lines that a level is on with its letters a little up or down; null where it is a line itself. */
function findNearLine(
  level: LevelTexts,
  place: number,
  levels: readonly LevelTexts[],
  lines: ReadonlySet<LevelTexts>,
  reach: number,
): LevelTexts | null {
  let nearest: LevelTexts | null = null;
  const distance = (other: LevelTexts): number => Math.abs(other.baseline - level.baseline);
  for (const step of [-1, 1]) {
    for (let at = place + step; at >= 0 && at < levels.length; at += step) {
      const other = levels[at]!;
      const isOnPage = other.texts[0]!.pageNumber === level.texts[0]!.pageNumber;
      if (!isOnPage || distance(other) > reach * level.fontSize) break;
      if (!lines.has(other) || distance(other) > reach * other.fontSize) continue;
      if (lieOver(level, other)) break;
      if (!nearest || distance(other) < distance(nearest)) nearest = other;
      break;
    }
  }
  return nearest;
}

/** Whether texts of one level lie over some of the other. */
const lieOver = ({ texts, fontSize }: LevelTexts, other: LevelTexts): boolean =>
  texts.some(({ box }) =>
    other.texts.some(
      ({ box: { left, width } }) =>
        Math.min(box.left + box.width, left + width) - Math.max(box.left, left) >
        OVERLAP * fontSize,
    ),
  );

/** How wide a space usually is, in parts of the font's size: half of the words that are near each other are nearer. */
function findSpace(lines: readonly (readonly PlacedText[])[]): number {
  const spaces = lines.flatMap((words) =>
    words.flatMap(({ box, fontSize }, index) => {
      const before = words[index - 1]?.box;
      const space = before ? (box.left - before.left - before.width) / fontSize : 0;
      return space > 0 && space < 1 ? [space] : [];
    }),
  );
  return Math.max(USUAL_SPACE, findMiddle(spaces) ?? 0);
}

/** Whether words with so much room between them are of one text. */
export const isSpace = (room: number, { space }: TextLine): boolean => room <= MOST_SPACES * space;

function lineOf(words: readonly PlacedText[], baseline: number, spaceShare: number): TextLine {
  const letters = words.flatMap(({ text }) => Array.from(text).filter((each) => LETTER.test(each)));
  const isReversed = letters.filter((each) => RIGHT_TO_LEFT.test(each)).length * 2 > letters.length;
  const fontSize = Math.max(...words.map((word) => word.fontSize));
  return {
    pageNumber: words[0]!.pageNumber,
    words: isReversed ? orderFromRight(words) : words,
    baseline,
    left: words[0]!.box.left,
    right: Math.max(...words.map(({ box }) => box.left + box.width)),
    fontSize,
    space: spaceShare * fontSize,
  };
}

/** From the right, but for runs of words and numbers from the left, which keep their order. */
function orderFromRight(words: readonly PlacedText[]): PlacedText[] {
  const runs: PlacedText[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const isLatin = ({ text }: PlacedText): boolean =>
      LETTER.test(text) && !RIGHT_TO_LEFT.test(text);
    if (run && isLatin(word) && isLatin(run[0]!)) run.push(word);
    else runs.push([word]);
  }
  return runs.reverse().flat();
}

/** Where the letters of a text stand, from the top of the page; for one on its side, where it ends. */
export function baselineOf({ box, fontSize }: PageText): number {
  return box.height > SIDEWAYS * fontSize ? box.top + box.height : box.top + ABOVE_LINE * fontSize;
}

/** Whether all of a line or a cell is bold; of one without words too. */
export const isBold = ({ words }: { readonly words: readonly PlacedText[] }): boolean =>
  words.every((word) => word.isBold);

/** The texts of a line’s words. */
export const wordsOf = ({ words }: Pick<TextLine, 'words'>): string[] =>
  words.map(({ text }) => text);

/** What a line says, its words with a space between. */
export const textOf = (words: readonly PlacedText[]): string =>
  words.map(({ text }) => text).join(' ');
