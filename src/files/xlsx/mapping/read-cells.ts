import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { Cell, Sheet } from 'hucre/xlsx';
import { formatCell } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/sheet-grid';
import type { CellData } from '../../../workbook/workbook-data';
import { CellStore } from '../../../workbook/workbook-data';
import type { CarriedCell } from '../carried';
import type { StyleReader } from './cell-styles';
import { withoutUndefined } from './fonts-fills-borders';

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

/** What reading a cell needs besides the cell. */
interface CellReading {
  readonly styles: StyleReader;
  readonly shared: SharedFormulas;
  readonly linkPlaces: ReadonlyMap<string, string>;
}

/**
 * Reads the cells of a sheet that hold anything: a value, a formula, a style, a link or a comment. `linkPlaces` are
 * the places within their address that links name, by cell.
 */
export function readCells(
  sheet: Sheet,
  styles: StyleReader,
  linkPlaces: ReadonlyMap<string, string>,
): CellStore {
  const cells = new CellStore();
  const reading: CellReading = { styles, shared: new SharedFormulas(), linkPlaces };
  for (const [key, cell] of sheet.cells ?? []) {
    const comma = key.indexOf(',');
    const rowIndex = Number(key.slice(0, comma));
    const columnIndex = Number(key.slice(comma + 1));
    // A link over a block of cells comes without a place; it is listed among the losses.
    if (!Number.isInteger(rowIndex) || !Number.isInteger(columnIndex)) continue;
    const data = readCell(cell, formatCell(rowIndex, columnIndex), reading);
    if (data) cells.set(rowIndex, columnIndex, data);
  }
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((value, columnIndex) => {
      if (value === null || value === '' || cells.get(rowIndex, columnIndex)) return;
      cells.set(rowIndex, columnIndex, { value: toValue(value) });
    });
  });
  return cells;
}

function readCell(
  cell: Cell,
  address: string,
  { styles, shared, linkPlaces }: CellReading,
): CellData | null {
  const style = styles.read(cell.style);
  const formula = readFormula(cell, address, shared);
  const carried = readCarried(cell);
  const data: CellData = { value: toValue(cell.value) };
  if (formula !== null) data.formula = formula;
  if (style) data.style = style;
  if (cell.hyperlink) data.hyperlink = readHyperlink(cell.hyperlink, linkPlaces.get(address));
  if (carried) data.carried = carried;
  const holdsNothing = data.value === '' && Object.keys(data).length === 1;
  return holdsNothing ? null : data;
}

/** Null for the plain cell that most are. */
function readCarried(cell: Cell): CarriedCell | null {
  const { richText, comment, checkbox, formulaType, formulaRef, formulaDynamic } = cell;
  const isArray = formulaType === 'array';
  if (!richText && !comment && !checkbox && !isArray && !formulaDynamic) return null;
  return withoutUndefined({
    richText,
    comment,
    checkbox,
    ...(isArray ? { formulaType, formulaRef } : {}),
    formulaDynamic,
  });
}

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
