import type { PageText } from '../../workbook/source-document';
import { findCellLines } from './cell-text';
import { findMiddle } from './find-middle';
import type { JoinedCell, JoinedChain } from './join-tables';
import type { PlacedText } from './text-lines';
import { baselineOf } from './text-lines';

/** Marks that specks are taken for; a dash alone in a cell says something, and so does what only a bullet looks like. */
const SPECK = /^[.,|~·:;'’`´^_°¦]{1,2}$/u;
/** Those that say nothing where no word is beside them. */
const STOP = /^[.,:;'’`´^_°]{1,2}$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** A mark is a speck where its size is less than this of what the page's texts usually have. */
const SPECK_SHARE = 0.75;
/** A mark belongs to a text that is this near, in parts of that text's size: a stop, and a bullet or a bar. */
const NEAR = { stop: 0.5, other: 3 };
/** Sizes that differ by less than this share are one. */
const SAME_SIZE = 0.02;
/** What begins no text, nor ends one, though it may part two of one. */
const BAR = /^[|¦]{1,2}$/u;
const PARTING = /^[|~·¦]{1,2}$/u;

/** The lone marks of a page that are smaller than its texts, or of no size among them, or stops without a word: specks. */
export function findSpecks(texts: readonly PlacedText[]): ReadonlySet<PlacedText> {
  const said = texts.filter(({ text }) => LETTER_OR_DIGIT.test(text));
  const usual = findMiddle(said.map(({ fontSize }) => fontSize));
  if (usual === undefined) return new Set();
  return new Set(
    texts.filter((mark) => {
      if (!SPECK.test(mark.text)) return false;
      const isStop = STOP.test(mark.text);
      const alike = said.filter((text) => isOfSize(mark, text));
      if (alike.some((text) => isBeside(mark, text, isStop ? NEAR.stop : NEAR.other))) return false;
      return isStop || alike.length === 0 || mark.fontSize < SPECK_SHARE * usual;
    }),
  );
}

const isOfSize = (mark: PageText, text: PageText): boolean =>
  Math.abs(mark.fontSize - text.fontSize) <= SAME_SIZE * text.fontSize;

/** Whether a mark stands on the line of a text, not over it, with no more than some room between. */
function isBeside(mark: PageText, text: PageText, near: number): boolean {
  const { fontSize } = text;
  const gap = Math.max(
    mark.box.left - text.box.left - text.box.width,
    text.box.left - mark.box.left - mark.box.width,
  );
  const isOnLine = Math.abs(baselineOf(mark) - baselineOf(text)) <= 0.5 * fontSize;
  return isOnLine && gap >= -0.2 * fontSize && gap <= near * fontSize;
}

/**
 * Takes the marks out of cells that are as large as their texts and say nothing there: those alone on a line beside one that says
 * something, and those that nothing follows, or bars before all. A mark alone in its cell stays.
 */
export function takeSpecksOut(chain: JoinedChain): {
  readonly chain: JoinedChain;
  readonly specks: readonly PlacedText[];
} {
  const specks = new Set(chain.table.cells.flatMap(({ words }) => listSpecks(words)));
  if (specks.size === 0) return { chain, specks: [] };
  const cells = chain.table.cells.map((cell) => leaveOut(cell, specks));
  return { chain: { ...chain, table: { ...chain.table, cells } }, specks: [...specks] };
}

/** The specks among the words of a cell. */
function listSpecks(words: readonly PlacedText[]): PlacedText[] {
  if (!words.some(isSpeck) || !words.some(({ text }) => LETTER_OR_DIGIT.test(text))) return [];
  const lines = findCellLines(words);
  const said = lines.filter((line) => !line.words.every(isSpeck));
  const last = said.at(-1)!.words;
  const end = last.filter(({ text }) => !PARTING.test(text)).at(-1)!;
  const first = said[0]!.words;
  const start = first.findIndex(({ text }) => !BAR.test(text));
  return [
    ...lines.filter((line) => !said.includes(line)).flatMap((line) => line.words),
    ...first.slice(0, start),
    ...last.slice(last.indexOf(end) + 1),
  ];
}

const isSpeck = ({ text }: PlacedText): boolean => SPECK.test(text);

function leaveOut(
  { joinedAfter, ...cell }: JoinedCell,
  specks: ReadonlySet<PlacedText>,
): JoinedCell {
  const isKept = (word: PlacedText): boolean => !specks.has(word);
  const words = cell.words.filter(isKept);
  const before = cell.words.slice(0, joinedAfter ?? 0).filter(isKept).length;
  const isJoined = before > 0 && before < words.length;
  return { ...cell, words, ...(isJoined && { joinedAfter: before }) };
}
