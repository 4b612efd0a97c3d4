import type { CellValue } from '../../../workbook/sheet-grid';
import { BODY_FONT } from '../../../workbook/text-width';
import type { BorderData, CellStyleData, FontData } from '../../../workbook/workbook-data';
import { CELL_PADDING_PX, INDENT_PX, LINE_HEIGHT, PX_PER_POINT } from './line-sizes';
import { horizontalPlace } from './shown-text';

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
function fontCss(font: FontData | undefined): Css {
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

const fontPixels = (font: FontData | undefined): string =>
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
function borderCss({ style, color }: BorderData): string {
  return `${BORDER_WIDTH[style]}px ${BORDER_LINE[style]} ${color}`;
}

/** Lines at the right and the bottom of a cell as CSS; null for none. */
export interface CellEdges {
  readonly right: string | null;
  readonly bottom: string | null;
}

interface Neighbours {
  readonly own: CellStyleData;
  readonly right: CellStyleData;
  readonly below: CellStyleData;
}

/** The line between two plain cells. */
export const GRIDLINE = '1px solid var(--sheet-gridline)';

/**
 * Every line between two cells is drawn once, by the cell to its left or above: a border of either cell, the fill of
 * a filled one, which covers the gridline, or the gridline.
 */
export function cellEdges({ own, right, below }: Neighbours, hasGridlines: boolean): CellEdges {
  return {
    right: edge(own.borders?.right ?? right.borders?.left, own.fill ?? right.fill, hasGridlines),
    bottom: edge(own.borders?.bottom ?? below.borders?.top, own.fill ?? below.fill, hasGridlines),
  };
}

function edge(
  border: BorderData | undefined,
  fill: string | undefined,
  hasGridlines: boolean,
): string | null {
  if (border) return borderCss(border);
  if (fill !== undefined) return `1px solid ${fill}`;
  return hasGridlines ? GRIDLINE : null;
}

/** The two edges as members of a style object. */
export function borderSides(right: string | null, bottom: string | null): Record<string, string> {
  return {
    ...(right === null ? {} : { borderRight: right }),
    ...(bottom === null ? {} : { borderBottom: bottom }),
  };
}
