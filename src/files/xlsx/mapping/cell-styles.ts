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

/** The styles part that came with a workbook, without a prefix. Formats that stand in it hold on to it, but not its text. */
export class StylesPart {
  readonly #xml: string;

  constructor(xml: string) {
    this.#xml = xml;
  }

  get xml(): string {
    return this.#xml;
  }
}

/** What `CellStyleData.carried` holds. */
interface CarriedStyle {
  readonly file: CellStyle;
  /** The part in which the format stands, and its number there. */
  readonly part: StylesPart | null;
  readonly number: number;
}

/**
 * Turns a file's cell format into ours; what we do not model stays in `carried`. Undefined for the first format, where it
 * says nothing. Number formats arrive shielded.
 */
function toCellStyleData(
  style: CellStyle,
  basis: StyleBasis,
  part: StylesPart | null,
): CellStyleData | undefined {
  const { numberFormat, cellFormat: number } = unshieldNumberFormat(style.numFmt);
  const { numFmt: _, ...rest } = style;
  const file: CellStyle = numberFormat === undefined ? rest : { ...rest, numFmt: numberFormat };
  if (number === 0 && Object.keys(file).length === 0) return undefined;
  return { ...modelledPart(file, basis), carried: { file, part, number } satisfies CarriedStyle };
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

/** A cell's format as it is to be written. */
export interface FileFormat {
  readonly style: CellStyle;
  /** Its number in the part that came with the workbook; null for a format that is not there. */
  readonly kept: number | null;
  /** The number there of the format that it was made from. */
  readonly origin: number | undefined;
}

/** Turns our cell format into a file's: what was carried and has not been changed since goes out as it came. */
function toFileFormat(
  style: CellStyleData,
  basis: StyleBasis,
  part: StylesPart | null,
): FileFormat {
  const carried = style.carried as CarriedStyle | undefined;
  const origin = carried && part !== null && carried.part === part ? carried.number : undefined;
  const file = carried?.file ?? {};
  const before = modelledPart(file, basis);
  const same = (key: keyof CellStyleData): boolean =>
    JSON.stringify(style[key]) === JSON.stringify(before[key]);
  if (origin !== undefined && MODELLED_KEYS.every(same)) {
    return { style: file, kept: origin, origin };
  }
  const { numberFormat, font, fill, borders } = style;
  const written = withoutUndefined({
    numFmt: same('numberFormat') ? file.numFmt : numberFormat || undefined,
    font: same('font') ? file.font : font && toFileFont(font, basis.font),
    fill: same('fill') ? file.fill : fill === undefined ? undefined : toFileFill(fill),
    border: same('borders') ? file.border : borders && toFileBorder(borders),
    protection: same('locked')
      ? file.protection
      : { ...file.protection, locked: style.locked ?? true },
    alignment: ALIGNMENT_KEYS.every(same) ? file.alignment : toFileAlignment(style, file.alignment),
  });
  return { style: written, kept: null, origin };
}

const ALIGNMENT_KEYS = ['horizontal', 'vertical', 'wrapText', 'indent'] as const;
const MODELLED_KEYS = [
  ...ALIGNMENT_KEYS,
  'numberFormat',
  'font',
  'fill',
  'borders',
  'locked',
] as const satisfies readonly (keyof CellStyleData)[];

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

/** Translates many cells' formats, each of a file once, so that cells alike share one object. */
export class StyleReader {
  /** By shielded number format, which names the format. */
  readonly #known = new Map<string, CellStyleData | undefined>();

  constructor(
    private readonly basis: StyleBasis,
    private readonly part: StylesPart | null,
  ) {}

  read(style: CellStyle | undefined): CellStyleData | undefined {
    if (style === undefined) return undefined;
    const key = style.numFmt ?? '';
    if (!this.#known.has(key)) this.#known.set(key, toCellStyleData(style, this.basis, this.part));
    return this.#known.get(key);
  }
}

/** The way back of StyleReader. */
export class StyleWriter {
  readonly #known = new Map<CellStyleData, FileFormat>();
  readonly #prefixed = new Map<CellStyleData | undefined, FileFormat>();

  constructor(
    private readonly basis: StyleBasis,
    private readonly part: StylesPart | null,
  ) {}

  /** `quotePrefix` keeps the cell's text from becoming a formula when it is edited. */
  write(style: CellStyleData | undefined, quotePrefix: boolean): FileFormat | undefined {
    if (!quotePrefix) return style && this.#write(style);
    const known = this.#prefixed.get(style);
    if (known) return known;
    const { style: plain, origin } = (style && this.#write(style)) ?? NO_FORMAT;
    const numFmt = markQuotePrefix(plain.numFmt);
    const prefixed = { style: { ...plain, numFmt }, kept: null, origin };
    this.#prefixed.set(style, prefixed);
    return prefixed;
  }

  #write(style: CellStyleData): FileFormat {
    const known = this.#known.get(style) ?? toFileFormat(style, this.basis, this.part);
    this.#known.set(style, known);
    return known;
  }
}

const NO_FORMAT: FileFormat = { style: {}, kept: null, origin: undefined };
