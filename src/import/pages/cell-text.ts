import { endsWithJoiningWord, isJoiningWord } from '../../domain/open-ends';
import type { Certainty } from '../../domain/repair';
import type { FoundCell } from './found-table';
import type { PlacedText, TextLine } from './text-lines';
import { findLines, textOf, wordsOf } from './text-lines';

/** A text made of the words of a cell. */
export interface CellText {
  readonly text: string;
  /** The words in reading order. */
  readonly words: readonly PlacedText[];
  /** Words that were put together again, and how sure that is. */
  readonly mended: readonly MendedWord[];
  /** What it would say were no line taken to begin another text only because other cells begin as it does; null where none was. */
  readonly unparted: string | null;
  /** Where lines were taken for one text. */
  readonly joints: readonly LineJoint[];
}

/** Two lines that were taken for one text. */
export interface LineJoint {
  /** The words of the text up to the end of the upper line. */
  readonly before: readonly string[];
  /** Those of the lower line. */
  readonly after: readonly string[];
}

/** A word that a line's end had cut. */
export interface MendedWord {
  readonly was: string;
  readonly became: string;
  readonly certainty: Certainty;
}

/** Starts of lines that are the items of a list. */
const ITEM = /^(?:[•●▪■◦○·➢❖✓☐☑–—*-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])(?=\s|$)|^[•●▪■◦➢❖]/u;
/** No two lines of a cell are nearer than this, in parts of the font's size, even where words of one are moved apart. */
const SAME_LINE_IN_CELL = 0.65;
/** A line that is this much further below than lines of one text begins another, in lines. */
const PARAGRAPH_GAP = 1.4;
/** What figures and words a line of a list is made of: "Jan-24" and "June-24" are of one make. */
const LETTERS = /\p{L}+/gu;
const FIGURES = /\d+/g;
const FIGURE = /\d/;
/** Room that has to be left for a word to have had its place at the end of a line, in parts of the font's size. */
const ROOM_LEFT = 0.6;
/** The same after the end of a sentence, before a capital. */
const ROOM_LEFT_AFTER_SENTENCE = 0.2;
/** Programs break lines by widths that differ a little from those of the page, in parts of the cell's width. */
const WIDTH_DOUBT = 0.02;

const CUT_WORD = /([\p{L}]+)[-\u00AD\u2010]$/u;
const WORD_BEFORE_HYPHEN = /[\p{L}\d]+-$/u;
const WORD_START = /^[\p{Ll}]+/u;
const WORD = /^\p{L}+$/u;
const WHOLE_SMALL_WORD = /^\p{Ll}+(?=[\s,;:.)]|$)/u;
/** No word is made of consonants alone. */
const NO_WORD = /^[^aeiouyw\u00E0-\u00FF]{1,3}$/u;
const SMALL_START = /^[\p{Ll},;)]/u;
const SENTENCE_END = /[.!?;:]["”’)]?$/u;
const CAPITAL_WORD = /^\p{Lu}\p{Ll}+$/u;
/** A text does not end with a mark that joins. */
const WHOLE_END = /[\p{L}\d)]$/u;
const CAPITAL = /^["“‘(]?[\p{Lu}\d]/u;

/**
 * What a cell says. Lines that end because the cell does are one text; a line that ends before its room does ends a paragraph,
 * and so does one before an item of a list, or before a word that cells of its column begin with, `starts`. `vocabulary` are the
 * words of the whole source in small letters.
 */
export function readCellText(
  cell: FoundCell,
  vocabulary: ReadonlySet<string>,
  starts: ReadonlySet<string> = new Set(),
): CellText {
  const lines = findCellLines(cell.words);
  const pitch = findPitch(lines);
  const mended: MendedWord[] = [];
  let text = '';
  const joints: LineJoint[] = [];
  const partedAt: number[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const said = textOf(line.words);
    if (!before) text = said;
    else if (beginsParagraph(before, line, cell, pitch)) text += `\n${said}`;
    else if (startsAnother(before, line, starts)) {
      partedAt.push(text.length);
      text += `\n${said}`;
    } else {
      joints.push({
        before: text.slice(text.lastIndexOf('\n') + 1).split(' '),
        after: wordsOf(line),
      });
      const word = mendWord(text, said, vocabulary) ?? mendCut(before, text, said, vocabulary);
      if (word) {
        mended.push(word.mended);
        text = word.text;
      } else text += ` ${said}`;
    }
  });
  return {
    text,
    words: lines.flatMap(({ words }) => words),
    mended,
    joints,
    unparted:
      partedAt.length === 0
        ? null
        : partedAt.reduce((said, at) => `${said.slice(0, at)} ${said.slice(at + 1)}`, text),
  };
}

/** The words of a cell, or of a part of one, on lines. */
export const findCellLines = (words: readonly PlacedText[]): TextLine[] =>
  findLines(words, SAME_LINE_IN_CELL);

/** Whether a text cannot end with these words: the last joins, has a comma, or stands within brackets that it opened itself. */
export const endsOpen = (words: readonly string[]): boolean =>
  endsWithJoiningWord(words) || /[,(–-]$|^\([^)]*$/u.test(words.at(-1) ?? '');

/** Whether a line begins as cells of its column do, after one that could be the end of a text. */
function startsAnother(before: TextLine, line: TextLine, starts: ReadonlySet<string>): boolean {
  const [first] = line.words;
  const said = wordsOf(before);
  return (
    CAPITAL_WORD.test(first!.text) &&
    starts.has(first!.text) &&
    WHOLE_END.test(said.at(-1)!) &&
    !endsWithJoiningWord(said)
  );
}

/** The word that a text of more than one on its first line begins with; null for any other. */
export function startOf({ words }: Pick<FoundCell, 'words'>): string | null {
  const [first] = findLines(words);
  return first && first.words.length > 1 ? first.words[0]!.text : null;
}

/** How far apart the lines of one text are; 0 where there is but one. */
function findPitch(lines: readonly TextLine[]): number {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before?.pageNumber === line.pageNumber ? [line.baseline - before.baseline] : [];
  });
  return steps.length === 0
    ? 0
    : Math.min(...steps.filter((step) => step > 0.8 * lines[0]!.fontSize));
}

function beginsParagraph(
  before: TextLine,
  line: TextLine,
  cell: FoundCell,
  pitch: number,
): boolean {
  const said = textOf(line.words);
  if (ITEM.test(said) || isOfOneMake(textOf(before.words), said)) return true;
  if (before.pageNumber !== line.pageNumber && SMALL_START.test(said)) return false;
  if (
    before.pageNumber === line.pageNumber &&
    line.baseline - before.baseline > PARAGRAPH_GAP * pitch
  )
    return true;
  return hadRoom(before, line.words[0]!, cell);
}

/** Whether two lines are words and figures in the same order: dues and amounts below each other, each in a line that has no room for more. */
const isOfOneMake = (one: string, other: string): boolean =>
  FIGURE.test(one) && makeOf(one) === makeOf(other);

const makeOf = (text: string): string => text.replace(LETTERS, 'a').replace(FIGURES, '0');

/** Whether a word would have had room at the end of the line before its own. */
export function hadRoom(
  before: TextLine,
  word: PlacedText,
  { from, to }: Pick<FoundCell, 'from' | 'to'>,
): boolean {
  const { fontSize, space } = before;
  const isNewSentence = SENTENCE_END.test(before.words.at(-1)!.text) && CAPITAL.test(word.text);
  const kept = isNewSentence
    ? ROOM_LEFT_AFTER_SENTENCE * fontSize
    : ROOM_LEFT * fontSize + WIDTH_DOUBT * (to - from);
  return before.right + space + word.box.width + kept <= to;
}

/**
 * Puts a word together that a hyphen at the end of a line has cut: without the hyphen where the source says the whole word
 * elsewhere, with it where it says that, and with it, as a doubtful case, where nothing tells. Null where no word is cut.
 */
function mendWord(
  text: string,
  next: string,
  vocabulary: ReadonlySet<string>,
): { text: string; mended: MendedWord } | null {
  // "Jan-" and "25", "Oct-" and "Dec": no figure is cut, nor has a word a capital within, so the hyphen stood there.
  const figure = /^(?:\d+|\p{Lu}\p{Ll}+)/u.exec(next)?.[0];
  const beforeFigure = figure === undefined ? null : WORD_BEFORE_HYPHEN.exec(text);
  if (beforeFigure) {
    const [was] = beforeFigure;
    const mended = {
      was: `${was}\n${figure}`,
      became: `${was}${figure}`,
      certainty: 'certain',
    } as const;
    return { text: text + next, mended };
  }
  const cut = CUT_WORD.exec(text);
  const rest = WORD_START.exec(next)?.[0];
  if (!cut || rest === undefined) return null;
  const [, start = ''] = cut;
  const whole = start + rest;
  const hyphenated = `${start}-${rest}`;
  const isSoft = text.endsWith('\u00AD');
  const isWhole = isSoft || vocabulary.has(whole.toLowerCase());
  const isTold = isWhole || vocabulary.has(hyphenated.toLowerCase());
  const became = isWhole ? whole : hyphenated;
  return {
    text: text.slice(0, cut.index) + became + next.slice(rest.length),
    mended: {
      was: `${cut[0]}\n${rest}`,
      became,
      certainty: isSoft ? 'certain' : isTold ? 'likely' : 'doubtful',
    },
  };
}

/**
 * Puts a word together that was wider than its cell, of which a program sets the rest on a line below without a hyphen: where the
 * source or the known names say the whole, and, as a doubtful case, where the rest is no word. Null where no word is cut.
 */
function mendCut(
  before: TextLine,
  text: string,
  next: string,
  vocabulary: ReadonlySet<string>,
): { text: string; mended: MendedWord } | null {
  const [start, ...others] = wordsOf(before);
  const rest = WHOLE_SMALL_WORD.exec(next)?.[0];
  if (start === undefined || others.length > 0 || !WORD.test(start)) return null;
  if (rest === undefined || isJoiningWord(rest)) return null;
  const became = start + rest;
  const isKnown = vocabulary.has(became.toLowerCase());
  if (!isKnown && !NO_WORD.test(rest)) return null;
  return {
    text: text + next,
    mended: { was: `${start}\n${rest}`, became, certainty: isKnown ? 'likely' : 'doubtful' },
  };
}

/** Adds the words that texts say, in small letters; of one with a hyphen at its end what stands before that. */
export function addVocabulary(vocabulary: Set<string>, texts: readonly PlacedText[]): void {
  for (const { text } of texts) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu))
      vocabulary.add(word);
  }
}
