import type { Cell } from 'hucre/xlsx';
import { columnLetter, formatCell, MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/sheet-grid';
import { isErrorValue } from '../../../workbook/sheet-grid';
import type { CellData, CellStyleData, SheetData } from '../../../workbook/workbook-data';
import type { CarriedCell, CarriedRow } from '../carried';
import { carriedSheet } from '../carried';
import { findElements, findTags, withAttributes } from '../package/xml-text';
import type { FileFormat, StyleWriter } from './cell-styles';
import { escapeContent, escapeEscapes, looksLikeFormula } from './escaped-text';
import { withoutUndefined } from './fonts-fills-borders';
import type { CellFormats } from './kept-styles';
import { listLineStyles, listRowLengths } from './write-lines';

/** The few cells of a sheet that the file library is given. */
export interface CellSample {
  /** By "row,column" (0-based); one of them stands in the sheet's last row, one in its last column. */
  readonly cells: Map<string, Partial<Cell>>;
  /** The formats that no cell had before, by the address of the cell that has it. */
  readonly formats: ReadonlyMap<string, FileFormat>;
  /** What was found out about all cells, so that writing them asks nothing again. */
  readonly found: FoundInCells;
}

/** What a sheet's cells are written with, in the order in which they are written: one entry a cell. */
interface FoundInCells {
  /** The place of its format among those of the writer; 0 for none. */
  readonly formats: Uint32Array;
  /** The number of its text among those that cells share; -1 for another value. */
  readonly texts: Int32Array;
  /** The places within their address that links name, by the link's cell, such as "H2". */
  readonly linkPlaces: ReadonlyMap<string, string>;
}

/** What the library wrote of the cells of a sample, by their address. */
export type SampledCells = ReadonlyMap<string, string>;

/**
 * Writes the cells of one workbook. The file library makes many objects of every cell, so it is only given those that
 * tell it something: the first of each format, and those with links, comments or what only it can write. What it wrote
 * of them tells how it numbers the formats; all rows are then written here.
 */
export class CellWriter {
  readonly #formatNumbers = new Map<FileFormat, number>();
  /** The formats that cells have, in the order in which they were met, after none. */
  readonly #formats: (FileFormat | undefined)[] = [undefined];
  /** Where a style's format stands there; texts that are marked as such have another. */
  readonly #places = {
    plain: new Map<CellStyleData, number>(),
    quoted: new Map<unknown, number>(),
  };
  /** The texts that cells share, each with its number. */
  readonly #texts = new SharedTexts();

  constructor(private readonly styles: StyleWriter) {}

  /**
   * Takes in a sheet's formats and texts; to be called for all sheets, in tab order, before any is written. `written` is
   * what the library writes of notes and links.
   */
  sample(sheet: SheetData, written: { notes: boolean; links: boolean }): CellSample {
    const cells = new Map<string, Partial<Cell>>();
    const formats = new Map<string, FileFormat>();
    let lastColumn = 0;
    let lastRow = -1;
    for (const rowIndex of [...sheet.rowHeights.keys(), ...sheet.hiddenRows]) {
      lastRow = Math.max(lastRow, rowIndex);
    }
    const found = {
      formats: new Uint32Array(sheet.cells.size),
      texts: new Int32Array(sheet.cells.size),
      linkPlaces: new Map<string, string>(),
    };
    let at = 0;
    visitCells(sheet, (cell, rowIndex, columnIndex) => {
      if (rowIndex > lastRow) lastRow = rowIndex;
      if (columnIndex > lastColumn) lastColumn = columnIndex;
      const placesBefore = this.#formats.length;
      const place = this.#placeOf(cell);
      const textNumber = this.#addText(cell);
      found.formats[at] = place;
      found.texts[at] = textNumber;
      at += 1;
      const linkPlace = cell.hyperlink && placeWithinAddress(cell.hyperlink);
      if (linkPlace !== undefined) {
        found.linkPlaces.set(formatCell(rowIndex, columnIndex), linkPlace);
      }
      const own = ownParts(cell, written);
      const isFirstText = textNumber === 0 && this.#texts.size === 1;
      const format = this.#formats[place];
      const isNewFormat = place >= placesBefore && format !== undefined && this.#isNew(format);
      if (!isNewFormat && !isFirstText && own === null) return;
      const needsStyle = isNewFormat || (isWhole(own) && format?.kept === null);
      cells.set(`${rowIndex},${columnIndex}`, {
        ...(isWhole(own) || isFirstText ? { value: toFileValue(cell.value) } : {}),
        ...(needsStyle ? { style: format.style } : {}),
        ...own,
      });
      if (!isNewFormat) return;
      this.#formatNumbers.set(format, 0);
      formats.set(formatCell(rowIndex, columnIndex), format);
    });
    const corner = `${lastRow},${lastColumn}`;
    if (lastRow >= 0 && !cells.has(corner)) cells.set(corner, {});
    this.#addLineFormats(sheet, cells, formats);
    return { cells, formats, found };
  }

  /** Gives the formats that only whole columns or rows have to cells that nothing has been given to yet. */
  #addLineFormats(
    sheet: SheetData,
    cells: Map<string, Partial<Cell>>,
    formats: Map<string, FileFormat>,
  ): void {
    let rowIndex = 0;
    for (const lineStyle of listLineStyles(sheet)) {
      const format = this.styles.write(lineStyle, false);
      if (format === undefined || !this.#isNew(format)) continue;
      while (cells.has(`${rowIndex},0`)) rowIndex += 1;
      cells.set(`${rowIndex},0`, { style: format.style });
      this.#formatNumbers.set(format, 0);
      formats.set(formatCell(rowIndex, 0), format);
    }
  }

  /** The number of a format in the written file; 0 for the workbook's own. To be asked once its sheet is written. */
  formatNumber(lineStyle: CellStyleData | undefined): number {
    return this.#numberOf(this.styles.write(lineStyle, false));
  }

  #numberOf(format: FileFormat | undefined): number {
    return format === undefined ? 0 : (format.kept ?? this.#formatNumbers.get(format)!);
  }

  #isNew(format: FileFormat): boolean {
    return format.kept === null && !this.#formatNumbers.has(format);
  }

  /** Where the format of a cell stands among those of the writer; 0 for none. */
  #placeOf(cell: CellData): number {
    const { style } = cell;
    const isQuoted =
      looksLikeFormula(cell.value) &&
      cell.formula === undefined &&
      !(cell.carried as CarriedCell | undefined)?.unquoted;
    if (style === undefined && !isQuoted) return 0;
    const places = isQuoted ? this.#places.quoted : this.#places.plain;
    const known = places.get(style!);
    if (known !== undefined) return known;
    const place = this.#formats.push(this.styles.write(style, isQuoted)) - 1;
    places.set(style!, place);
    return place;
  }

  /** The number of a cell's value among the texts that cells share; -1 where it is none. */
  #addText(cell: CellData): number {
    const { value } = cell;
    if (typeof value !== 'string' || value === '' || isErrorValue(value)) return -1;
    if (cell.formula !== undefined) return -1;
    return this.#texts.add(value, carriedRuns(cell));
  }

  /**
   * Learns how the library has numbered the formats of a sheet, by what it wrote of its sample; `numbers` are those of the
   * finished file. To be called in tab order, since a sheet may use the formats of those before it.
   */
  settle({ formats }: CellSample, sampled: string, numbers: CellFormats): SampledCells {
    const written = new Map(
      findElements(sampled, 'c').map((element) => [element.attributes['r'] ?? '', element]),
    );
    for (const [address, format] of formats) {
      const number = Number(written.get(address)?.attributes['s'] ?? 0);
      this.#formatNumbers.set(format, numbers.cellFormat(number, format.origin));
    }
    return new Map([...written].map(([address, { outer }]) => [address, outer]));
  }

  /**
   * The `sheetData` element of a sheet whose formats are known, row by row: each is made when it is asked for. The sheet is
   * as it was when its sample was taken.
   */
  *writeRows(
    sheet: SheetData,
    { cells, found }: CellSample,
    written: SampledCells,
  ): IterableIterator<string> {
    const lines = carriedSheet(sheet.carried)?.rows ?? new Map<number, CarriedRow>();
    const lengths = listRowLengths(sheet, lines);
    const rows = listRows(sheet, lines);
    if (rows.length === 0) {
      yield '<sheetData/>';
      return;
    }
    const numbers = this.#formats.map((format) => this.#numberOf(format));
    const formats = numbers.map((number) => (number === 0 ? '' : ` s="${number}"`));
    const starts: string[] = [];
    let at = 0;
    yield '<sheetData>';
    for (const rowIndex of rows) {
      const line = lines.get(rowIndex);
      const number = this.formatNumber(line?.style);
      const format = number === 0 ? '' : ` s="${number}" customFormat="1"`;
      const isFitted = line?.length === (lengths.get(rowIndex) ?? 0);
      const attributes = rowAttributes(sheet, rowIndex, line, isFitted);
      const rowNumber = String(rowIndex + 1);
      let xml = '';
      sheet.cells.visitRow(rowIndex, (cell, columnIndex) => {
        const place = found.formats[at]!;
        const textNumber = found.texts[at]!;
        at += 1;
        const start = (starts[columnIndex] ??= `<c r="${columnLetter(columnIndex)}`) + rowNumber;
        if (textNumber >= 0) {
          xml += `${start}" t="s"${formats[place]!}><v>${textNumber}</v></c>`;
          return;
        }
        const own =
          cell.carried === undefined ? undefined : cells.get(`${rowIndex},${columnIndex}`);
        xml += isWhole(own ?? null)
          ? withFormat(
              typeError(written.get(formatCell(rowIndex, columnIndex)) ?? ''),
              numbers[place]!,
            )
          : writeCell(cell, `${start}"`, formats[place]!);
      });
      yield writeRow(rowIndex, format + attributes, xml);
    }
    yield '</sheetData>';
  }

  /** The part with the texts that cells share, in pieces that are made when they are asked for; null for none. */
  writeTexts(): Iterable<string> | null {
    return this.#texts.size === 0 ? null : this.#texts.toXml();
  }
}

/** The texts of a workbook, each once; with runs that look different, or how it is spoken, as they came. */
class SharedTexts {
  readonly #plain = new Map<string, number>();
  readonly #withRuns = new Map<string, number>();

  get size(): number {
    return this.#plain.size + this.#withRuns.size;
  }

  /** The number of a text, which it is given when it is met first; `runs` are what stands in the item of one that is not plain. */
  add(text: string, runs: string | undefined): number {
    const known = runs === undefined ? this.#plain : this.#withRuns;
    const key = runs ?? text;
    const number = known.get(key) ?? this.size;
    if (number === this.size) known.set(key, number);
    return number;
  }

  /** The part, in pieces. */
  *toXml(): IterableIterator<string> {
    const count = this.size;
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${count}">`;
    // Each map is in the order of its numbers; together they count through.
    const withRuns = [...this.#withRuns];
    let next = 0;
    for (const [text, number] of this.#plain) {
      while (withRuns[next] && withRuns[next]![1] < number)
        yield `<si>${withRuns[next++]![0]}</si>`;
      yield `<si>${plainItem(text)}</si>`;
    }
    for (const [runs] of withRuns.slice(next)) yield `<si>${runs}</si>`;
    yield '</sst>';
  }
}

function plainItem(text: string): string {
  const isSpaced = /^ | $|[\n\t]/.test(text);
  return `<t${isSpaced ? ' xml:space="preserve"' : ''}>${escapeContent(escapeEscapes(text))}</t>`;
}

/** The runs of a cell's text as they came, as long as they make up its text. */
function carriedRuns({ carried, value }: CellData): string | undefined {
  const runs = (carried as CarriedCell | undefined)?.runs;
  return runs?.text === value ? runs.xml : undefined;
}

/** A written cell with the number of its format. */
function withFormat(cellXml: string, number: number): string {
  const [tag] = findTags(cellXml, 'c');
  if (!tag) return cellXml;
  const s = number === 0 ? null : String(number);
  return withAttributes(tag.source, { s }) + cellXml.slice(tag.end);
}

/**
 * A cell without a text that others share: '' without value or format. `start` is its tag up to its place, `format` the
 * attribute that names its format, '' for none.
 */
function writeCell(
  { value, formula, isEmptyResult }: CellData,
  start: string,
  format: string,
): string {
  if (formula !== undefined) {
    const text = escapeContent(formula.replace(/^=/, ''));
    const [type, result] = isEmptyResult
      ? [' t="str"', '<v></v>']
      : [resultType(value), writeResult(value)];
    return `${start}${format}${type}><f>${text}</f>${result}</c>`;
  }
  if (value === '' || (typeof value === 'number' && !Number.isFinite(value))) {
    return format === '' ? '' : `${start}${format}/>`;
  }
  const type = typeof value === 'number' ? '' : resultType(value);
  return `${start}${type}${format}>${writeResult(value)}</c>`;
}

/** The rows that have cells, or anything of their own, from top to bottom. */
function listRows(
  { cells, rowHeights, hiddenRows }: SheetData,
  lines: ReadonlyMap<number, CarriedRow>,
): number[] {
  const rows = new Set(cells.rowIndexes());
  const count = rows.size;
  for (const described of [rowHeights.keys(), hiddenRows, lines.keys()]) {
    for (const rowIndex of described) rows.add(rowIndex);
  }
  return rows.size === count ? [...rows] : [...rows].sort((left, right) => left - right);
}

/** Row by row, from left to right. */
function visitCells(
  sheet: SheetData,
  visit: (cell: CellData, rowIndex: number, columnIndex: number) => void,
): void {
  sheet.cells.visit(
    { rowIndex: 0, columnIndex: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS },
    visit,
  );
}

/** Text goes out as text whatever it starts with; nothing but `formula` becomes a formula. */
function toFileValue(value: CellValue): Cell['value'] {
  if (value === '') return null;
  return typeof value === 'string' ? escapeEscapes(value) : value;
}

/** What a cell has besides value, formula and style; null for the plain cell that most are. */
function ownParts(
  cell: CellData,
  { notes, links }: { notes: boolean; links: boolean },
): Partial<Cell> | null {
  const { hyperlink, note, carried } = cell;
  if (hyperlink === undefined && note === undefined && carried === undefined) return null;
  const own: Partial<Cell> = {
    ...(hyperlink && links ? { hyperlink: toFileHyperlink(hyperlink) } : {}),
    ...(note !== undefined && notes ? { comment: note as NonNullable<Cell['comment']> } : {}),
    ...(carried === undefined ? {} : toFileCarried(cell)),
  };
  return Object.keys(own).length > 0 ? own : null;
}

/** Whether only the library can write the cell, and not just what belongs to it elsewhere in the file. */
function isWhole(own: Partial<Cell> | null): boolean {
  return !!own && !!(own.formulaType ?? own.formulaDynamic);
}

/** A place within an address is put back into the written part; the library writes one of them. */
function toFileHyperlink({
  address,
  documentReference,
  screenTip,
}: NonNullable<CellData['hyperlink']>): NonNullable<Cell['hyperlink']> {
  return withoutUndefined({
    target: address ?? '',
    location: address === undefined ? documentReference : undefined,
    tooltip: screenTip,
  });
}

function toFileCarried(cell: CellData): Partial<Cell> {
  const { formulaType, formulaRef, formulaDynamic } = cell.carried as CarriedCell;
  if (cell.formula === undefined) return {};
  const isArray = formulaType !== undefined || formulaDynamic !== undefined;
  return withoutUndefined({
    formulaType,
    formulaRef,
    formulaDynamic,
    formula: isArray ? cell.formula.replace(/^=/, '') : undefined,
    formulaResult: isArray ? (cell.isEmptyResult ? '' : toFileValue(cell.value)) : undefined,
  });
}

/** The place within its address that a link names. */
function placeWithinAddress({
  address,
  documentReference,
}: NonNullable<CellData['hyperlink']>): string | undefined {
  return address === undefined ? undefined : documentReference;
}

function resultType(value: CellValue): string {
  if (typeof value === 'boolean') return ' t="b"';
  if (typeof value === 'number' || value === '') return '';
  return isErrorValue(value) ? ' t="e"' : ' t="str"';
}

function writeResult(value: CellValue): string {
  if (value === '') return '';
  if (typeof value === 'boolean') return `<v>${value ? 1 : 0}</v>`;
  return `<v>${typeof value === 'number' ? value : escapeContent(escapeEscapes(value))}</v>`;
}

/** The library writes the result of a formula as text even where it is an error. */
function typeError(cellXml: string): string {
  return cellXml.replace(
    / t="str">(<f(?:\s[^>]*)?>[^<]*<\/f><v>)(#[^<]*)(<\/v>)/,
    (whole, before: string, value: string, after: string) =>
      isErrorValue(value) ? ` t="e">${before}${value}${after}` : whole,
  );
}

/** Height, visibility and outline of a row; '' for a row that has nothing of its own. */
function rowAttributes(
  { rowHeights, hiddenRows }: SheetData,
  rowIndex: number,
  line: CarriedRow | undefined,
  isFitted: boolean,
): string {
  const height = rowHeights.get(rowIndex);
  const fitted = isFitted ? line?.fittedHeight : undefined;
  return [
    height === undefined ? '' : ` ht="${height}" customHeight="1"`,
    height !== undefined || fitted === undefined ? '' : ` ht="${fitted}"`,
    hiddenRows.has(rowIndex) ? ' hidden="1"' : '',
    line?.attributes ?? '',
  ].join('');
}

function writeRow(rowIndex: number, attributes: string, cells: string): string {
  const tag = `row r="${rowIndex + 1}"${attributes}`;
  if (cells !== '') return `<${tag}>${cells}</row>`;
  return attributes === '' ? '' : `<${tag}/>`;
}
