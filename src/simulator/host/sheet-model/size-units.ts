/** Sizes of Excel's default font (Calibri 11) at 96 dots an inch. */
const DIGIT_WIDTH_PX = 7;
const POINTS_PER_PX = 0.75;

/** What Excel keeps free beside a cell's text, both sides together: 5 pixels. */
export const UNUSED_CELL_POINTS = 3.75;
/** What a level of indentation takes: the width of three spaces. */
export const INDENT_POINTS = 7.5;

/**
 * Widths of columns are those of a file: in digits, the padding of 5 pixels included. The 8.43 that Excel shows for a
 * new column are 64 pixels. ECMA-376 part 1, 18.3.1.13 (col, width).
 */
export const DEFAULT_COLUMN_CHARS = 9.14;
export const DEFAULT_ROW_POINTS = 15;
/** What Excel accepts. */
export const MAX_COLUMN_CHARS = 255.71;
export const MAX_ROW_POINTS = 409.5;

/** Width in points, as Office.js gives it, of a column that is so many digits wide. */
export function pointsOfColumn(chars: number): number {
  return Math.round(chars * DIGIT_WIDTH_PX) * POINTS_PER_PX;
}

/** Digits, to two decimals, of a column's width in points. */
export function columnChars(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PX);
  return Math.round((pixels / DIGIT_WIDTH_PX) * 100) / 100;
}
