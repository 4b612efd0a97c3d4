import type { IStylesOptions } from 'docx';
import { PACK_COLORS } from '../../workbook/palette';

/** One typeface for all of it, which every Word has. */
export const BODY_FONT_NAME = 'Calibri';

/** Colours without "#", as Word writes them. */
export const wordColor = (color: string): string => color.slice(1);

const INK = wordColor(PACK_COLORS.ink);
const TITLE = wordColor(PACK_COLORS.title);

/** Sizes in half points, spacing in twentieths of a point. */
export const PAPER_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: BODY_FONT_NAME, size: 20, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 80 } },
    },
    heading1: {
      run: { font: BODY_FONT_NAME, size: 32, bold: true, color: TITLE },
      paragraph: { spacing: { before: 0, after: 60 }, keepNext: true },
    },
    heading2: {
      run: { font: BODY_FONT_NAME, size: 24, bold: true, color: TITLE },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
  },
};
