import type { PointerEvent } from 'react';
import { CELL_PADDING_PX, PX_PER_POINT } from '../../sheet-view/line-sizes';
import type { SheetView } from '../../sheet-view/sheet-view';
import type { SheetEditor } from '../state/sheet-editor';

const LEAST_COLUMN_PX = 16;

/** How much wider or narrower the menu makes a column. */
export const COLUMN_STEP_PX = 40;

interface ColumnResize {
  readonly begin: (columnIndex: number, event: PointerEvent) => void;
  /** Makes the column wider by so many pixels, or narrower by a negative number of them. */
  readonly change: (columnIndex: number, px: number) => void;
  readonly fit: (columnIndex: number) => void;
}

/** Makes columns wider or narrower by dragging their edge, or as wide as their text. */
export function columnResize(view: SheetView, editor: SheetEditor): ColumnResize {
  const resize = (columnIndex: number, px: number): void => {
    const points = Math.max(LEAST_COLUMN_PX, Math.round(px)) / PX_PER_POINT;
    editor.attempt((edits) => edits.setColumnWidth(view.sheet, columnIndex, points));
  };
  return {
    begin(columnIndex, event) {
      event.stopPropagation();
      event.preventDefault();
      const edge = event.currentTarget;
      const startX = event.clientX;
      const startPx = view.columns.sizeOf(columnIndex);
      const drag = (move: Event): void =>
        resize(columnIndex, startPx + (move as unknown as MouseEvent).clientX - startX);
      edge.setPointerCapture(event.pointerId);
      edge.addEventListener('pointermove', drag);
      edge.addEventListener(
        'lostpointercapture',
        () => edge.removeEventListener('pointermove', drag),
        {
          once: true,
        },
      );
    },
    change: (columnIndex, px) => resize(columnIndex, view.columns.sizeOf(columnIndex) + px),
    fit: (columnIndex) => resize(columnIndex, fittingWidth(view, columnIndex)),
  };
}

/** Room that is left beside the longest text. */
const SPARE_PX = 4;

/** The width of a column that shows all of its unwrapped text; its own width when there is none. */
function fittingWidth(view: SheetView, columnIndex: number): number {
  let widest = 0;
  for (const { rowIndex, columnIndex: index } of view.sheet.cells.entries()) {
    if (index !== columnIndex || view.rows.sizeOf(rowIndex) === 0) continue;
    widest = Math.max(widest, view.textWidth({ rowIndex, columnIndex }));
  }
  if (widest === 0) return view.columns.sizeOf(columnIndex);
  return widest + CELL_PADDING_PX.left + CELL_PADDING_PX.right + SPARE_PX;
}
