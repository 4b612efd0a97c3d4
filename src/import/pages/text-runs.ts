import type { ColumnLine } from './column-lines';

/** A text over several rows has its middle no further from theirs than this, in pitches: rows may be higher than their texts. */
const NEAR_MIDDLE = 0.9;
/**
 * What speaks against texts over certain rows: each pitch off their middle, and each row more, where rows without a text are
 * usual and where they are not. What is about in the middle of one row is over no three where rows without a text are usual.
 */
const COSTS = { offMiddle: 4, takenIn: { ofGaps: 0.7, ofNone: 0.02 } } as const;
/** What speaks against leaving a row out where the texts of a column are merged over rows. */
export const LEFT_OUT = 0.8;

/** Lines of one column that follow each other: what a cell says. */
export interface ColumnText {
  readonly columnIndex: number;
  readonly lines: readonly ColumnLine[];
  /** Where its first and last lines stand. */
  readonly first: number;
  readonly last: number;
}

/** A row, from the first line of what stands in it alone to the last. */
export interface Row {
  first: number;
  last: number;
  readonly texts: ColumnText[];
  /** Whether it is none of the rows of the column with the most texts: a caption, over which no cell goes, or what groups headings. */
  readonly isBetween: boolean;
}

/** The rows that a text is the cell of; 0-based. */
export interface Run {
  readonly text: ColumnText;
  readonly from: number;
  readonly to: number;
}

/** Half way between the first line of what stands somewhere and its last, in points. */
export const middleOf = ({ first, last }: Pick<ColumnText, 'first' | 'last'>): number =>
  (first + last) / 2;

/**
 * Gives each text of a column the rows that it is the middle of, none of them to two, so that as little as may be speaks against
 * it. `leftOut` is what speaks against a row without a text, 0 where those are usual. Null where a text has no place.
 */
export function runTexts(
  texts: readonly ColumnText[],
  rows: readonly Row[],
  leftOut: number,
  pitch: number,
): Run[] | null {
  const takenIn = leftOut > 0 ? COSTS.takenIn.ofNone : COSTS.takenIn.ofGaps;
  /** The best for the texts so far, by how many rows they and what is left out take up. */
  let best = rows.map((_, taken): { cost: number; runs: Run[] } | null => ({
    cost: taken * leftOut,
    runs: [],
  }));
  best.push({ cost: rows.length * leftOut, runs: [] });
  for (const text of texts) {
    const next: typeof best = new Array<null>(rows.length + 1).fill(null);
    for (let from = 0; from < rows.length; from += 1) {
      const before = best[from];
      if (!before) continue;
      for (let to = from; to < rows.length; to += 1) {
        const middle = (rows[from]!.first + rows[to]!.last) / 2;
        const off = Math.abs(middle - middleOf(text)) / pitch;
        if (off > NEAR_MIDDLE || goesOverCaption(rows, from, to)) continue;
        const cost = before.cost + COSTS.offMiddle * off + takenIn * (to - from);
        const found = next[to + 1];
        if (!found || cost < found.cost)
          next[to + 1] = { cost, runs: [...before.runs, { text, from, to }] };
      }
    }
    for (let taken = 1; taken <= rows.length; taken += 1) {
      const before = next[taken - 1];
      if (!before) continue;
      const cost = before.cost + leftOut;
      const found = next[taken];
      if (!found || cost < found.cost) next[taken] = { cost, runs: before.runs };
    }
    best = next;
  }
  return best[rows.length]?.runs ?? null;
}

const goesOverCaption = (rows: readonly Row[], from: number, to: number): boolean =>
  to > from &&
  rows.slice(from, to + 1).some(({ texts, isBetween }) => isBetween && texts.length === 1);
