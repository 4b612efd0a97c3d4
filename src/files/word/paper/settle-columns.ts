/** Where a cell begins and how far it reaches, in columns. */
interface Placed {
  readonly columnIndex: number;
  readonly columnSpan: number;
}

/** Borders of two rows that are less apart are meant as one: twips, a third of a centimetre. */
const NEAREST_BORDERS = 190;

/**
 * Where cells lie among the columns that a reader sees. Word counts a column wherever the border of any row stands: where
 * borders are a little out of line, or a table has been cut and joined, there are more of them. `widths` are those of
 * Word's columns, in twips; where they say nothing of use each border counts.
 */
export function settleColumns<Cell extends Placed>(
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
): Cell[][] {
  const cells = rows.flat();
  const edges = cells.flatMap(({ columnIndex, columnSpan }) => [
    columnIndex,
    columnIndex + columnSpan,
  ]);
  const near = groupBorders([...new Set(edges)], widths);
  // A column that would vanish is narrow, not out of line.
  const isSound = cells.every(
    ({ columnIndex, columnSpan }) => near.get(columnIndex)! < near.get(columnIndex + columnSpan)!,
  );
  const groupOf = (edge: number): number => (isSound ? near.get(edge)! : edge);
  const starts = [...new Set(cells.map(({ columnIndex }) => groupOf(columnIndex)))].sort(
    (left, right) => left - right,
  );
  const rankOf = (edge: number): number => {
    const group = groupOf(edge);
    const rank = starts.findIndex((start) => start >= group);
    return rank < 0 ? starts.length : rank;
  };
  return rows.map((row) =>
    row.map((cell) => {
      const columnIndex = rankOf(cell.columnIndex);
      const end = rankOf(cell.columnIndex + cell.columnSpan);
      return { ...cell, columnIndex, columnSpan: Math.max(1, end - columnIndex) };
    }),
  );
}

/** The group of borders that each border is meant as one with. */
function groupBorders(edges: readonly number[], widths: readonly number[]): Map<number, number> {
  const groups = new Map<number, number>();
  let group = -1;
  let from = Number.NEGATIVE_INFINITY;
  let at = 0;
  let column = 0;
  for (const edge of [...edges].sort((left, right) => left - right)) {
    for (; column < edge; column += 1) at += widths[column] ?? 0;
    if (at - from > NEAREST_BORDERS) {
      group += 1;
      from = at;
    }
    groups.set(edge, group);
  }
  return groups;
}
