import { CELL_PADDING_PX } from './line-sizes';
import type { SheetView } from './sheet-view';

/** Room that is left beside the longest text. */
const SPARE_PX = 4;

/** The width of a column that shows all of its unwrapped text; its own width when there is none. */
export function fittingWidth(view: SheetView, columnIndex: number): number {
  let widest = 0;
  for (const { rowIndex, columnIndex: index } of view.sheet.cells.entries()) {
    if (index !== columnIndex || view.rows.sizeOf(rowIndex) === 0) continue;
    widest = Math.max(widest, view.textWidth({ rowIndex, columnIndex }));
  }
  if (widest === 0) return view.columns.sizeOf(columnIndex);
  return widest + CELL_PADDING_PX.left + CELL_PADDING_PX.right + SPARE_PX;
}
