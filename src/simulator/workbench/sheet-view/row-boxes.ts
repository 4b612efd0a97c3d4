import { GRIDLINE } from './cell-css';
import type { CellView } from './cell-view';
import type { CellPlace } from './merges';
import type { SheetView } from './sheet-view';

/** A cell as it is placed in its row, in pixels from the left edge of the sheet. */
export interface CellBox {
  readonly place: CellPlace;
  readonly view: CellView;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** How far the text may run over the cell's own edges. */
  readonly spillLeft: number;
  readonly spillRight: number;
  /** CSS of the line to the right; null for none, and where a text runs over a gridline. */
  readonly right: string | null;
}

/**
 * The cells to draw of a row among the given columns, and those before them whose text or merged cells reach in, back
 * to the column `earliest`. Cells that a merge covers are left out.
 */
export function rowBoxes(
  view: SheetView,
  rowIndex: number,
  columnIndexes: readonly number[],
  earliest: number,
): CellBox[] {
  const reaching = reachingIn(view, rowIndex, columnIndexes[0] ?? 0, earliest);
  const drawn = new Set([...reaching, ...columnIndexes]);
  const views = [...drawn].flatMap((columnIndex) => {
    const cell = view.cellAt({ rowIndex, columnIndex });
    return cell ? [{ columnIndex, cell }] : [];
  });
  const crossed = new Set(
    views.flatMap(({ columnIndex, cell }) => crossedEdges(columnIndex, cell)),
  );
  return views.map(({ columnIndex, cell }) =>
    boxOf(view, { rowIndex, columnIndex }, cell, crossed),
  );
}

function boxOf(
  { rows, columns }: SheetView,
  place: CellPlace,
  view: CellView,
  crossed: ReadonlySet<number>,
): CellBox {
  const { rowIndex, columnIndex } = place;
  const left = columns.startOf(columnIndex);
  const end = columnIndex + (view.merge?.columnCount ?? 1);
  const endRow = rowIndex + (view.merge?.rowCount ?? 1);
  const right = columns.startOf(end);
  const isCrossed = view.edges.right === GRIDLINE && crossed.has(columnIndex);
  return {
    place,
    view,
    left,
    width: right - left,
    height: rows.startOf(endRow) - rows.startOf(rowIndex),
    spillLeft: left - columns.startOf(columnIndex - view.spill.left),
    spillRight: columns.startOf(end + view.spill.right) - right,
    right: isCrossed ? null : view.edges.right,
  };
}

/** The columns whose right edge a text of this cell runs over. */
function crossedEdges(columnIndex: number, { spill }: CellView): number[] {
  return Array.from(
    { length: spill.left + spill.right },
    (_, index) => columnIndex - spill.left + index,
  );
}

/** The nearest cell before the first column drawn that shows anything, if it reaches into that column. */
function reachingIn(
  view: SheetView,
  rowIndex: number,
  firstColumn: number,
  earliest: number,
): number[] {
  for (let columnIndex = firstColumn - 1; columnIndex >= earliest; columnIndex--) {
    const cell = view.cellAt({ rowIndex, columnIndex });
    if (cell === null || (cell.text === '' && !cell.merge)) continue;
    const reach = cell.spill.right + (cell.merge?.columnCount ?? 1) - 1;
    return columnIndex + reach >= firstColumn ? [columnIndex] : [];
  }
  return [];
}
