import type { Cell, CellStyle, Sheet } from 'hucre/xlsx';
import { formatCell, MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/sheet-grid';
import { isErrorValue } from '../../../workbook/sheet-grid';
import type { CellData, CellStyleData, SheetData } from '../../../workbook/workbook-data';
import type { CarriedCell } from '../carried';
import { carriedSheet } from '../carried';
import { findElements } from '../package/xml-text';
import type { StyleWriter } from './cell-styles';
import { escapeContent, escapeEscapes } from './escaped-text';
import { withoutUndefined } from './fonts-fills-borders';
import { listLineStyles } from './write-lines';

/** The few cells of a sheet that the file library is given. */
export interface CellSample {
  /** By "row,column" (0-based); one of them stands in the sheet's last row, one in its last column. */
  readonly cells: Map<string, Partial<Cell>>;
  /** The formats that no cell had before, by the address of the cell that has it. */
  readonly formats: ReadonlyMap<string, CellStyle>;
}

/**
 * Writes the cells of one workbook. The file library makes many objects of every cell, so it is only given those that
 * tell it something: the first of each format, and those with links, comments or what only it can write. What it wrote
 * of them tells how it numbers the formats; all rows are then written here.
 */
export class CellWriter {
  readonly #formatNumbers = new Map<CellStyle, number>();
  /** The texts that cells share, each with its number. */
  readonly #textNumbers = new Map<string, number>();

  constructor(private readonly styles: StyleWriter) {}

  /** Takes in a sheet's formats and texts; to be called for all sheets, in tab order, before any is written. */
  sample(sheet: SheetData): CellSample {
    const cells = new Map<string, Partial<Cell>>();
    const formats = new Map<string, CellStyle>();
    let lastColumn = 0;
    let lastRow = -1;
    for (const rowIndex of [...sheet.rowHeights.keys(), ...sheet.hiddenRows]) {
      lastRow = Math.max(lastRow, rowIndex);
    }
    visitCells(sheet, (cell, rowIndex, columnIndex) => {
      lastRow = Math.max(lastRow, rowIndex);
      lastColumn = Math.max(lastColumn, columnIndex);
      const style = this.#styleOf(cell);
      const own = ownParts(cell);
      const isFirstText = this.#addText(cell, own) && this.#textNumbers.size === 1;
      const isNewFormat = style !== undefined && !this.#formatNumbers.has(style);
      if (!isNewFormat && !isFirstText && own === null) return;
      const needsStyle = isNewFormat || isWhole(own);
      cells.set(`${rowIndex},${columnIndex}`, {
        ...(isWhole(own) || isFirstText ? { value: toFileValue(cell.value) } : {}),
        ...(needsStyle && style ? { style } : {}),
        ...own,
      });
      if (!isNewFormat || isWhole(own)) return;
      this.#formatNumbers.set(style, 0);
      formats.set(formatCell(rowIndex, columnIndex), style);
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
    formats: Map<string, CellStyle>,
  ): void {
    let rowIndex = 0;
    for (const lineStyle of listLineStyles(sheet)) {
      const style = this.styles.write(lineStyle, false);
      if (style === undefined || this.#formatNumbers.has(style)) continue;
      while (cells.has(`${rowIndex},0`)) rowIndex += 1;
      cells.set(`${rowIndex},0`, { style });
      this.#formatNumbers.set(style, 0);
      formats.set(formatCell(rowIndex, 0), style);
    }
  }

  /** The number of a format in the written file; 0 for the workbook's own. To be asked once its sheet is written. */
  formatNumber(lineStyle: CellStyleData | undefined): number {
    const style = this.styles.write(lineStyle, false);
    return style === undefined ? 0 : this.#formatNumbers.get(style)!;
  }

  #styleOf(cell: CellData): CellStyle | undefined {
    return this.styles.write(
      cell.style,
      cell.formula === undefined && looksLikeFormula(cell.value),
    );
  }

  /** Whether a cell's value is a text that cells share. */
  #addText({ value, formula }: CellData, own: Partial<Cell> | null): boolean {
    if (typeof value !== 'string' || value === '' || isErrorValue(value)) return false;
    if (formula !== undefined || own?.richText) return false;
    if (!this.#textNumbers.has(value)) this.#textNumbers.set(value, this.#textNumbers.size);
    return true;
  }

  /**
   * The `sheetData` element of a sheet, out of the one that the library wrote of its sample. To be called in tab order,
   * since a sheet may use the formats of those before it.
   */
  write(sheet: SheetData, { cells, formats }: CellSample, sampled: string): string {
    const written = new Map(
      findElements(sampled, 'c').map((element) => [element.attributes['r'] ?? '', element]),
    );
    for (const [address, style] of formats) {
      this.#formatNumbers.set(style, Number(written.get(address)?.attributes['s'] ?? 0));
    }
    const outline = carriedSheet(sheet.carried)?.sheet.rowDefs;
    const lineStyles = carriedSheet(sheet.carried)?.rowFormats ?? new Map<number, CellStyleData>();
    const rows = new Map<number, string>();
    const described = [sheet.rowHeights.keys(), sheet.hiddenRows, outline?.keys() ?? []];
    for (const sized of [...described, lineStyles.keys()]) {
      for (const rowIndex of sized) rows.set(rowIndex, '');
    }
    let lastRow = -1;
    let rowCells = '';
    const endRow = (): void => {
      if (rowCells !== '') rows.set(lastRow, rowCells);
    };
    visitCells(sheet, (cell, rowIndex, columnIndex) => {
      if (rowIndex !== lastRow) {
        endRow();
        lastRow = rowIndex;
        rowCells = '';
      }
      const address = formatCell(rowIndex, columnIndex);
      const own = cell.carried === undefined ? undefined : cells.get(`${rowIndex},${columnIndex}`);
      rowCells += isWhole(own ?? null)
        ? typeError(written.get(address)?.outer ?? '')
        : this.#writeCell(cell, address);
    });
    endRow();
    const elements = [...rows]
      .sort(([left], [right]) => left - right)
      .map(([rowIndex, xml]) => {
        const number = this.formatNumber(lineStyles.get(rowIndex));
        const format = number === 0 ? '' : ` s="${number}" customFormat="1"`;
        return writeRow(rowIndex, format + rowAttributes(sheet, outline, rowIndex), xml);
      });
    return elements.length === 0 ? '<sheetData/>' : `<sheetData>${elements.join('')}</sheetData>`;
  }

  /** '' for a cell without value or format. */
  #writeCell(cell: CellData, address: string): string {
    const { value, formula } = cell;
    const style = this.#styleOf(cell);
    const number = style === undefined ? 0 : this.#formatNumbers.get(style)!;
    const place = `r="${address}"`;
    const format = number === 0 ? '' : ` s="${number}"`;
    if (formula !== undefined) {
      const text = escapeContent(formula.replace(/^=/, ''));
      return `<c ${place}${format}${resultType(value)}><f>${text}</f>${writeResult(value)}</c>`;
    }
    const textNumber = typeof value === 'string' ? this.#textNumbers.get(value) : undefined;
    if (textNumber !== undefined) return `<c ${place} t="s"${format}><v>${textNumber}</v></c>`;
    if (value === '' || (typeof value === 'number' && !Number.isFinite(value))) {
      return number === 0 ? '' : `<c ${place}${format}/>`;
    }
    const type = typeof value === 'number' ? '' : resultType(value);
    return `<c ${place}${type}${format}>${writeResult(value)}</c>`;
  }

  /** The part with the texts that cells share; null when there are none. */
  writeTexts(): string | null {
    const count = this.#textNumbers.size;
    if (count === 0) return null;
    const items = Array.from(this.#textNumbers.keys(), (text) => {
      const isSpaced = /^ | $|[\n\t]/.test(text);
      const value = escapeContent(escapeEscapes(text));
      return `<si><t${isSpaced ? ' xml:space="preserve"' : ''}>${value}</t></si>`;
    });
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${count}">${items.join('')}</sst>`;
  }
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

/** Text that Excel would take for a formula if somebody opened the cell and pressed Enter. */
function looksLikeFormula(value: CellValue): boolean {
  return typeof value === 'string' && /^[=+\-@]/.test(value);
}

/** Text goes out as text whatever it starts with; nothing but `formula` becomes a formula. */
function toFileValue(value: CellValue): Cell['value'] {
  if (value === '') return null;
  return typeof value === 'string' ? escapeEscapes(value) : value;
}

/** What a cell has besides value, formula and style; null for the plain cell that most are. */
function ownParts(cell: CellData): Partial<Cell> | null {
  if (cell.hyperlink === undefined && cell.carried === undefined) return null;
  return {
    ...(cell.hyperlink ? { hyperlink: toFileHyperlink(cell.hyperlink) } : {}),
    ...(cell.carried === undefined ? {} : toFileCarried(cell)),
  };
}

/** Whether only the library can write the cell, and not just what belongs to it elsewhere in the file. */
function isWhole(own: Partial<Cell> | null): boolean {
  return !!own && !!(own.richText ?? own.checkbox ?? own.formulaType ?? own.formulaDynamic);
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
  const { richText, formulaType, formulaRef, formulaDynamic, comment, checkbox } =
    cell.carried as CarriedCell;
  const runs = richText?.map((run) => ({ ...run, text: escapeEscapes(run.text) }));
  const runsStillHold = richText?.map((run) => run.text).join('') === cell.value;
  if (cell.formula === undefined) {
    return withoutUndefined({
      richText: runsStillHold ? runs : undefined,
      comment,
      checkbox: typeof cell.value === 'boolean' ? checkbox : undefined,
    });
  }
  const isArray = formulaType !== undefined || formulaDynamic !== undefined;
  return withoutUndefined({
    comment,
    formulaType,
    formulaRef,
    formulaDynamic,
    checkbox: typeof cell.value === 'boolean' ? checkbox : undefined,
    formula: isArray ? cell.formula.replace(/^=/, '') : undefined,
    formulaResult: isArray ? toFileValue(cell.value) : undefined,
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
  outline: Sheet['rowDefs'],
  rowIndex: number,
): string {
  const height = rowHeights.get(rowIndex);
  const { outlineLevel, collapsed } = outline?.get(rowIndex) ?? {};
  return [
    height === undefined ? '' : ` ht="${height}" customHeight="1"`,
    hiddenRows.has(rowIndex) ? ' hidden="1"' : '',
    outlineLevel ? ` outlineLevel="${outlineLevel}"` : '',
    collapsed ? ' collapsed="1"' : '',
  ].join('');
}

function writeRow(rowIndex: number, attributes: string, cells: string): string {
  const tag = `row r="${rowIndex + 1}"${attributes}`;
  if (cells !== '') return `<${tag}>${cells}</row>`;
  return attributes === '' ? '' : `<${tag}/>`;
}
