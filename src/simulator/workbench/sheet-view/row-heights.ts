import { countWrappedLines, BODY_FONT } from '../../../workbook/text-width';
import type { CellData, CellStyleData, SheetData } from '../../../workbook/workbook-data';
import { displayText } from '../../../number-format/display-text';
import {
  CELL_PADDING_PX,
  columnPixels,
  DEFAULT_ROW_PX,
  INDENT_PX,
  LINE_HEIGHT,
  PX_PER_POINT,
} from './line-sizes';
import { indexMerges } from './merges';
import type { TextMeasure } from './text-measure';

/** Excel's largest row. */
const MAX_ROW_PX = 409.5 * PX_PER_POINT;

interface Measured {
  readonly value: CellData['value'];
  readonly style: CellStyleData | undefined;
  readonly roomPx: number;
  readonly heightPx: number;
}

/**
 * Answers for a sheet how high its rows are that have no height of their own: high enough for their tallest cell,
 * where merged cells do not count. Remembers each cell's height, so that after an edit only that cell is measured.
 */
export function createRowMeasure(measure: TextMeasure): (sheet: SheetData) => Map<number, number> {
  const known = new WeakMap<CellData, Measured>();
  const heightOf = (cell: CellData, columnPx: number): number => {
    const roomPx = cell.style?.wrapText ? columnPx : 0;
    const before = known.get(cell);
    const isSame =
      before?.value === cell.value && before.style === cell.style && before.roomPx === roomPx;
    if (isSame) return before.heightPx;
    const heightPx = cellHeight(cell, columnPx, measure);
    known.set(cell, { value: cell.value, style: cell.style, roomPx, heightPx });
    return heightPx;
  };
  return (sheet) => measureRows(sheet, heightOf);
}

function measureRows(
  sheet: SheetData,
  heightOf: (cell: CellData, columnPx: number) => number,
): Map<number, number> {
  const heights = new Map<number, number>();
  const findMerge = indexMerges(sheet.merges);
  for (const { rowIndex, columnIndex, cell } of sheet.cells.entries()) {
    if (sheet.rowHeights.has(rowIndex) || findMerge(rowIndex, columnIndex)) continue;
    const heightPx = heightOf(cell, columnPixels(sheet, columnIndex));
    if (heightPx > (heights.get(rowIndex) ?? DEFAULT_ROW_PX)) heights.set(rowIndex, heightPx);
  }
  return heights;
}

function cellHeight(cell: CellData, columnPx: number, measure: TextMeasure): number {
  const { style } = cell;
  const linePx = (style?.font?.size ?? BODY_FONT.sizePoints) * LINE_HEIGHT * PX_PER_POINT;
  const lines = style?.wrapText ? countLines(cell, columnPx, measure) : 1;
  return Math.min(MAX_ROW_PX, Math.ceil(lines * linePx));
}

function countLines({ value, style }: CellData, columnPx: number, measure: TextMeasure): number {
  const widthOf = (text: string, start: number, end: number): number =>
    measure(text.slice(start, end), style?.font);
  const unusable = CELL_PADDING_PX.left + CELL_PADDING_PX.right + (style?.indent ?? 0) * INDENT_PX;
  // A column without room still shows one character a line.
  const room = Math.max(columnPx - unusable, widthOf('0', 0, 1));
  return countWrappedLines(displayText(value, style?.numberFormat), room, widthOf);
}
