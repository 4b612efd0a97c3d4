import type { CellBlock } from '../../workbook/address';
import type {
  CellData,
  CellStyleData,
  DifferentialStyle,
  SheetData,
} from '../../workbook/workbook-data';
import type { Axis } from './axis';
import { createAxis } from './axis';
import { cellEdges } from './cell-edges';
import type { CellEdges } from './cell-edges';
import { textCss } from './cell-css';
import type { Css } from './cell-css';
import { fitNumber, horizontalPlace, shownText } from './cell-text';
import { layStyles } from './effective-style';
import { CELL_PADDING_PX, columnPixels, DEFAULT_ROW_PX, INDENT_PX, rowPixels } from './line-sizes';
import { mergeAt } from './merges';
import type { CellPlace } from './merges';
import { tableLooks, tableStyleAt } from './table-look';
import type { TextMeasure } from './text-measure';
import type { Spill } from './text-spill';
import { NO_SPILL, spillText } from './text-spill';

/** Looks that conditional formats lay over cells. */
export type ConditionalLooks = (place: CellPlace) => DifferentialStyle | undefined;

export interface SheetViewOptions {
  readonly sheet: SheetData;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly looks: ConditionalLooks;
  readonly measure: TextMeasure;
}

/** What is drawn of one cell. */
export interface CellView {
  readonly text: string;
  /** How the text is set. */
  readonly css: Css;
  readonly fill: string | undefined;
  readonly edges: CellEdges;
  /** Columns that the text runs over, beyond the cell's own. */
  readonly spill: Spill;
  /** The merged cells that this is the first of; null for a cell by itself. */
  readonly merge: CellBlock | null;
  readonly hyperlink: CellData['hyperlink'];
  readonly isWrapped: boolean;
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
  extent: { readonly rowCount: number; readonly columnCount: number },
  autoHeights: ReadonlyMap<number, number>,
): { rows: Axis; columns: Axis } {
  return {
    rows: createAxis(extent.rowCount, (index) =>
      rowPixels(sheet, index, autoHeights.get(index) ?? DEFAULT_ROW_PX),
    ),
    columns: createAxis(extent.columnCount, (index) => columnPixels(sheet, index)),
  };
}

export function createSheetView(options: SheetViewOptions): SheetView {
  const { sheet, rows, columns } = options;
  const styleAt = createStyles(options);
  const views = new Map<number, CellView | null>();
  return {
    sheet,
    rows,
    columns,
    cellAt(place) {
      const key = place.rowIndex * columns.count + place.columnIndex;
      const known = views.get(key);
      if (known !== undefined) return known;
      const view = viewCell(options, styleAt, place);
      views.set(key, view);
      return view;
    },
    textWidth(place) {
      const style = styleAt(place);
      const text = shownText(sheet.cells.get(place.rowIndex, place.columnIndex), style);
      return style.wrapText || text === '' ? 0 : options.measure(text, style.font);
    },
  };
}

type StyleAt = (place: CellPlace) => CellStyleData;

function createStyles({ sheet, looks }: SheetViewOptions): StyleAt {
  const tables = tableLooks(sheet.tables);
  return (place) => {
    const own = sheet.cells.get(place.rowIndex, place.columnIndex)?.style;
    return layStyles(tableStyleAt(tables, place), own, looks(place));
  };
}

function viewCell(
  { sheet, columns, measure }: SheetViewOptions,
  styleAt: StyleAt,
  place: CellPlace,
): CellView | null {
  const { rowIndex, columnIndex } = place;
  const merge = mergeAt(sheet.merges, place);
  if (merge && (merge.rowIndex !== rowIndex || merge.columnIndex !== columnIndex)) return null;
  const cell = sheet.cells.get(rowIndex, columnIndex);
  const style = styleAt(place);
  const value = cell?.value ?? '';
  const full = shownText(cell, style);
  const lastColumn = columnIndex + (merge?.columnCount ?? 1) - 1;
  const lastRow = rowIndex + (merge?.rowCount ?? 1) - 1;
  const widthPx = columns.startOf(lastColumn + 1) - columns.startOf(columnIndex);
  const padding = textPadding(style);
  const widthOf = (text: string): number => measure(text, style.font);
  const text = fitNumber(value, full, style, widthPx - padding, widthOf);
  const spills =
    text !== '' &&
    typeof value === 'string' &&
    !style.wrapText &&
    !merge &&
    style.horizontal !== 'Fill';
  const spill = spills
    ? spillText(
        { columnIndex, place: horizontalPlace(value, style), widthPx: widthOf(text) + padding },
        (index) => columns.sizeOf(index),
        (index) => index < columns.count && isFree(sheet, rowIndex, index),
      )
    : NO_SPILL;
  return {
    text,
    css: textCss(value, style),
    fill: style.fill,
    edges: cellEdges(
      {
        own: merge
          ? { ...styleAt({ rowIndex: lastRow, columnIndex: lastColumn }), ...style }
          : style,
        right: styleAt({ rowIndex, columnIndex: lastColumn + 1 }),
        below: styleAt({ rowIndex: lastRow + 1, columnIndex }),
      },
      sheet.showGridlines,
    ),
    spill,
    merge,
    hyperlink: cell?.hyperlink,
    isWrapped: style.wrapText ?? false,
  };
}

const textPadding = (style: CellStyleData): number =>
  CELL_PADDING_PX.left + CELL_PADDING_PX.right + (style.indent ?? 0) * INDENT_PX;

function isFree(sheet: SheetData, rowIndex: number, columnIndex: number): boolean {
  if (columnIndex < 0) return false;
  const cell = sheet.cells.get(rowIndex, columnIndex);
  const isBlank = !cell || (cell.value === '' && cell.formula === undefined);
  return isBlank && mergeAt(sheet.merges, { rowIndex, columnIndex }) === null;
}
