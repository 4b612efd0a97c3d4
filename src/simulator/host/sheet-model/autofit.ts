import type { CellBlock } from '../../../workbook/address';
import type { TextFont } from '../../../workbook/text-width';
import { BODY_FONT, countWrappedLines, measureText } from '../../../workbook/text-width';
import type { CellData, CellStyleData, SheetData } from '../../../workbook/workbook-data';
import { containsBlock } from './blocks';
import { displayText } from '../../../number-format/display-text';
import {
  UNUSED_CELL_POINTS,
  columnChars,
  pointsOfColumn,
  DEFAULT_COLUMN_CHARS,
  DEFAULT_ROW_POINTS,
  INDENT_POINTS,
  MAX_COLUMN_CHARS,
  MAX_ROW_POINTS,
} from './size-units';
import { visitCells } from './visit-cells';

/** Height of a line over its font's size: Excel gives 11 points a line of 15. */
const LINE_SPACING = DEFAULT_ROW_POINTS / BODY_FONT.sizePoints;
/** Excel sets heights in pixels. */
const POINTS_PER_PX = 0.75;

/** Estimates the width of each column from its longest line; wrapped text keeps the width it has. */
export function autofitColumns(sheet: SheetData, block: CellBlock): void {
  const widest = new Map<number, number>();
  visitCells(sheet, block, (cell, _rowIndex, columnIndex) => {
    const text = shownText(cell);
    if (cell.style?.wrapText || text === '') return;
    const font = fontOf(cell.style);
    const points =
      text.split('\n').reduce((most, line) => Math.max(most, measureText(line, font)), 0) +
      unusablePoints(cell.style);
    widest.set(columnIndex, Math.max(widest.get(columnIndex) ?? 0, points));
  });
  for (const [columnIndex, points] of widest) {
    const wholePixels = Math.ceil(points / POINTS_PER_PX) * POINTS_PER_PX;
    sheet.columnWidths.set(columnIndex, Math.min(MAX_COLUMN_CHARS, columnChars(wholePixels)));
  }
}

/** Estimates the height of each row from its tallest cell; a merged cell does not count, as in Excel. */
export function autofitRows(sheet: SheetData, block: CellBlock): void {
  const inkOf = onceForEachStyle(sheet);
  let rowNow = -1;
  let tallest = 0;
  const endRow = (): void => {
    if (tallest === 0) return;
    const height = Math.min(MAX_ROW_POINTS, Math.max(DEFAULT_ROW_POINTS, tallest));
    sheet.rowHeights.set(rowNow, Math.ceil(height / POINTS_PER_PX) * POINTS_PER_PX);
    tallest = 0;
  };
  visitCells(sheet, block, (cell, rowIndex, columnIndex) => {
    if (rowIndex !== rowNow) endRow();
    rowNow = rowIndex;
    if (isMerged(sheet, rowIndex, columnIndex)) return;
    const ink = inkOf(cell.style);
    const points = countLines(cell, columnIndex, ink) * ink.sizePoints * LINE_SPACING;
    if (points > tallest) tallest = points;
  });
  endRow();
}

function isMerged(sheet: SheetData, rowIndex: number, columnIndex: number): boolean {
  if (sheet.merges.length === 0) return false;
  const cell = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
  return sheet.merges.some((merge) => containsBlock(merge, cell));
}

const shownText = (cell: CellData): string => displayText(cell.value, cell.style?.numberFormat);

/** What a style's text is measured by. */
interface Ink {
  readonly sizePoints: number;
  readonly widthOf: (text: string, start: number, end: number) => number;
  /** Width in points that a column leaves for its text. */
  readonly roomIn: (columnIndex: number) => number;
}

/** A large sheet has few styles, and each is looked at once. */
function onceForEachStyle(sheet: SheetData): (style: CellStyleData | undefined) => Ink {
  const inks = new Map<CellStyleData | undefined, Ink>();
  return (style) => {
    const known = inks.get(style);
    if (known) return known;
    const ink = inkOfStyle(sheet, style);
    inks.set(style, ink);
    return ink;
  };
}

function inkOfStyle({ columnWidths }: SheetData, style: CellStyleData | undefined): Ink {
  const font = fontOf(style);
  const widthOf: Ink['widthOf'] = (text, start, end) => measureText(text, font, start, end);
  // A column without room still shows one character a line.
  const leastRoom = widthOf('0', 0, 1);
  const rooms: number[] = [];
  const measureRoom = (columnIndex: number): number => {
    const columnPoints = pointsOfColumn(columnWidths.get(columnIndex) ?? DEFAULT_COLUMN_CHARS);
    return Math.max(columnPoints - unusablePoints(style), leastRoom);
  };
  return {
    sizePoints: font.sizePoints,
    widthOf,
    roomIn: (columnIndex) => (rooms[columnIndex] ??= measureRoom(columnIndex)),
  };
}

const fontOf = (style: CellStyleData | undefined): TextFont => ({
  sizePoints: style?.font?.size ?? BODY_FONT.sizePoints,
  bold: style?.font?.bold ?? BODY_FONT.bold,
});

const unusablePoints = (style: CellStyleData | undefined): number =>
  UNUSED_CELL_POINTS + (style?.indent ?? 0) * INDENT_POINTS;

function countLines(cell: CellData, columnIndex: number, { widthOf, roomIn }: Ink): number {
  if (!cell.style?.wrapText) return 1;
  return countWrappedLines(shownText(cell), roomIn(columnIndex), widthOf);
}
