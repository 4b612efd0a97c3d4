import type { CellStyle } from 'hucre/xlsx';
import type { DifferentialStyle } from '../../../workbook/workbook-data';
import { toFileColour, toHexColour } from './colours';
import { toBordersData, toFileBorder, withoutUndefined } from './fonts-fills-borders';
import { unshieldNumberFormat } from './number-formats';

/** What a conditional format lays over a cell; number formats arrive shielded. */
export function toDifferentialStyle(
  style: CellStyle,
  themeColours: readonly string[],
): DifferentialStyle {
  const { font, fill, border } = style;
  // A solid fill keeps its colour as the pattern's background here, unlike in a cell's own format.
  const fillColour =
    fill?.type === 'pattern' ? toHexColour(fill.bgColor ?? fill.fgColor, themeColours) : undefined;
  const color = toHexColour(font?.color, themeColours);
  const fontData = {
    ...(color !== undefined ? { color } : {}),
    ...(font?.bold !== undefined ? { bold: font.bold } : {}),
    ...(font?.italic !== undefined ? { italic: font.italic } : {}),
    ...(font?.underline !== undefined ? { underline: font.underline !== false } : {}),
    ...(font?.strikethrough !== undefined ? { strikethrough: font.strikethrough } : {}),
  };
  return withoutUndefined({
    fill: fillColour,
    font: Object.keys(fontData).length > 0 ? fontData : undefined,
    numberFormat: unshieldNumberFormat(style.numFmt),
    borders: toBordersData(border, themeColours),
  });
}

/** What the style leaves alone stays absent, so that the cell keeps its own. */
export function toFileDifferential(style: DifferentialStyle): CellStyle {
  const { font, fill, numberFormat, borders } = style;
  const fileFont =
    font &&
    withoutUndefined({
      bold: font.bold,
      italic: font.italic,
      underline: font.underline,
      strikethrough: font.strikethrough,
      color: font.color === undefined ? undefined : toFileColour(font.color),
    });
  return withoutUndefined({
    font: fileFont,
    fill:
      fill === undefined
        ? undefined
        : ({ type: 'pattern', pattern: 'solid', bgColor: toFileColour(fill) } as const),
    numFmt: numberFormat,
    border: borders && toFileBorder(borders),
  });
}

/** A carried format with its number format unshielded. */
export function withPlainNumberFormat(style: CellStyle): CellStyle {
  const { numFmt, ...rest } = style;
  return { ...rest, ...withoutUndefined({ numFmt: unshieldNumberFormat(numFmt) }) };
}
