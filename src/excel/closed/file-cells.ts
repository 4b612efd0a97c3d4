import { displayText, GENERAL } from '../../number-format/display-text';
import type { CellBlock } from '../../workbook/address';
import {
  formatBlock,
  isSameSheetName,
  parseBlock,
  sheetPrefix,
  splitAddress,
} from '../../workbook/address';
import type { CellValue } from '../../workbook/sheet-grid';
import type { CellData, NameData, SheetData, WorkbookData } from '../../workbook/workbook-data';
import type { ToldName, ToldRange } from '../told';

/** A name, and cells, that a file has not got. */
export const NO_NAME: ToldName = { isNullObject: true, formula: '', comment: '' };
export const NO_CELLS: ToldRange = {
  isNullObject: true,
  values: [],
  address: '',
  rowIndex: 0,
  columnIndex: 0,
  rowCount: 0,
  columnCount: 0,
};

/** Cells of a sheet. */
export interface PlacedBlock {
  readonly sheet: SheetData;
  readonly block: CellBlock;
}

/** By its name, in whatever case. */
export const findSheet = ({ sheets }: WorkbookData, name: string): SheetData | undefined =>
  sheets.find((sheet) => isSameSheetName(sheet.name, name));

/** A defined name of the workbook, or of a sheet, in whatever case. */
export function findName(
  { names }: WorkbookData,
  wanted: string,
  sheet: string | null = null,
): NameData | undefined {
  const lower = wanted.toLowerCase();
  return names.find((one) => one.sheet === sheet && one.name.toLowerCase() === lower);
}

/** What is told of a name that may not be there. */
export const tellName = (name: NameData | undefined): ToldName =>
  name ? { isNullObject: false, formula: name.formula, comment: name.comment } : NO_NAME;

/** The cells that a name such as "='Matrix settings'!$B$4" leads to; null where it leads to anything but one block. */
export function cellsOfName(
  workbook: WorkbookData,
  name: NameData | undefined,
): PlacedBlock | null {
  const { sheet: named, local } = splitAddress(name?.formula.replace(/^=/, '') ?? '');
  const sheet = named === null ? undefined : findSheet(workbook, named);
  const block = parseBlock(local);
  return sheet && block ? { sheet, block } : null;
}

/** What is told of cells; a block may reach beyond what is filled. */
export function tellRange({ sheet, block }: PlacedBlock): ToldRange {
  return {
    isNullObject: false,
    values: valuesOf(sheet, block),
    address: sheetPrefix(sheet.name) + formatBlock(block),
    ...block,
  };
}

/** The values of a block as rows, '' for a cell without one. */
export const valuesOf = (sheet: SheetData, block: CellBlock): CellValue[][] =>
  mapCells(sheet, block, (cell) => cell?.value ?? '');

/** What the cells of a block show. */
export const textsOf = (
  sheet: SheetData,
  block: CellBlock,
  { dateSystem }: WorkbookData,
): string[][] =>
  mapCells(sheet, block, (cell) =>
    cell ? displayText(cell.value, cell.style?.numberFormat, dateSystem) : '',
  );

/** The number formats of a block. */
export const formatsOf = (sheet: SheetData, block: CellBlock): string[][] =>
  mapCells(sheet, block, (cell) => cell?.style?.numberFormat ?? GENERAL);

function mapCells<Result>(
  { cells }: SheetData,
  { rowIndex, columnIndex, rowCount, columnCount }: CellBlock,
  map: (cell: CellData | undefined) => Result,
): Result[][] {
  const rows: Result[][] = [];
  for (let row = rowIndex; row < rowIndex + rowCount; row += 1) {
    const results: Result[] = [];
    for (let column = columnIndex; column < columnIndex + columnCount; column += 1) {
      results.push(map(cells.get(row, column)));
    }
    rows.push(results);
  }
  return rows;
}

/** The smallest block that holds all cells with values or formulas; null where there are none. */
export function usedCells({ cells }: SheetData): CellBlock | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const rowIndex of cells.rowIndexes()) {
    cells.visitRow(rowIndex, ({ value, formula }, columnIndex) => {
      if (value === '' && formula === undefined) return;
      if (bottom < 0) top = rowIndex;
      bottom = rowIndex;
      if (columnIndex < left) left = columnIndex;
      if (columnIndex > right) right = columnIndex;
    });
  }
  if (bottom < 0) return null;
  return {
    rowIndex: top,
    columnIndex: left,
    rowCount: bottom - top + 1,
    columnCount: right - left + 1,
  };
}
