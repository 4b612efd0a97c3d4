import type { CellBlock } from '../../workbook/address';
import type { CellData, SheetData } from '../../workbook/workbook-data';
import { containsBlock } from './blocks';
import { displayText } from './number-format';
import {
  DEFAULT_COLUMN_CHARS,
  DEFAULT_ROW_POINTS,
  MAX_COLUMN_CHARS,
  MAX_ROW_POINTS,
} from './size-units';
import { visitCells } from './visit-cells';

/** Font size that a column's width in characters is counted in. */
const BASE_FONT_POINTS = 11;
/** Height of a line over its font's size: Excel gives 11 points a line of 15. */
const LINE_SPACING = DEFAULT_ROW_POINTS / BASE_FONT_POINTS;
const BOLD_WIDENING = 1.08;

/** Estimates the width of each column from its longest line; wrapped text keeps the width it has. */
export function autofitColumns(sheet: SheetData, block: CellBlock): void {
  const widest = new Map<number, number>();
  visitCells(sheet, block, (cell, _rowIndex, columnIndex) => {
    if (cell.style?.wrapText) return;
    const lines = shownText(cell).split('\n');
    const chars = Math.max(...lines.map((line) => line.length)) * fontScale(cell) + 1;
    if (chars > 1) widest.set(columnIndex, Math.max(widest.get(columnIndex) ?? 0, chars));
  });
  for (const [columnIndex, chars] of widest) {
    sheet.columnWidths.set(columnIndex, Math.min(MAX_COLUMN_CHARS, Math.ceil(chars)));
  }
}

/** Estimates the height of each row from its tallest cell; a merged cell does not count, as in Excel. */
export function autofitRows(sheet: SheetData, block: CellBlock): void {
  const tallest = new Map<number, number>();
  visitCells(sheet, block, (cell, rowIndex, columnIndex) => {
    if (isMerged(sheet, rowIndex, columnIndex)) return;
    const points = linesShown(sheet, cell, columnIndex) * linePoints(cell);
    tallest.set(rowIndex, Math.max(tallest.get(rowIndex) ?? 0, points));
  });
  for (const [rowIndex, points] of tallest) {
    const height = Math.min(MAX_ROW_POINTS, Math.max(DEFAULT_ROW_POINTS, points));
    sheet.rowHeights.set(rowIndex, Math.ceil(height * 4) / 4);
  }
}

function isMerged(sheet: SheetData, rowIndex: number, columnIndex: number): boolean {
  const cell = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
  return sheet.merges.some((merge) => containsBlock(merge, cell));
}

const shownText = (cell: CellData): string => displayText(cell.value, cell.style?.numberFormat);

function fontScale({ style }: CellData): number {
  const size = (style?.font?.size ?? BASE_FONT_POINTS) / BASE_FONT_POINTS;
  return size * (style?.font?.bold ? BOLD_WIDENING : 1);
}

const linePoints = ({ style }: CellData): number =>
  (style?.font?.size ?? BASE_FONT_POINTS) * LINE_SPACING;

function linesShown(sheet: SheetData, cell: CellData, columnIndex: number): number {
  if (!cell.style?.wrapText) return 1;
  const chars = (sheet.columnWidths.get(columnIndex) ?? DEFAULT_COLUMN_CHARS) / fontScale(cell);
  return shownText(cell)
    .split('\n')
    .reduce((total, line) => total + wrappedLines(line, chars), 0);
}

/** Lines that a paragraph takes when it breaks between words, and within a word that is too long. */
function wrappedLines(paragraph: string, chars: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= chars) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(word.length / chars) - 1);
    used = word.length % Math.max(1, Math.floor(chars)) || word.length;
  }
  return lines;
}
