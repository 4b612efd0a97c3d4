import type { CellStyle } from 'hucre/xlsx';
import { resolveThemeColor } from 'hucre/xlsx';

type FileColour = NonNullable<NonNullable<CellStyle['font']>['color']>;

/**
 * The first 64 of the fixed palette that old files index (ECMA-376 Part 1, 18.8.27); 64 and 65 are the
 * system's own colours for text and background.
 */
const INDEXED_COLOURS: readonly string[] = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333 ' +
  '000000 FFFFFF'
).split(' ');

/** "#RRGGBB" of a colour in a file, whichever way the file names it; undefined for an automatic one. */
export function toHexColour(
  colour: FileColour | undefined,
  themeColours: readonly string[],
): string | undefined {
  if (colour?.rgb !== undefined) return `#${colour.rgb.slice(-6).toUpperCase()}`;
  if (colour?.theme !== undefined && themeColours[colour.theme] !== undefined) {
    const rgb = resolveThemeColor([...themeColours], themeIndex(colour.theme), colour.tint);
    return `#${rgb.toUpperCase()}`;
  }
  const indexed = INDEXED_COLOURS[colour?.indexed ?? -1];
  return indexed === undefined ? undefined : `#${indexed}`;
}

/** The way a file names "#RRGGBB". */
export function toFileColour(hex: string): FileColour {
  return { rgb: hex.slice(1).toUpperCase() };
}

/**
 * Cells count the theme's colours light first, the theme lists them dark first: 0 and 1 change places,
 * as do 2 and 3.
 */
function themeIndex(index: number): number {
  return index < 4 ? index ^ 1 : index;
}
