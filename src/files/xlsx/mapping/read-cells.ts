import type { Cell, Sheet } from 'hucre/xlsx';
import { formatCell } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/sheet-grid';
import type { CellData } from '../../../workbook/workbook-data';
import { CellStore } from '../../../workbook/workbook-data';
import type { CarriedCell } from '../carried';
import type { StyleReader } from './cell-styles';
import { withoutUndefined } from './fonts-fills-borders';
import { SharedFormulas } from './shared-formulas';

/** Reads the cells of a sheet that hold anything: a value, a formula, a style, a link or a comment. */
export function readCells(sheet: Sheet, styles: StyleReader): CellStore {
  const cells = new CellStore();
  const shared = new SharedFormulas();
  for (const [key, cell] of sheet.cells ?? []) {
    const comma = key.indexOf(',');
    const rowIndex = Number(key.slice(0, comma));
    const columnIndex = Number(key.slice(comma + 1));
    // A link over a block of cells comes without a place; it is listed among the losses.
    if (!Number.isInteger(rowIndex) || !Number.isInteger(columnIndex)) continue;
    const data = readCell(cell, formatCell(rowIndex, columnIndex), styles, shared);
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
  styles: StyleReader,
  shared: SharedFormulas,
): CellData | null {
  const style = styles.read(cell.style);
  const formula = readFormula(cell, address, shared);
  const carried = readCarried(cell);
  const data: CellData = { value: toValue(cell.value) };
  if (formula !== null) data.formula = formula;
  if (style) data.style = style;
  if (cell.hyperlink) data.hyperlink = readHyperlink(cell.hyperlink);
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

function readHyperlink(link: NonNullable<Cell['hyperlink']>): NonNullable<CellData['hyperlink']> {
  const { target, location, tooltip } = link;
  return withoutUndefined({
    address: location === undefined && target !== '' ? target : undefined,
    documentReference: location,
    screenTip: tooltip,
  });
}

function toValue(value: Cell['value']): CellValue {
  if (value === null) return '';
  if (value instanceof Date) throw new Error('A number was read as a date');
  return value;
}
