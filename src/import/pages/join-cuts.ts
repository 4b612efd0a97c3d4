import type { PageRule } from '../../workbook/source-document';
import type { PlacedText } from './text-lines';
import { baselineOf, findLines, isSpace } from './text-lines';

/** Two texts with no more room than this between them are surely one word, in parts of the font's size. */
const NO_GAP = 0.03;
/** With no more than this they may be: the narrowest spaces of justified lines are wider. */
const NARROW_GAP = 0.1;
/** Pieces of a word may overlap by so much. */
const OVERLAP = 0.1;

const ENDS_IN_WORD = /[\p{L}\p{N}][-'’.,/&]?$/u;
const STARTS_IN_WORD = /^[-'’.,/&]?[\p{L}\p{N}]|^[.,;:!?)”’%]+$/u;
/** What counts or marks the items of a list stands apart from them however near it is. */
const MARK_OF_ITEM = /^\(?(?:\d{1,2}|\p{L}|[ivx]{1,4})[.)]$/iu;
/** But for a number of which figures follow at once. */
const DECIMAL_START = /^\d+\.$/;
/** So many other texts begin where one does that begins a column: it goes on with no word that ends there. */
const FEWEST_STARTS = 2;
/** They begin there, give or take, in points. */
const SAME_START = 0.75;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Puts words together again that were cut in two texts with no gap between them. The texts of one page. */
export function joinCuts(texts: readonly PlacedText[], rules: readonly PageRule[]): PlacedText[] {
  const borders = rules.filter(({ direction }) => direction === 'down');
  const lines = findLines(texts);
  const starts = lines.flatMap((line) =>
    line.words.flatMap(({ box }, index) => {
      const before = line.words[index - 1]?.box;
      return before && isSpace(box.left - before.left - before.width, line) ? [] : [box.left];
    }),
  );
  const beginsColumn = ({ box }: PlacedText): boolean =>
    starts.filter((start) => Math.abs(start - box.left) <= SAME_START).length >= FEWEST_STARTS;
  return lines.flatMap(({ words }) =>
    words.reduce<PlacedText[]>((joined, word) => {
      const last = joined.at(-1);
      const certainty = last && !beginsColumn(word) && judgeJoint(last, word, borders);
      if (certainty) joined[joined.length - 1] = joinTwo(last, word, certainty);
      else joined.push(word);
      return joined;
    }, []),
  );
}

function judgeJoint(
  one: PlacedText,
  other: PlacedText,
  borders: readonly PageRule[],
): 'certain' | 'likely' | null {
  const { fontSize } = one;
  const right = one.box.left + one.box.width;
  const gap = (other.box.left - right) / fontSize;
  if (!(gap >= -OVERLAP && gap <= NARROW_GAP)) return null;
  if (Math.abs(other.fontSize - fontSize) > 0.1 * fontSize) return null;
  if (Math.abs(baselineOf(other) - baselineOf(one)) > 0.1 * fontSize) return null;
  const isNumber =
    DECIMAL_START.test(one.text) && /^\d/.test(other.text) && Math.abs(gap) <= NO_GAP;
  if (MARK_OF_ITEM.test(one.text) && !isNumber) return null;
  if (!ENDS_IN_WORD.test(one.text)) return null;
  if (!STARTS_IN_WORD.test(other.text)) return null;
  if (RIGHT_TO_LEFT.test(one.text) || RIGHT_TO_LEFT.test(other.text)) return null;
  const y = one.box.top + one.box.height / 2;
  const isParted = borders.some(
    ({ at, from, to }) =>
      from <= y && y <= to && Math.abs(at - (right + other.box.left) / 2) <= OVERLAP * fontSize,
  );
  if (isParted) return null;
  return Math.abs(gap) <= NO_GAP ? 'certain' : 'likely';
}

function joinTwo(one: PlacedText, other: PlacedText, certainty: 'certain' | 'likely'): PlacedText {
  const text = one.text + other.text;
  const before = one.mends?.[0];
  return {
    ...one,
    text,
    box: { ...one.box, width: other.box.left + other.box.width - one.box.left },
    pieces: [...(one.pieces ?? [one]), other],
    mends: [
      {
        kind: 'word-joined',
        was: `${before?.was ?? one.text} ${other.text}`,
        became: text,
        certainty: before?.certainty === 'likely' ? 'likely' : certainty,
      },
    ],
  };
}
