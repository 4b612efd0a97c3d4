import type { Cell } from 'hucre/xlsx';
import { formatCell, MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
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
    visitCells(sheet, (cell, rowIndex, columnIndex) => {
      lastRow = Math.max(lastRow, rowIndex);
      lastColumn = Math.max(lastColumn, columnIndex);
      const format = this.#formatOf(cell);
      const own = ownParts(cell, written);
      const isFirstText = this.#addText(cell) && this.#texts.size === 1;
      const isNewFormat = format !== undefined && this.#isNew(format);
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
    return { cells, formats };
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

  #formatOf(cell: CellData): FileFormat | undefined {
    const isQuoted =
      cell.formula === undefined &&
      looksLikeFormula(cell.value) &&
      !(cell.carried as CarriedCell | undefined)?.unquoted;
    return this.styles.write(cell.style, isQuoted);
  }

  /** Whether a cell's value is a text that cells share. */
  #addText(cell: CellData): boolean {
    const { value, formula } = cell;
    if (typeof value !== 'string' || value === '' || isErrorValue(value)) return false;
    if (formula !== undefined) return false;
    this.#texts.add(value, carriedRuns(cell));
    return true;
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

  /** The `sheetData` element of a sheet whose formats are known, row by row: each is made when it is asked for. */
  *writeRows(
    sheet: SheetData,
    { cells }: CellSample,
    written: SampledCells,
  ): IterableIterator<string> {
    const lines = carriedSheet(sheet.carried)?.rows ?? new Map<number, CarriedRow>();
    const lengths = listRowLengths(sheet, lines);
    const rows = new Set(sheet.cells.rowIndexes());
    for (const described of [sheet.rowHeights.keys(), sheet.hiddenRows, lines.keys()]) {
      for (const rowIndex of described) rows.add(rowIndex);
    }
    if (rows.size === 0) {
      yield '<sheetData/>';
      return;
    }
    yield '<sheetData>';
    for (const rowIndex of [...rows].sort((left, right) => left - right)) {
      const line = lines.get(rowIndex);
      const number = this.formatNumber(line?.style);
      const format = number === 0 ? '' : ` s="${number}" customFormat="1"`;
      const isFitted = line?.length === (lengths.get(rowIndex) ?? 0);
      const attributes = rowAttributes(sheet, rowIndex, line, isFitted);
      let xml = '';
      visitRow(sheet, rowIndex, (cell, _, columnIndex) => {
        const address = formatCell(rowIndex, columnIndex);
        const own =
          cell.carried === undefined ? undefined : cells.get(`${rowIndex},${columnIndex}`);
        xml += isWhole(own ?? null)
          ? withFormat(typeError(written.get(address) ?? ''), this.#numberOf(this.#formatOf(cell)))
          : this.#writeCell(cell, address);
      });
      yield writeRow(rowIndex, format + attributes, xml);
    }
    yield '</sheetData>';
  }

  /** '' for a cell without value or format. */
  #writeCell(cell: CellData, address: string): string {
    const { value, formula } = cell;
    const number = this.#numberOf(this.#formatOf(cell));
    const place = `r="${address}"`;
    const format = number === 0 ? '' : ` s="${number}"`;
    if (formula !== undefined) {
      const text = escapeContent(formula.replace(/^=/, ''));
      const [type, result] = cell.isEmptyResult
        ? [' t="str"', '<v></v>']
        : [resultType(value), writeResult(value)];
      return `<c ${place}${format}${type}><f>${text}</f>${result}</c>`;
    }
    const textNumber =
      typeof value === 'string' ? this.#texts.numberOf(value, carriedRuns(cell)) : undefined;
    if (textNumber !== undefined) return `<c ${place} t="s"${format}><v>${textNumber}</v></c>`;
    if (value === '' || (typeof value === 'number' && !Number.isFinite(value))) {
      return number === 0 ? '' : `<c ${place}${format}/>`;
    }
    const type = typeof value === 'number' ? '' : resultType(value);
    return `<c ${place}${type}${format}>${writeResult(value)}</c>`;
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

  /** `runs` are what stands in the item of a text that is not plain. */
  add(text: string, runs: string | undefined): void {
    const known = runs === undefined ? this.#plain : this.#withRuns;
    const key = runs ?? text;
    if (!known.has(key)) known.set(key, this.size);
  }

  numberOf(text: string, runs: string | undefined): number | undefined {
    return runs === undefined ? this.#plain.get(text) : this.#withRuns.get(runs);
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

/** From left to right. */
function visitRow(
  sheet: SheetData,
  rowIndex: number,
  visit: (cell: CellData, rowIndex: number, columnIndex: number) => void,
): void {
  sheet.cells.visit({ rowIndex, columnIndex: 0, rowCount: 1, columnCount: MAX_COLUMNS }, visit);
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

/** The places within their address that the links of a sheet name, by the link's cell, such as "H2". */
export function listLinkPlaces(sheet: SheetData): Map<string, string> {
  const places = new Map<string, string>();
  for (const { rowIndex, columnIndex, cell } of sheet.cells.entries()) {
    const { address, documentReference } = cell.hyperlink ?? {};
    if (address === undefined || documentReference === undefined) continue;
    places.set(formatCell(rowIndex, columnIndex), documentReference);
  }
  return places;
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
