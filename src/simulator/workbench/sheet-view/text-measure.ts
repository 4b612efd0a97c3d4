import { BODY_FONT, measureText } from '../../../workbook/text-width';
import type { FontData } from '../../../workbook/workbook-data';
import { PX_PER_POINT } from './line-sizes';

/** Pixels that one line of text takes in a font. */
export type TextMeasure = (text: string, font: FontData | undefined) => number;

/** Without a page to measure on: by the widths of Calibri. */
export const estimateTextWidth: TextMeasure = (text, font) =>
  measureText(text, {
    sizePoints: font?.size ?? BODY_FONT.sizePoints,
    bold: font?.bold ?? BODY_FONT.bold,
  }) * PX_PER_POINT;

/** Remembers the widths of words, of which a sheet has far fewer than texts. */
export function rememberWidths(measure: TextMeasure): TextMeasure {
  const widths = new Map<string, number>();
  return (text, font) => {
    const key = `${font?.size ?? ''}|${font?.bold ? 'b' : ''}${font?.italic ? 'i' : ''}|${font?.name ?? ''}|${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (widths.size > MAX_REMEMBERED) widths.clear();
    const width = measure(text, font);
    widths.set(key, width);
    return width;
  };
}

const MAX_REMEMBERED = 50_000;
