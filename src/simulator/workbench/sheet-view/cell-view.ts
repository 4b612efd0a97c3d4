import type { CellBlock } from '../../../workbook/address';
import type {
  CellData,
  CellStyleData,
  DifferentialStyle,
  SheetData,
} from '../../../workbook/workbook-data';
import type { Axis } from './axis';
import type { Css } from './cell-css';
import { textCss } from './cell-css';
import type { CellEdges } from './cell-edges';
import { cellEdges } from './cell-edges';
import { fitNumber, horizontalPlace, shownText } from './cell-text';
import { layStyles } from './effective-style';
import { CELL_PADDING_PX, INDENT_PX } from './line-sizes';
import type { CellPlace, FindMerge } from './merges';
import { indexMerges, oneCell } from './merges';
import { tableLooks, tableStyleAt } from './table-look';
import type { TextMeasure } from './text-measure';
import type { Spill } from './text-spill';
import { NO_SPILL, spillText } from './text-spill';

/** Looks that conditional formats lay over cells. */
export type ConditionalLooks = (place: CellPlace) => DifferentialStyle | undefined;

/** What a cell's look is worked out from. */
export interface CellGround {
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
