import type { SheetData } from '../../../workbook/workbook-data';
import type { SheetExtent } from '../../host/calculation/used-extent';
import type { Axis } from './axis';
import { createAxis } from './axis';
import type { CellView, ConditionalLooks } from './cell-view';
import { createCellGround, viewCell } from './cell-view';
import { columnPixels, DEFAULT_ROW_PX, rowPixels } from './line-sizes';
import type { CellPlace } from './merges';
import { shownText } from './shown-text';
import type { TextMeasure } from './text-measure';

/** What a view of a sheet is made from. */
export interface SheetViewOptions {
  readonly sheet: SheetData;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly looks: ConditionalLooks;
  readonly measure: TextMeasure;
}

/** A sheet as it is drawn. Works each cell out when it is first asked for; make a new one after a change. */
export interface SheetView {
  readonly sheet: SheetData;
  readonly rows: Axis;
  readonly columns: Axis;
  /** Null for a cell that a merge covers. */
  cellAt(place: CellPlace): CellView | null;
  /** Pixels that the text of a cell takes on one line; 0 for a wrapped text and for none. */
  textWidth(place: CellPlace): number;
}

/** Rows and columns of a sheet in pixels; `autoHeights` for rows without a height of their own, by index. */
export function sheetAxes(
  sheet: SheetData,
  { rowCount, columnCount }: SheetExtent,
  autoHeights: ReadonlyMap<number, number>,
): { rows: Axis; columns: Axis } {
  return {
    rows: createAxis(rowCount, (index) =>
      rowPixels(sheet, index, autoHeights.get(index) ?? DEFAULT_ROW_PX),
    ),
    columns: createAxis(columnCount, (index) => columnPixels(sheet, index)),
  };
}

/** A view of a sheet, whose cells are worked out when they are first drawn. */
export function createSheetView(options: SheetViewOptions): SheetView {
  const { sheet, rows, columns, looks, measure } = options;
  const ground = createCellGround(sheet, columns, measure, looks);
  const views = new Map<number, CellView | null>();
  return {
    sheet,
    rows,
    columns,
    cellAt(place) {
      const key = place.rowIndex * columns.count + place.columnIndex;
      const known = views.get(key);
      if (known !== undefined) return known;
      const view = viewCell(ground, place);
      views.set(key, view);
      return view;
    },
    textWidth(place) {
      const style = ground.styleAt(place);
      const text = shownText(sheet.cells.get(place.rowIndex, place.columnIndex), style);
      return style.wrapText || text === '' ? 0 : measure(text, style.font);
    },
  };
}
