import type { CellBlock } from '../../../workbook/address';
import type {
  CellData,
  CellStyleData,
  DifferentialStyle,
  SheetData,
} from '../../../workbook/workbook-data';
import type { Axis } from './axis';
import type { Css, CellEdges } from './cell-css';
import { textCss, cellEdges } from './cell-css';
import { CELL_PADDING_PX, INDENT_PX } from './line-sizes';
import type { CellPlace, FindMerge } from './merges';
import { indexMerges, oneCell } from './merges';
import type { HorizontalPlace } from './shown-text';
import { fitNumber, horizontalPlace, shownText } from './shown-text';
import { tableLooks, tableStyleAt } from './table-colours';
import type { TextMeasure } from './text-measure';

/** Looks that conditional formats lay over cells. */
export type ConditionalLooks = (place: CellPlace) => DifferentialStyle | undefined;

/** What a cell's look is worked out from. */
interface CellGround {
  readonly sheet: SheetData;
  readonly columns: Axis;
  readonly measure: TextMeasure;
  readonly findMerge: FindMerge;
  /** The look of a cell with all that lies under and over its own style. */
  readonly styleAt: (place: CellPlace) => CellStyleData;
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
}

/** What the views of a sheet’s cells have in common, worked out once. */
export function createCellGround(
  sheet: SheetData,
  columns: Axis,
  measure: TextMeasure,
  looks: ConditionalLooks,
): CellGround {
  const tables = tableLooks(sheet.tables);
  return {
    sheet,
    columns,
    measure,
    findMerge: indexMerges(sheet.merges),
    styleAt(place) {
      const own = sheet.cells.get(place.rowIndex, place.columnIndex)?.style;
      return layStyles(tableStyleAt(tables, place), own, looks(place));
    },
  };
}

/** Null for a cell that a merge covers. */
export function viewCell(ground: CellGround, place: CellPlace): CellView | null {
  const { rowIndex, columnIndex } = place;
  const merge = ground.findMerge(rowIndex, columnIndex);
  if (merge && (merge.rowIndex !== rowIndex || merge.columnIndex !== columnIndex)) return null;
  const cell = ground.sheet.cells.get(rowIndex, columnIndex);
  const style = ground.styleAt(place);
  const value = cell?.value ?? '';
  const block = merge ?? oneCell(place);
  const text = fitText(ground, block, cell, style);
  return {
    text,
    css: textCss(value, style),
    fill: style.fill,
    edges: blockEdges(ground, block, style),
    spill: spillOf(ground, block, text, value, style),
    merge,
    hyperlink: cell?.hyperlink,
  };
}

function fitText(
  { columns, measure }: CellGround,
  { columnIndex, columnCount }: CellBlock,
  cell: CellData | undefined,
  style: CellStyleData,
): string {
  const widthPx = columns.startOf(columnIndex + columnCount) - columns.startOf(columnIndex);
  const widthOf = (text: string): number => measure(text, style.font);
  const room = widthPx - textPadding(style);
  return fitNumber(cell?.value ?? '', shownText(cell, style), style, room, widthOf);
}

/** Merged cells have the borders of their far edges from the cells that stand there. */
function blockEdges(
  { sheet, styleAt }: CellGround,
  { rowIndex, columnIndex, rowCount, columnCount }: CellBlock,
  style: CellStyleData,
): CellEdges {
  const below = rowIndex + rowCount;
  const beyond = columnIndex + columnCount;
  const isOne = rowCount * columnCount === 1;
  const far = isOne ? style : styleAt({ rowIndex: below - 1, columnIndex: beyond - 1 });
  return cellEdges(
    {
      own: isOne ? style : { ...style, borders: { ...far.borders, ...style.borders } },
      right: styleAt({ rowIndex, columnIndex: beyond }),
      below: styleAt({ rowIndex: below, columnIndex }),
    },
    sheet.showGridlines,
  );
}

function spillOf(
  { sheet, columns, measure, findMerge }: CellGround,
  { rowIndex, columnIndex, columnCount, rowCount }: CellBlock,
  text: string,
  value: CellData['value'],
  style: CellStyleData,
): Spill {
  const canSpill = text !== '' && typeof value === 'string' && rowCount * columnCount === 1;
  if (!canSpill || style.wrapText || style.horizontal === 'Fill') return NO_SPILL;
  const isFree = (index: number): boolean => {
    if (index < 0 || index >= columns.count || findMerge(rowIndex, index)) return false;
    const cell = sheet.cells.get(rowIndex, index);
    return !cell || (cell.value === '' && cell.formula === undefined);
  };
  const widthPx = measure(text, style.font) + textPadding(style);
  return spillText(
    { columnIndex, place: horizontalPlace(value, style), widthPx },
    (index) => columns.sizeOf(index),
    isFree,
  );
}

const textPadding = (style: CellStyleData): number =>
  CELL_PADDING_PX.left + CELL_PADDING_PX.right + (style.indent ?? 0) * INDENT_PX;

/** How many columns a text reaches over on either side of its own. */
interface Spill {
  readonly left: number;
  readonly right: number;
}

const NO_SPILL: Spill = { left: 0, right: 0 };

interface SpillingText {
  readonly columnIndex: number;
  readonly place: HorizontalPlace;
  readonly widthPx: number;
}

/**
 * How far a text that is wider than its column runs over the empty cells beside it, as in Excel. `isFree` tells
 * whether a cell of the row has nothing of its own to show.
 */
function spillText(
  { columnIndex, place, widthPx }: SpillingText,
  columnPx: (columnIndex: number) => number,
  isFree: (columnIndex: number) => boolean,
): Spill {
  const excess = widthPx - columnPx(columnIndex);
  if (excess <= 0) return NO_SPILL;
  const half = place === 'center' ? excess / 2 : excess;
  const reach = (step: 1 | -1): number => {
    let room = 0;
    let columns = 0;
    while (room < half && isFree(columnIndex + step * (columns + 1))) {
      columns++;
      room += columnPx(columnIndex + step * columns);
    }
    return columns;
  };
  return {
    left: place === 'left' || place === 'justify' ? 0 : reach(-1),
    right: place === 'right' ? 0 : reach(1),
  };
}

/** The look of a cell: a table's style below, the cell's own over it, conditional formats on top. */
function layStyles(
  table: DifferentialStyle | undefined,
  own: CellStyleData | undefined,
  conditional: DifferentialStyle | undefined,
): CellStyleData {
  if (!table && !conditional) return own ?? NO_STYLE;
  const over = conditional ?? {};
  return {
    ...table,
    ...own,
    ...over,
    font: { ...table?.font, ...own?.font, ...over.font },
    borders: { ...table?.borders, ...own?.borders, ...over.borders },
  };
}

const NO_STYLE: CellStyleData = {};
