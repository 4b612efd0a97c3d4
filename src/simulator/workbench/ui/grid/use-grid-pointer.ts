import type { MouseEvent, PointerEvent, RefObject } from 'react';
import { useRef } from 'react';
import type { GridGeometry, PointedPlace } from '../../sheet-view/grid-geometry';
import { placeAtPoint } from '../../sheet-view/grid-geometry';
import { sameBlock } from '../../sheet-view/merges';
import type { GridSelection } from '../../sheet-view/selection';
import {
  addCell,
  extendSelection,
  isSelected,
  selectOneCell,
  selectLines,
} from '../../sheet-view/selection';
import type { SheetView } from '../../sheet-view/sheet-view';
import type { SheetEditor } from '../state/sheet-editor';

interface PointerHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void;
  /** Selects what was clicked unless it is part of the selection, so that a menu is about it. */
  readonly selectForMenu: (event: MouseEvent<HTMLElement>) => void;
}

/** Selects cells, rows and columns by pointer, and begins to type on a double click. */
export function useGridPointer(
  scroller: RefObject<HTMLElement | null>,
  geometry: GridGeometry,
  view: SheetView,
  editor: SheetEditor,
): PointerHandlers {
  const dragged = useRef<PointedPlace | null>(null);
  const { merges } = view.sheet;

  const pointed = (event: MouseEvent): PointedPlace => {
    const area = scroller.current!;
    const { left, top } = area.getBoundingClientRect();
    const { scrollLeft, scrollTop } = area;
    const point = { x: event.clientX - left, y: event.clientY - top, scrollLeft, scrollTop };
    return placeAtPoint(geometry, point);
  };

  const begin = (place: PointedPlace, event: PointerEvent): GridSelection => {
    const { selection } = editor.getState();
    if (place.on === 'corner') return selectLines('rows', 0, view.rows.count - 1, selection.active);
    if (place.on !== 'cell') return line(place, event.shiftKey ? selection.active : place, view);
    if (event.shiftKey) return extendSelection(merges, selection, place);
    return event.ctrlKey || event.metaKey
      ? addCell(merges, selection, place)
      : selectOneCell(merges, place);
  };

  return {
    onPointerDown(event) {
      if (event.button !== 0 || !editor.commit()) return;
      const place = pointed(event);
      editor.select(begin(place, event), place.on === 'cell');
      // A finger scrolls; only mouse and pen select by dragging.
      dragged.current = place.on === 'corner' || event.pointerType === 'touch' ? null : place;
    },
    onPointerMove(event) {
      const from = dragged.current;
      if (!from || (event.buttons & 1) === 0) return;
      const { selection } = editor.getState();
      const place = pointed(event);
      const extended =
        from.on === 'cell'
          ? extendSelection(merges, selection, place)
          : line({ ...place, on: from.on }, from, view);
      const isSame = sameBlock(extended.blocks.at(-1)!, selection.blocks.at(-1)!);
      if (isSame) return;
      // Not before the pointer has moved: a captured pointer clicks no link.
      event.currentTarget.setPointerCapture(event.pointerId);
      editor.select(extended, from.on === 'cell');
    },
    onPointerUp() {
      dragged.current = null;
    },
    onDoubleClick(event) {
      if (pointed(event).on === 'cell') editor.beginEntry(null, 'cell');
    },
    selectForMenu(event) {
      const place = pointed(event);
      const { selection } = editor.getState();
      if (place.on === 'corner' || isSelected(selection, place)) return;
      editor.select(
        place.on === 'cell' ? selectOneCell(merges, place) : line(place, place, view),
        false,
      );
    },
  };
}

/** Whole rows or columns from one header to another; the first cell in sight becomes the active one. */
function line(
  to: PointedPlace,
  from: { rowIndex: number; columnIndex: number },
  view: SheetView,
): GridSelection {
  return to.on === 'row-header'
    ? selectLines('rows', from.rowIndex, to.rowIndex, {
        rowIndex: from.rowIndex,
        columnIndex: view.columns.indexAt(0),
      })
    : selectLines('columns', from.columnIndex, to.columnIndex, {
        rowIndex: view.rows.indexAt(0),
        columnIndex: from.columnIndex,
      });
}
