import type { CellBlock } from '../../../workbook/address';
import { parseBlock } from '../../../workbook/address';
import type { BorderData, DifferentialStyle, TableData } from '../../../workbook/workbook-data';
import type { CellPlace } from './merges';

/** What a table's style lays under its cells. */
interface TableLook {
  readonly table: TableData;
  readonly block: CellBlock;
  readonly palette: TablePalette;
}

/** The tables of a sheet with the colours of their styles. */
export function tableLooks(tables: readonly TableData[]): TableLook[] {
  return tables.flatMap((table) => {
    const block = parseBlock(table.address);
    const palette = paletteOf(table.style);
    return block && palette ? [{ table, block, palette }] : [];
  });
}

/** The part of a table's style that a cell gets; undefined outside of tables. */
export function tableStyleAt(
  looks: readonly TableLook[],
  { rowIndex, columnIndex }: CellPlace,
): DifferentialStyle | undefined {
  const look = looks.find(
    ({ block }) =>
      rowIndex >= block.rowIndex &&
      rowIndex < block.rowIndex + block.rowCount &&
      columnIndex >= block.columnIndex &&
      columnIndex < block.columnIndex + block.columnCount,
  );
  return look && partStyle(look, rowIndex - look.block.rowIndex);
}

/** `row` counts from the table's first row. */
function partStyle({ table, block, palette }: TableLook, row: number): DifferentialStyle {
  const lastRow = block.rowCount - 1;
  if (table.showHeaders && row === 0) {
    return withBorders(palette.header, { top: palette.frame, bottom: palette.headerRule });
  }
  const isTotals = table.showTotals && row === lastRow;
  const bodyRow = row - (table.showHeaders ? 1 : 0);
  const isBand = table.showBandedRows && !isTotals && bodyRow % 2 === 0;
  return withBorders(
    {
      ...(palette.body ?? {}),
      ...(isBand && palette.band !== null ? { fill: palette.band } : {}),
      ...(isTotals ? { font: { bold: true } } : {}),
    },
    {
      top: isTotals ? palette.headerRule : palette.rule,
      bottom: row === lastRow ? palette.frame : palette.rule,
    },
  );
}

function withBorders(
  style: DifferentialStyle,
  lines: { readonly top: BorderData | null; readonly bottom: BorderData | null },
): DifferentialStyle {
  const borders = {
    ...(lines.top ? { top: lines.top } : {}),
    ...(lines.bottom ? { bottom: lines.bottom } : {}),
  };
  return Object.keys(borders).length > 0 ? { ...style, borders } : style;
}

/** The colours of one of Excel's built-in table styles, as far as rows go. */
interface TablePalette {
  readonly header: DifferentialStyle;
  readonly body: DifferentialStyle | null;
  /** Fill of every other row; null where the style has none. */
  readonly band: string | null;
  /** Line above and below the table, under its header, and between its rows. */
  readonly frame: BorderData | null;
  readonly headerRule: BorderData | null;
  readonly rule: BorderData | null;
}

/** Text 1 and the six accents of Office's default theme, in the order of the styles in each family. */
const COLORS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** A tint of each: 80 % lighter, 15 % grey for black. */
const TINTS = ['#D9D9D9', '#D9E1F2', '#FCE4D6', '#EDEDED', '#FFF2CC', '#DDEBF7', '#E2EFDA'];

const FAMILY = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/;

const FAMILY_SIZE = 7;

/** Null for a style that is not built in, and for none. */
function paletteOf(styleName: string): TablePalette | null {
  const match = FAMILY.exec(styleName);
  if (!match) return null;
  const number = Number(match[2]) - 1;
  const color = COLORS[number % FAMILY_SIZE]!;
  const tint = TINTS[number % FAMILY_SIZE]!;
  const family = Math.floor(number / FAMILY_SIZE);
  if (match[1] === 'Dark') return darkPalette(color);
  return match[1] === 'Light'
    ? lightPalette(family, color, tint)
    : mediumPalette(family, color, tint);
}

const line = (color: string, style: BorderData['style'] = 'thin'): BorderData => ({ style, color });

const inverse = (fill: string): DifferentialStyle => ({
  fill,
  font: { bold: true, color: '#FFFFFF' },
});

/** Light 1 to 7 have bands, 8 to 14 a filled header and rules, 15 to 21 rules all over. */
function lightPalette(family: number, color: string, tint: string): TablePalette {
  if (family === 1) {
    return { ...PLAIN, header: inverse(color), frame: line(color), rule: line(color) };
  }
  const header: DifferentialStyle = { font: { bold: true } };
  if (family === 0) {
    return { ...PLAIN, header, band: tint, frame: line(color), headerRule: line(color) };
  }
  const rules = { frame: line(color), headerRule: line(color, 'medium'), rule: line(color) };
  return { ...PLAIN, header, band: tint, ...rules };
}

/** Medium 1 to 7 and 15 to 21 have bands on white, 8 to 14 and 22 to 28 are tinted throughout. */
function mediumPalette(family: number, color: string, tint: string): TablePalette {
  const header = inverse(color);
  if (family % 2 === 0) {
    return { ...PLAIN, header, band: tint, frame: line(color), rule: line(tint) };
  }
  return { ...PLAIN, header, body: { fill: tint }, rule: line('#FFFFFF') };
}

function darkPalette(color: string): TablePalette {
  const body = { fill: '#404040', font: { color: '#FFFFFF' } };
  return { ...PLAIN, header: inverse('#000000'), body, band: '#262626', frame: line(color) };
}

const PLAIN: TablePalette = {
  header: {},
  body: null,
  band: null,
  frame: null,
  headerRule: null,
  rule: null,
};
