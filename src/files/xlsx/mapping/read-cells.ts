import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { Cell, CellStyle, Sheet } from 'hucre/xlsx';
import { formatCell } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/sheet-grid';
import type { CellData } from '../../../workbook/workbook-data';
import { CellStore } from '../../../workbook/workbook-data';
import type { CarriedCell } from '../carried';
import type { StyleReader } from './cell-styles';
import { looksLikeFormula } from './escaped-text';
import { withoutUndefined } from './fonts-fills-borders';
import { placeholderNumber } from './placeholders';
import type { PlainCell } from './plain-cells';

/** Spells out formulas that a file writes once for a block of cells. */
class SharedFormulas {
  readonly #masters = new Map<number, string>();

  /** Remembers the formula (without "=") of the block's first cell, such as "B2". */
  define(index: number, formula: string, cell: string): void {
    this.#masters.set(index, translateFormulaToR1C1(`=${formula}`, cell));
  }

  /** The formula with "=" as it reads in another cell of the block; null when the block is not known. */
  at(index: number, cell: string): string | null {
    const master = this.#masters.get(index);
    return master === undefined ? null : translateFormulaToA1(master, cell);
  }
}

/** What reading the cells of a sheet needs besides what the file library has read. */
export interface CellsReading {
  /** The cells that the file library was not given. */
  readonly plainCells: readonly PlainCell[];
  /** Formats by their number in the file: those of the plain cells. */
  readonly formats: ReadonlyMap<number, CellStyle>;
  readonly styles: StyleReader;
  /** The places within their address that links name, by cell. */
  readonly linkPlaces: ReadonlyMap<string, string>;
  /** The texts that placeholders stand for. */
  readonly runs: readonly string[];
}

/** What reading a cell needs besides the cell. */
interface CellReading extends Pick<CellsReading, 'styles' | 'linkPlaces' | 'runs'> {
  readonly shared: SharedFormulas;
}

/** Reads the cells of a sheet that hold anything: a value, a formula, a style, a link or a comment. */
export function readCells(sheet: Sheet, given: CellsReading): CellStore {
  const cells = new CellStore();
  for (let index = 0; index < given.plainCells.length; index += 1) {
    const { rowIndex, columnIndex, value, format } = given.plainCells[index]!;
    const style = format === null ? undefined : given.styles.read(given.formats.get(format));
    if (value === '' && !style) continue;
    const cell: CellData = style ? { value, style } : { value };
    if (looksLikeFormula(value)) cell.carried = UNQUOTED;
    cells.set(rowIndex, columnIndex, cell);
  }
  const reading: CellReading = { ...given, shared: new SharedFormulas() };
  for (const [key, cell] of sheet.cells ?? []) {
    const comma = key.indexOf(',');
    const rowIndex = Number(key.slice(0, comma));
    const columnIndex = Number(key.slice(comma + 1));
    // A link over a block of cells comes without a place; it is listed among the losses.
    if (!Number.isInteger(rowIndex) || !Number.isInteger(columnIndex)) continue;
    const data = readCell(cell, formatCell(rowIndex, columnIndex), reading);
    // Of a plain cell the library knows the link and the note alone.
    if (data) cells.set(rowIndex, columnIndex, { ...data, ...cells.get(rowIndex, columnIndex) });
  }
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((value, columnIndex) => {
      if (value === null || value === '' || cells.get(rowIndex, columnIndex)) return;
      const cell: CellData = { value: toValue(value) };
      if (looksLikeFormula(value)) cell.carried = UNQUOTED;
      cells.set(rowIndex, columnIndex, cell);
    });
  });
  return cells;
}

function readCell(
  cell: Cell,
  address: string,
  { styles, shared, linkPlaces, runs }: CellReading,
): CellData | null {
  const style = styles.read(cell.style);
  const formula = readFormula(cell, address, shared);
  const carried = readCarried(cell, formula, runs);
  const data: CellData = { value: toValue(cell.value) };
  if (formula !== null) data.formula = formula;
  if (formula !== null && cell.value === '') data.isEmptyResult = true;
  if (style) data.style = style;
  if (cell.hyperlink) data.hyperlink = readHyperlink(cell.hyperlink, linkPlaces.get(address));
  if (cell.comment) data.note = cell.comment;
  if (carried) data.carried = carried;
  const holdsNothing = data.value === '' && Object.keys(data).length === 1;
  return holdsNothing ? null : data;
}

/** Null for the plain cell that most are. */
function readCarried(
  cell: Cell,
  formula: string | null,
  runs: readonly string[],
): CarriedCell | null {
  const { value, richText, formulaType, formulaRef, formulaDynamic } = cell;
  const isArray = formulaType === 'array';
  const isText = typeof value === 'string' && formula === null;
  const isUnquoted = isText && looksLikeFormula(value);
  if (!richText && !isArray && !formulaDynamic && !isUnquoted) return null;
  const number = placeholderNumber(richText?.[0]?.font?.name ?? '');
  const xml = number === null ? undefined : runs[number];
  return withoutUndefined({
    runs: isText && xml !== undefined ? { xml, text: value } : undefined,
    ...(isArray ? { formulaType, formulaRef } : {}),
    formulaDynamic,
    ...(isUnquoted ? { unquoted: true as const } : {}),
  });
}

/** What is carried with a text that looks like a formula, and is all that a cell has. */
const UNQUOTED: CarriedCell = { unquoted: true };

function readFormula(cell: Cell, address: string, shared: SharedFormulas): string | null {
  const { formula, formulaType, formulaSharedIndex: index } = cell;
  if (formula === undefined) return null;
  if (formulaType === 'shared' && index !== undefined) {
    if (formula === '') return shared.at(index, address);
    shared.define(index, formula, address);
  }
  return formula === '' ? null : `=${formula}`;
}

/** `place` is one within the link's address; the library's own location is one within the workbook. */
function readHyperlink(
  { target, location, tooltip }: NonNullable<Cell['hyperlink']>,
  place: string | undefined,
): NonNullable<CellData['hyperlink']> {
  return withoutUndefined({
    address: location === undefined && target !== '' ? target : undefined,
    documentReference: location ?? place,
    screenTip: tooltip,
  });
}

function toValue(value: Cell['value']): CellValue {
  if (value === null) return '';
  if (value instanceof Date) throw new Error('A number was read as a date');
  return value;
}
