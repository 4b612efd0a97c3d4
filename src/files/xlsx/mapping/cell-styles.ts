import type { CellStyle } from 'hucre/xlsx';
import type { CellStyleData } from '../../../workbook/workbook-data';
import type { FileFont } from './fonts-fills-borders';
import {
  toBordersData,
  toFileBorder,
  toFileFill,
  toFileFont,
  toFillColour,
  toFontData,
  withoutUndefined,
} from './fonts-fills-borders';
import { markQuotePrefix, unshieldNumberFormat } from './number-formats';

type FileAlignment = NonNullable<CellStyle['alignment']>;
type Horizontal = NonNullable<CellStyleData['horizontal']>;
type Vertical = NonNullable<CellStyleData['vertical']>;

const HORIZONTAL: Readonly<Record<Horizontal, NonNullable<FileAlignment['horizontal']>>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const VERTICAL: Readonly<Record<Vertical, NonNullable<FileAlignment['vertical']>>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

/** What the styles of one workbook are relative to. */
export interface StyleBasis {
  /** The workbook's own font, which cells without another use. */
  readonly font: FileFont;
  /** "RRGGBB" in the theme's order; empty without a theme. */
  readonly themeColours: readonly string[];
}

/**
 * Turns a file's cell format into ours; what we do not model stays in `carried`. Undefined for the default
 * format. Number formats arrive shielded.
 */
function toCellStyleData(style: CellStyle, basis: StyleBasis): CellStyleData | undefined {
  const numberFormat = unshieldNumberFormat(style.numFmt);
  const { numFmt: _, ...rest } = style;
  const carried: CellStyle = numberFormat === undefined ? rest : { ...rest, numFmt: numberFormat };
  if (Object.keys(carried).length === 0) return undefined;
  return { ...modelledPart(carried, basis), carried };
}

function modelledPart(style: CellStyle, basis: StyleBasis): CellStyleData {
  const { numFmt, font, fill, border, alignment, protection } = style;
  const fontData = font && toFontData(font, basis.font, basis.themeColours);
  const fillColour = toFillColour(fill, basis.themeColours);
  const borders = toBordersData(border, basis.themeColours);
  const horizontal = keyOf(HORIZONTAL, alignment?.horizontal);
  const vertical = keyOf(VERTICAL, alignment?.vertical);
  return {
    ...(numFmt !== undefined ? { numberFormat: numFmt } : {}),
    ...(fontData ? { font: fontData } : {}),
    ...(fillColour !== undefined ? { fill: fillColour } : {}),
    ...(borders ? { borders } : {}),
    ...(horizontal !== undefined ? { horizontal } : {}),
    ...(vertical !== undefined ? { vertical } : {}),
    ...(alignment?.wrapText ? { wrapText: true } : {}),
    ...(alignment?.indent ? { indent: alignment.indent } : {}),
    ...(protection?.locked !== undefined ? { locked: protection.locked } : {}),
  };
}

/** Turns our cell format into a file's: what was carried and has not been changed since goes out as it came. */
function toFileStyle(style: CellStyleData, basis: StyleBasis): CellStyle {
  const carried = (style.carried ?? {}) as CellStyle;
  const before = modelledPart(carried, basis);
  const same = (key: keyof CellStyleData): boolean =>
    JSON.stringify(style[key]) === JSON.stringify(before[key]);
  const { numberFormat, font, fill, borders } = style;
  return withoutUndefined({
    numFmt: same('numberFormat') ? carried.numFmt : numberFormat || undefined,
    font: same('font') ? carried.font : font && toFileFont(font, basis.font),
    fill: same('fill') ? carried.fill : fill === undefined ? undefined : toFileFill(fill),
    border: same('borders') ? carried.border : borders && toFileBorder(borders),
    protection: same('locked')
      ? carried.protection
      : { ...carried.protection, locked: style.locked ?? true },
    alignment: ALIGNMENT_KEYS.every(same)
      ? carried.alignment
      : toFileAlignment(style, carried.alignment),
  });
}

const ALIGNMENT_KEYS = ['horizontal', 'vertical', 'wrapText', 'indent'] as const;

function toFileAlignment(style: CellStyleData, carried: FileAlignment | undefined): FileAlignment {
  return withoutUndefined({
    ...carried,
    horizontal: style.horizontal && HORIZONTAL[style.horizontal],
    vertical: style.vertical && VERTICAL[style.vertical],
    wrapText: style.wrapText || undefined,
    indent: style.indent || undefined,
  });
}

function keyOf<Key extends string, Value>(
  table: Readonly<Record<Key, Value>>,
  value: Value | undefined,
): Key | undefined {
  return (Object.keys(table) as Key[]).find((key) => table[key] === value);
}

/** Translates many cells' formats, each distinct one once, so that cells alike share one object. */
export class StyleReader {
  readonly #known = new Map<string, CellStyleData | undefined>();
  readonly #partIds = new Map<object, number>();

  constructor(private readonly basis: StyleBasis) {}

  read(style: CellStyle | undefined): CellStyleData | undefined {
    if (style === undefined) return undefined;
    const { font, fill, border, alignment, protection, numFmt } = style;
    const key = `${this.#id(font)},${this.#id(fill)},${this.#id(border)},${this.#id(alignment)},${this.#id(protection)},${numFmt ?? ''}`;
    if (!this.#known.has(key)) this.#known.set(key, toCellStyleData(style, this.basis));
    return this.#known.get(key);
  }

  /** The reader hands out the same part for every cell that uses it, so that identity tells parts apart. */
  #id(part: object | undefined): number {
    if (part === undefined) return 0;
    const id = this.#partIds.get(part) ?? this.#partIds.size + 1;
    this.#partIds.set(part, id);
    return id;
  }
}

/** The way back of StyleReader. */
export class StyleWriter {
  readonly #known = new Map<CellStyleData, CellStyle>();
  readonly #prefixed = new Map<CellStyleData | undefined, CellStyle>();

  constructor(private readonly basis: StyleBasis) {}

  /** `quotePrefix` keeps the cell's text from becoming a formula when it is edited. */
  write(style: CellStyleData | undefined, quotePrefix: boolean): CellStyle | undefined {
    if (!quotePrefix) return style && this.#write(style);
    const known = this.#prefixed.get(style);
    if (known) return known;
    const plain = style ? this.#write(style) : {};
    const prefixed = { ...plain, numFmt: markQuotePrefix(plain.numFmt) };
    this.#prefixed.set(style, prefixed);
    return prefixed;
  }

  #write(style: CellStyleData): CellStyle {
    const known = this.#known.get(style) ?? toFileStyle(style, this.basis);
    this.#known.set(style, known);
    return known;
  }
}
