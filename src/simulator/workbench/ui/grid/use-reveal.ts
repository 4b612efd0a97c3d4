import type { RefObject } from 'react';
import { useLayoutEffect } from 'react';
import { mergeAt, oneCell } from '../../sheet-view/merges';
import type { CellPlace } from '../../sheet-view/merges';
import type { SheetView } from '../../sheet-view/sheet-view';
import type { FrozenLines, Viewport } from '../../sheet-view/visible-window';
import { scrollIntoView } from '../../sheet-view/visible-window';

/** Scrolls a cell into sight whenever `reveals` grows. The focus stays wherever it is. */
export function useReveal(
  scroller: RefObject<HTMLElement | null>,
  view: SheetView,
  frozen: FrozenLines,
  viewport: Viewport,
  place: CellPlace,
  reveals: number,
): void {
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const block = mergeAt(view.sheet.merges, place) ?? oneCell(place);
    const rows = { first: block.rowIndex, last: block.rowIndex + block.rowCount - 1 };
    const columns = {
      first: block.columnIndex,
      last: block.columnIndex + block.columnCount - 1,
    };
    const { scrollTop, scrollLeft } = current;
    current.scrollTop = scrollIntoView(view.rows, frozen.rows, rows, scrollTop, viewport.height);
    current.scrollLeft = scrollIntoView(
      view.columns,
      frozen.columns,
      columns,
      scrollLeft,
      viewport.width,
    );
    // Only a new wish to see the cell scrolls; a new view or size must not take a person away from what they look at.
  }, [reveals]);
}
