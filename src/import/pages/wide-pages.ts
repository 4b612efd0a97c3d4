import type { PageRule } from '../../workbook/source-document';
import type { PageBlock, PageFrame } from './pages-beside';
import { findRepeatedColumns } from './pages-beside';
import type { PageSide, PlacedPage, PlacedText } from './text-lines';

/** Between the columns of two pages on which no rules tell where they end, in parts of the font's size. */
const ROOM_BETWEEN = 1;

/** The pages of a sheet that was wider than one, each row of them as one page. */
export interface WidePages {
  readonly pages: readonly PlacedPage[];
  /** The texts of columns that each page to the side repeats. */
  readonly repeated: readonly PlacedText[];
}

/** What of a page is put beside those left of it. */
interface SidePart {
  readonly words: readonly PlacedText[];
  readonly repeated: readonly PlacedText[];
  /** From where on its columns are its own, and where they end. */
  readonly from: number;
  readonly to: number;
  readonly rules: readonly PageRule[];
}

/** What stands where a side has no page. */
const NOTHING: SidePart = { words: [], repeated: [], from: Infinity, to: -Infinity, rules: [] };

/** Puts the pages of a sheet beside each other, as if its paper had been wide enough. */
export function joinSides({ frames, isSure }: PageBlock): WidePages {
  const parts = frames.map((row) =>
    row.map((frame, side) => (frame ? cutPart(frame, side === 0 ? null : row[0]) : NOTHING)),
  );
  const sideCount = frames[0]!.length;
  const shifts = [0];
  for (let side = 1; side < sideCount; side += 1) {
    const before = parts.map((row) => row[side - 1]!);
    const own = parts.map((row) => row[side]!);
    const isRuled = frames.some((row) => row[side]?.isRuled);
    const { fontSize } = own.flatMap(({ words }) => words)[0] ?? { fontSize: 0 };
    const right = Math.max(...before.map(({ to }) => to)) + shifts[side - 1]!;
    const left = Math.min(...own.map(({ from }) => from));
    shifts.push(right - left + (isRuled ? 0 : ROOM_BETWEEN * fontSize));
  }
  const sides = isSure.map((isSureSide): PageSide => ({ isSure: isSureSide }));
  return {
    pages: parts.map((row, index) => {
      const [{ page }] = frames[index]!;
      return {
        ...page,
        width: page.width + shifts.at(-1)!,
        texts: row.flatMap(({ words }, side) =>
          side === 0
            ? words
            : words.map((word) => moveText(word, shifts[side]!, page.pageNumber, sides[side]!)),
        ),
        rules: row.flatMap(({ rules }, side) => rules.map((rule) => moveRule(rule, shifts[side]!))),
      };
    }),
    repeated: parts.flatMap((row) => row.flatMap(({ repeated }) => repeated)),
  };
}

/** A page without the columns that it repeats of the first one of its row. */
function cutPart(frame: PageFrame, first: PageFrame | null): SidePart {
  const repeated = first && findRepeatedColumns(first, frame);
  const from = repeated?.edge ?? frame.left;
  const { right: to } = frame;
  return {
    words: frame.words.filter((word) => !repeated?.words.includes(word)),
    repeated: repeated?.words ?? [],
    from,
    to,
    rules: frame.page.rules.flatMap((rule) => cutRule(rule, from, to)),
  };
}

/** What of a rule lies between two places across; edges of a fill may reach over the last column. */
function cutRule(rule: PageRule, left: number, right: number): PageRule[] {
  if (rule.direction === 'down') return rule.at < left - 1 || rule.at > right + 1 ? [] : [rule];
  const [from, to] = [Math.max(rule.from, left), Math.min(rule.to, right)];
  return from < to ? [{ ...rule, from, to }] : [];
}

const moveRule = (rule: PageRule, by: number): PageRule =>
  rule.direction === 'down'
    ? { ...rule, at: rule.at + by }
    : { ...rule, from: rule.from + by, to: rule.to + by };

const moveText = (
  text: PlacedText,
  by: number,
  pageNumber: number,
  side: PageSide,
): PlacedText => ({
  ...text,
  box: { ...text.box, left: text.box.left + by },
  pageNumber,
  pieces: text.pieces ?? [text],
  side,
});
