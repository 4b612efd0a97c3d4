import type { PageRule } from '../../workbook/source-document';
import type { ColumnLine } from './column-lines';
import type { FoundCell } from './found-table';
import type { WhiteColumn } from './white-columns';

/** Rules this near are one, in points: double lines, and edges of fills beside lines. */
const NEAR = 3;
/** Of a column's texts, what a rule lies over to part its cells. */
const RULED_SHARE = 0.85;
/** Lines of one cell are no further apart than this, in pitches. */
const SAME_CELL = 1.75;
/** Rules tell the rows of a table where nearly all of its lines stand so. */
const WHOLE_SHARE = 0.95;

/** A height at which rules are drawn, and the columns that they part there; 0-based. */
interface RuledPlace {
  readonly at: number;
  readonly columns: ReadonlySet<number>;
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
  const places = gatherPlaces(rules, columns).filter(({ at }) => at > top && at < bottom);
  if (places.every((place) => place.columns.size === columns.length)) return null;
  const rowOf = (at: number): number => places.filter((place) => place.at < at).length;
  const cells = columns.flatMap(({ from, to }, columnIndex) => {
    const starts = [0];
    places.forEach((place, index) => {
      if (place.columns.has(columnIndex)) starts.push(index + 1);
    });
    return starts.map((rowIndex, index) => {
      const end = starts[index + 1] ?? places.length + 1;
      const inCell = lines.filter((line) => {
        const row = rowOf(line.baseline);
        return line.columnIndex === columnIndex && row >= rowIndex && row < end;
      });
      return { rowIndex, columnIndex, rowSpan: end - rowIndex, inCell, from, to };
    });
  });
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
