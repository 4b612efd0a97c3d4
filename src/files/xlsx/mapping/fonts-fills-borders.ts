import type { CellStyle } from 'hucre/xlsx';
import type { BorderData, BorderEdge, FontData } from '../../../workbook/workbook-data';
import { toFileColour, toHexColour } from './colours';

/** A cell’s font as the file library has it, its colour by RGB, theme or index. */
export type FileFont = NonNullable<CellStyle['font']>;
/** A cell’s fill as the file library has it: solid, another pattern or a gradient. */
export type FileFill = NonNullable<CellStyle['fill']>;
/** The lines around a cell as the file library has them, with every dash pattern of OOXML. */
export type FileBorder = NonNullable<CellStyle['border']>;

const EDGES: readonly BorderEdge[] = ['top', 'bottom', 'left', 'right'];
const BLACK = '#000000';

/** What a font says beyond the workbook's own font; undefined when nothing. */
export function toFontData(
  font: FileFont,
  own: FileFont,
  themeColours: readonly string[],
): FontData | undefined {
  const color = toHexColour(font.color, themeColours);
  const data: FontData = {
    ...(font.name !== undefined && font.name !== own.name ? { name: font.name } : {}),
    ...(font.size !== undefined && font.size !== own.size ? { size: font.size } : {}),
    ...(color !== undefined && color !== toHexColour(own.color, themeColours) ? { color } : {}),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline ? { underline: true } : {}),
    ...(font.strikethrough ? { strikethrough: true } : {}),
  };
  return Object.keys(data).length > 0 ? data : undefined;
}

/** The whole font a file needs; what is absent comes from the workbook's own font. */
export function toFileFont(font: FontData, own: FileFont): FileFont {
  const sameFace = font.name === undefined || font.name === own.name;
  const { name, family, charset, scheme, size, color } = own;
  const face = sameFace ? { name, family, charset, scheme } : { name: font.name };
  return withoutUndefined({
    bold: font.bold || undefined,
    italic: font.italic || undefined,
    underline: font.underline || undefined,
    strikethrough: font.strikethrough || undefined,
    size: font.size ?? size,
    color: font.color === undefined ? color : toFileColour(font.color),
    ...face,
  });
}

/** The colour of a solid fill; undefined for none, a pattern or a gradient. */
export function toFillColour(
  fill: FileFill | undefined,
  themeColours: readonly string[],
): string | undefined {
  return fill?.type === 'pattern' && fill.pattern === 'solid'
    ? toHexColour(fill.fgColor, themeColours)
    : undefined;
}

/** A solid fill; the colour is #RRGGBB. */
export function toFileFill(hex: string): FileFill {
  return { type: 'pattern', pattern: 'solid', fgColor: toFileColour(hex) };
}

type FileBorderStyle = NonNullable<FileBorder['top']>['style'];

/** Dash patterns that the model does not tell apart are read as the nearest it knows. */
const NEAREST_BORDER: Readonly<Record<FileBorderStyle, BorderData['style']>> = {
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'double',
  hair: 'hair',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dashDotDot: 'dotted',
  mediumDashDotDot: 'dotted',
  slantDashDot: 'dashed',
};

/** The lines around a cell by its edges; an edge without one is absent. */
export type BordersData = Partial<Record<BorderEdge, BorderData>>;

/** The four edges of a border; undefined when none is drawn. */
export function toBordersData(
  border: FileBorder | undefined,
  themeColours: readonly string[],
): BordersData | undefined {
  const data: BordersData = {};
  for (const edge of EDGES) {
    const side = border?.[edge];
    if (!side || !(side.style in NEAREST_BORDER)) continue;
    data[edge] = {
      style: NEAREST_BORDER[side.style],
      color: toHexColour(side.color, themeColours) ?? BLACK,
    };
  }
  return Object.keys(data).length > 0 ? data : undefined;
}

/** Edges without a line stay absent. */
export function toFileBorder(borders: Readonly<BordersData>): FileBorder {
  const border: FileBorder = {};
  for (const edge of EDGES) {
    const side = borders[edge];
    if (side) border[edge] = { style: side.style, color: toFileColour(side.color) };
  }
  return border;
}

/** The object without members that are undefined, as exact optional types want it. */
export function withoutUndefined<T extends object>(
  members: T,
): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const present = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}
