/** Sizes of Excel's default font (Calibri 11) at 96 dots an inch. */
const DIGIT_WIDTH_PX = 7;
const CELL_PADDING_PX = 5;
const POINTS_PER_PX = 0.75;

export const DEFAULT_COLUMN_CHARS = 8.43;
export const DEFAULT_ROW_POINTS = 15;
/** What Excel accepts. */
export const MAX_COLUMN_CHARS = 255;
export const MAX_ROW_POINTS = 409.5;

/** Width in points, as Office.js gives it, of a column that shows so many characters. */
export function columnPoints(chars: number): number {
  const pixels =
    chars < 1
      ? chars * (DIGIT_WIDTH_PX + CELL_PADDING_PX)
      : chars * DIGIT_WIDTH_PX + CELL_PADDING_PX;
  return Math.round(pixels) * POINTS_PER_PX;
}

/** Characters, to two decimals, that a column of a width in points shows. */
export function columnChars(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PX);
  const narrowest = DIGIT_WIDTH_PX + CELL_PADDING_PX;
  const chars =
    pixels < narrowest ? pixels / narrowest : (pixels - CELL_PADDING_PX) / DIGIT_WIDTH_PX;
  return Math.round(chars * 100) / 100;
}
