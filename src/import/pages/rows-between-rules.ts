import type { PageRule } from '../../workbook/source-document';
import type { ColumnLine } from './column-lines';
import { findMiddle } from './find-middle';
import type { FoundCell } from './found-table';
import { isBold } from './text-lines';
import type { WhiteColumn } from './white-columns';

/** Rules this near are one, in points: double lines, and edges of fills beside lines. */
const NEAR = 3;
/** Of a column's texts, what a rule lies over to part its cells. */
const RULED_SHARE = 0.85;
/** Lines of one cell are no further apart than this, in pitches. */
const SAME_CELL = 1.75;
/** Rules tell the rows of a table where nearly all of its lines stand so. */
const WHOLE_SHARE = 0.95;

/** The middle of a line's letters is so far above their baseline, in parts of the font's size. */
const ABOVE_MIDDLE = 0.3;
/** A text at the top of its rows or in the middle is no further from that, in pitches. */
const OFF_PLACE = 0.35;
/** Lines further apart than this are no text for sure, in pitches. */
const APART = 1.1;

/** A height at which rules are drawn, and the columns that they part there; 0-based. */
interface RuledPlace {
  readonly at: number;
  readonly columns: ReadonlySet<number>;
}

/**
 * Where the last line stands of headings, which are bold as nothing below is, if no rule parts them from what is below; null where
 * one does or there are none.
 */
export function findUnpartedHeadings(
  lines: readonly ColumnLine[],
  rules: readonly PageRule[],
): number | null {
  const [bold, others] = [true, false].map((wanted) =>
    lines.filter((line) => isBold(line) === wanted).map(({ baseline }) => baseline),
  );
  if (bold!.length === 0 || others!.length === 0) return null;
  const [last, next] = [Math.max(...bold!), Math.min(...others!)];
  const isParted = rules.some(
    ({ direction, at }) => direction === 'across' && at > last && at < next,
  );
  return last < next && !isParted ? last : null;
}

/**
 * The rows of lines that rules across part, where some rules leave columns out: the cells of those are merged over them. Null
 * where the rules leave none out, and so tell no more than that rows begin at them, or where several texts of a column stand
 * between two. `lines` stand on one page, in the order of reading.
 */
export function layBetweenRules(
  lines: readonly ColumnLine[],
  rules: readonly PageRule[],
  columns: readonly WhiteColumn[],
  pitch: number,
): FoundCell[][] | null {
  const top = Math.min(...lines.map(({ baseline }) => baseline));
  const bottom = Math.max(...lines.map(({ baseline }) => baseline));
  const all = gatherPlaces(rules, columns);
  const places = all.filter(({ at }) => at > top && at < bottom);
  if (places.every((place) => place.columns.size === columns.length)) return null;
  const above = all.filter(({ at }) => at <= top).at(-1)?.at ?? -Infinity;
  const below = all.find(({ at }) => at >= bottom)?.at ?? Infinity;
  const heights = [above, ...places.map(({ at }) => at), below];
  const rowOf = (at: number): number => places.filter((place) => place.at < at).length;
  const found = columns.map((_, columnIndex) => {
    const starts = [0];
    places.forEach((place, index) => {
      if (place.columns.has(columnIndex)) starts.push(index + 1);
    });
    return starts.map((rowIndex, index): RuledCell => {
      const end = starts[index + 1] ?? places.length + 1;
      const inCell = lines.filter((line) => {
        const row = rowOf(line.baseline);
        return line.columnIndex === columnIndex && row >= rowIndex && row < end;
      });
      return { rowIndex, rowSpan: end - rowIndex, inCell };
    });
  });
  const cells = partFilled(found, heights, pitch).flatMap((ofColumn, columnIndex) =>
    ofColumn.map((cell) => ({ ...cell, ...columns[columnIndex]!, columnIndex })),
  );
  const stepsOf = (wanted: typeof cells): number[] =>
    wanted.flatMap(({ inCell }) =>
      inCell.slice(1).map(({ baseline }, index) => baseline - inCell[index]!.baseline),
    );
  const isNear = (step: number): boolean => step <= SAME_CELL * pitch;
  const steps = stepsOf(cells);
  if (steps.filter(isNear).length < WHOLE_SHARE * steps.length) return null;
  // Edges of filled rows are no rules: two cells that are not filled have none between them.
  if (!stepsOf(cells.filter(({ rowSpan }) => rowSpan > 1)).every(isNear)) return null;
  return Array.from({ length: places.length + 1 }, (_, row) =>
    cells
      .filter(({ rowIndex }) => rowIndex === row)
      .map(({ columnIndex, rowSpan, inCell, from, to }): FoundCell => {
        const words = inCell.flatMap((line) => line.words);
        return { columnIndex, columnSpan: 1, rowSpan, words, from, to };
      }),
  );
}

/** Lines of a column that no rule parts, over rows that rules in other columns do. */
interface RuledCell {
  readonly rowIndex: number;
  readonly rowSpan: number;
  readonly inCell: readonly ColumnLine[];
}

/** Whether lines begin at the top of rows from one on, or are in the middle of those before another. */
type IsSetIn = (text: readonly ColumnLine[], from: number, to: number) => boolean;

/**
 * Between cells that are filled alike no rule is seen: texts that stand apart are of cells of their own, all of them at the top of
 * their rows, or in the middle. The cells as they are where that is not so. `heights` are those of the rules above and below rows.
 */
function partFilled(
  cells: readonly (readonly RuledCell[])[],
  heights: readonly number[],
  pitch: number,
): RuledCell[][] {
  const baselines = cells.flat().flatMap(({ inCell }) => inCell.map(({ baseline }) => baseline));
  const firsts = heights
    .slice(1)
    .map((below, row) => Math.min(...baselines.filter((at) => at > heights[row]! && at < below)));
  const room =
    findMiddle(firsts.map((first, row) => first - heights[row]!).filter(Number.isFinite)) ?? 0;
  // Of the first row a rule may be missing. The last may go on over the page's end, and what is set in it with it.
  const [top, ...others] = heights;
  const borders = [Number.isFinite(top) ? top! : firsts[0]! - room, ...others];
  const isNear = (at: number, place: number): boolean => Math.abs(at - place) <= OFF_PLACE * pitch;
  const isAtTop: IsSetIn = ([line], from) => isNear(line!.ownBaseline, borders[from]! + room);
  const isInMiddle: IsSetIn = (text, from, to) => {
    const middle =
      (text[0]!.ownBaseline + text.at(-1)!.ownBaseline) / 2 - ABOVE_MIDDLE * text[0]!.fontSize;
    return borders[to] === Infinity || isNear(middle, (borders[from]! + borders[to]!) / 2);
  };
  const ways = [isAtTop, isInMiddle].flatMap((isSetIn) => {
    const parted = cells.map((ofColumn) => ofColumn.map((cell) => partCell(cell, isSetIn, pitch)));
    return parted.flat().includes(null)
      ? []
      : [parted.map((ofColumn) => ofColumn.flatMap((each) => each!))];
  });
  const [one, other = one] = ways;
  const isSame = one?.every((ofColumn, column) =>
    ofColumn.every(({ rowIndex }, index) => other![column]![index]?.rowIndex === rowIndex),
  );
  return isSame ? one! : cells.map((ofColumn) => [...ofColumn]);
}

/** A cell as those of the texts that stand apart in it, by where they are set in their rows; null where they are in none. */
function partCell(cell: RuledCell, isSetIn: IsSetIn, pitch: number): RuledCell[] | null {
  const texts: ColumnLine[][] = [];
  for (const line of cell.inCell) {
    const last = texts.at(-1)?.at(-1);
    if (last && line.ownBaseline - last.ownBaseline <= APART * pitch) texts.at(-1)!.push(line);
    else texts.push([line]);
  }
  if (texts.length < 2 || cell.rowSpan < 2) return [cell];
  const end = cell.rowIndex + cell.rowSpan;
  /** The rows of the texts from one on, from a row on. */
  const partFrom = (index: number, rowIndex: number): RuledCell[] | null => {
    const inCell = texts[index];
    if (!inCell) return rowIndex === end ? [] : null;
    for (let to = rowIndex + 1; to <= end; to += 1) {
      const rest = isSetIn(inCell, rowIndex, to) ? partFrom(index + 1, to) : null;
      if (rest) return [{ rowIndex, rowSpan: to - rowIndex, inCell }, ...rest];
    }
    return null;
  };
  return partFrom(0, cell.rowIndex);
}

/** The heights at which rules are drawn, from the top, and what of the columns they lie over there. */
function gatherPlaces(rules: readonly PageRule[], columns: readonly WhiteColumn[]): RuledPlace[] {
  const across = rules
    .filter(({ direction }) => direction === 'across')
    .sort((one, other) => one.at - other.at);
  const groups: PageRule[][] = [];
  for (const rule of across) {
    const group = groups.at(-1);
    if (group && rule.at - group[0]!.at <= NEAR) group.push(rule);
    else groups.push([rule]);
  }
  return groups.flatMap((group) => {
    const parted = columns.flatMap(({ from, to }, index) =>
      measureCovered(group, from, to) >= RULED_SHARE * (to - from) ? [index] : [],
    );
    return parted.length === 0 ? [] : [{ at: group[0]!.at, columns: new Set(parted) }];
  });
}

/** How much of a stretch rules lie over; those at one height do not lie over each other. */
function measureCovered(rules: readonly PageRule[], from: number, to: number): number {
  return rules.reduce(
    (sum, rule) => sum + Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from)),
    0,
  );
}
