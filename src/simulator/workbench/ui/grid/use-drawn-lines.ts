import { useMemo } from 'react';
import type { SheetData } from '../../../../workbook/workbook-data';
import type { Axis } from '../../sheet-view/axis';
import type { SheetView } from '../../sheet-view/sheet-view';
import type { FrozenLines, Viewport } from '../../sheet-view/visible-window';
import {
  fitFrozen,
  rowsReachingIn,
  shownLines,
  visibleWindow,
} from '../../sheet-view/visible-window';

/** The rows and columns to draw, each list in order and without hidden ones. */
export interface DrawnLines {
  readonly frozen: FrozenLines;
  readonly frozenRows: readonly number[];
  readonly rows: readonly number[];
  readonly frozenColumns: readonly number[];
  readonly columns: readonly number[];
}

/** What is in sight, and the active row, whose cell the grid names to assistive technology. */
export function useDrawnLines(
  sheet: SheetData,
  view: SheetView,
  viewport: Viewport,
  activeRow: number,
): DrawnLines {
  const frozen = {
    rows: fitFrozen(view.rows, sheet.frozen.rows, viewport.height),
    columns: fitFrozen(view.columns, sheet.frozen.columns, viewport.width),
  };
  const window = visibleWindow(view, frozen, viewport);
  const extraRows = [...rowsReachingIn(sheet.merges, window.rows), activeRow];
  return {
    frozen,
    frozenRows: shownLines(view.rows, { first: 0, last: frozen.rows - 1 }),
    rows: shownLines(view.rows, window.rows, extraRows).filter((row) => row >= frozen.rows),
    frozenColumns: useSameLines(view.columns, 0, frozen.columns - 1),
    columns: useSameLines(view.columns, window.columns.first, window.columns.last),
  };
}

/** The same array as long as the lines are the same, so that rows need not be drawn again. */
function useSameLines(axis: Axis, first: number, last: number): number[] {
  return useMemo(() => shownLines(axis, { first, last }), [axis, first, last]);
}
