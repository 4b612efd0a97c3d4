import { BODY_FONT } from '../../../../workbook/text-width';
import type { FontData } from '../../../../workbook/workbook-data';
import { PX_PER_POINT } from '../../sheet-view/line-sizes';
import type { TextMeasure } from '../../sheet-view/text-measure';
import { estimateTextWidth, rememberWidths } from '../../sheet-view/text-measure';

/** Faces with Calibri's widths first: sheets are laid out for them. The same list stands in the grid's styles. */
export const SHEET_FONTS = "Calibri, Carlito, 'Calibri widths', 'Segoe UI', sans-serif";

/** Measures in the fonts that the page really has; by Calibri's widths where it cannot draw. */
export function createTextMeasure(): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return estimateTextWidth;
  return rememberWidths((text, font) => {
    context.font = canvasFont(font);
    return context.measureText(text).width;
  });
}

function canvasFont(font: FontData | undefined): string {
  const size = (font?.size ?? BODY_FONT.sizePoints) * PX_PER_POINT;
  const face = font?.name === undefined ? '' : `"${font.name.replace(/["\\]/g, '')}", `;
  return `${font?.italic ? 'italic ' : ''}${font?.bold ? '700 ' : ''}${size}px ${face}${SHEET_FONTS}`;
}
