import type { CellValue } from '../../../workbook/sheet-grid';
import { BODY_FONT } from '../../../workbook/text-width';
import type { BorderData, CellStyleData, FontData } from '../../../workbook/workbook-data';
import { horizontalPlace } from './cell-text';
import { CELL_PADDING_PX, INDENT_PX, LINE_HEIGHT, PX_PER_POINT } from './line-sizes';

/** Properties of CSS by their names in a style object. */
export type Css = Readonly<Record<string, string | number>>;

const VERTICAL = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
  Justify: 'flex-start',
  Distributed: 'center',
} as const;
const HORIZONTAL = {
  left: 'flex-start',
  center: 'center',
  right: 'flex-end',
  justify: 'flex-start',
} as const;

/** How a cell's text is set: font, colour, place and wrapping. */
export function textCss(value: CellValue, style: CellStyleData): Css {
  const place = horizontalPlace(value, style);
  const indent = (style.indent ?? 0) * INDENT_PX;
  return {
    ...fontCss(style.font),
    alignItems: VERTICAL[style.vertical ?? 'Bottom'],
    justifyContent: HORIZONTAL[place],
    textAlign: place,
    paddingLeft: CELL_PADDING_PX.left + (place === 'left' ? indent : 0),
    paddingRight: CELL_PADDING_PX.right + (place === 'right' ? indent : 0),
    whiteSpace: style.wrapText ? 'pre-wrap' : 'pre',
  };
}

/** The members of a font that are not the sheet's own. */
export function fontCss(font: FontData | undefined): Css {
  if (!font) return {};
  const lines = [font.underline && 'underline', font.strikethrough && 'line-through'].filter(
    Boolean,
  );
  return {
    ...(font.name === undefined
      ? {}
      : { fontFamily: `"${font.name.replace(/["\\]/g, '')}", var(--sheet-font)` }),
    ...(font.size === undefined ? {} : { fontSize: fontPixels(font), lineHeight: LINE_HEIGHT }),
    ...(font.color === undefined ? {} : { color: font.color }),
    ...(font.bold ? { fontWeight: 700 } : {}),
    ...(font.italic ? { fontStyle: 'italic' } : {}),
    ...(lines.length > 0 ? { textDecoration: lines.join(' ') } : {}),
  };
}

export const fontPixels = (font: FontData | undefined): string =>
  `${Math.round((font?.size ?? BODY_FONT.sizePoints) * PX_PER_POINT * 100) / 100}px`;

const BORDER_WIDTH = { hair: 1, thin: 1, dotted: 1, dashed: 1, medium: 2, thick: 3, double: 3 };
const BORDER_LINE = {
  hair: 'dotted',
  dotted: 'dotted',
  dashed: 'dashed',
  thin: 'solid',
  medium: 'solid',
  thick: 'solid',
  double: 'double',
} as const;

/** A border as CSS writes it, such as "2px solid #12343B". */
export function borderCss({ style, color }: BorderData): string {
  return `${BORDER_WIDTH[style]}px ${BORDER_LINE[style]} ${color}`;
}
