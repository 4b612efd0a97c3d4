import type { CellValue } from '../../../workbook/sheet-grid';
import { isErrorValue } from '../../../workbook/sheet-grid';
import type { CellData, CellStyleData } from '../../../workbook/workbook-data';
import { GENERAL, displayText } from '../../../number-format/display-text';

/** What fits of a number that Excel cuts to the width of its column. */
const MOST_GENERAL_DIGITS = 11;

/** Where a cell’s text stands between its left and right edge. */
export type HorizontalPlace = 'left' | 'center' | 'right' | 'justify';

/** The text that a cell shows with the given style; "" for an empty cell. */
export function shownText(cell: CellData | undefined, style: CellStyleData): string {
  if (!cell) return '';
  const text = displayText(cell.value, style.numberFormat);
  return style.wrapText ? text : text.replace(/\r?\n/g, '');
}

/**
 * A number that does not fit its column: rounded where the format is General, otherwise a row of #, as Excel shows
 * it. Text is left as it is.
 */
export function fitNumber(
  value: CellValue,
  text: string,
  style: CellStyleData,
  roomPx: number,
  widthOf: (text: string) => number,
): string {
  if (typeof value !== 'number' || style.wrapText || widthOf(text) <= roomPx) return text;
  if ((style.numberFormat ?? GENERAL) === GENERAL) {
    const fitting = roundedTexts(value).find((rounded) => widthOf(rounded) <= roomPx);
    if (fitting !== undefined) return fitting;
  }
  return '#'.repeat(Math.max(1, Math.floor(roomPx / widthOf('#'))));
}

/** The number with ever fewer decimals, then with ever fewer digits before a power of ten. */
function roundedTexts(value: number): string[] {
  const digits = Array.from(
    { length: MOST_GENERAL_DIGITS },
    (_, index) => MOST_GENERAL_DIGITS - index,
  );
  const whole = Math.trunc(Math.abs(value)).toString().length;
  const plain = digits
    .filter((count) => count >= whole)
    .map((count) => String(Number(value.toPrecision(count))));
  const scientific = digits.map((count) =>
    displayText(value, `0${count > 1 ? '.' : ''}${'0'.repeat(count - 1)}E+00`),
  );
  return [...plain.filter((text) => !text.includes('e')), ...scientific];
}

/** Where a cell's text stands: as its style says, otherwise by what it holds. */
export function horizontalPlace(value: CellValue, style: CellStyleData): HorizontalPlace {
  switch (style.horizontal) {
    case 'Left':
    case 'Fill':
      return 'left';
    case 'Center':
    case 'CenterAcrossSelection':
      return 'center';
    case 'Right':
      return 'right';
    case 'Justify':
    case 'Distributed':
      return 'justify';
    default:
      if (typeof value === 'number') return 'right';
      return typeof value === 'boolean' || isErrorValue(value) ? 'center' : 'left';
  }
}
