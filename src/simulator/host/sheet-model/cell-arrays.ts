import type { WorkbookDateSystem } from '../../../workbook/date-system';
import type { CellBlock } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/sheet-grid';
import { isErrorValue } from '../../../workbook/sheet-grid';
import type { CellData, SheetData } from '../../../workbook/workbook-data';
import { HostError, invalidArgument } from '../errors';
import { isEntireColumns, isEntireRows } from './blocks';
import { changeStyles, styleWith } from './cell-styles';
import { toR1C1 } from './move-formula';
import { displayText, GENERAL } from '../../../number-format/display-text';
import { isNumberFormat } from './number-format';
import { cellCount, mapCells, visitPositions } from './visit-cells';

/** https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const MAX_CELLS_IN_ARRAY = 5_000_000;

const isUnbounded = (block: CellBlock): boolean => isEntireRows(block) || isEntireColumns(block);

/** Throws InvalidArgument for whole rows and columns, whose cells Excel does not set one by one. */
export function requireBounded(block: CellBlock): void {
  if (isUnbounded(block)) throw invalidArgument();
}

/** Values, "" where nothing is; like the other arrays here null for whole rows and columns. */
export const readCellValues = (sheet: SheetData, block: CellBlock): CellValue[][] | null =>
  readCells(sheet, block, (cell) => cell?.value ?? '');

/** Formulas where there are any, values elsewhere. */
export const readFormulas = (sheet: SheetData, block: CellBlock): CellValue[][] | null =>
  readCells(sheet, block, (cell) => cell?.formula ?? cell?.value ?? '');

/** Formulas in R1C1 notation where there are any, values elsewhere. */
export const readFormulasR1C1 = (sheet: SheetData, block: CellBlock): CellValue[][] | null =>
  readCells(sheet, block, (cell, rowIndex, columnIndex) =>
    cell?.formula === undefined
      ? (cell?.value ?? '')
      : toR1C1(cell.formula, { rowIndex, columnIndex }),
  );

/** What the cells show. */
export const readTexts = (
  sheet: SheetData,
  block: CellBlock,
  system: WorkbookDateSystem | undefined,
): string[][] | null =>
  readCells(sheet, block, (cell) =>
    cell ? displayText(cell.value, cell.style?.numberFormat, system) : '',
  );

/** Excel.RangeValueType of each cell. */
export const readValueTypes = (sheet: SheetData, block: CellBlock): string[][] | null =>
  readCells(sheet, block, valueTypeOf);

/** Of Excel.RangeValueType. */
export function valueTypeOf(cell: CellData | undefined): string {
  const value = cell?.value ?? '';
  if (value === '') return cell?.formula === undefined ? 'Empty' : 'String';
  if (isErrorValue(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** Format codes, "General" where none was given. */
export const readNumberFormats = (sheet: SheetData, block: CellBlock): string[][] | null =>
  readCells(sheet, block, (cell) => cell?.style?.numberFormat ?? GENERAL);

/** Sets a format for each cell; null leaves a cell as it is. */
export function writeNumberFormats(
  sheet: SheetData,
  block: CellBlock,
  formatAt: (row: number, column: number) => unknown,
): void {
  visitPositions(block, (rowIndex, columnIndex) => {
    const given = formatAt(rowIndex - block.rowIndex, columnIndex - block.columnIndex);
    if (given === null) return;
    const numberFormat = readNumberFormat(given);
    const cell = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
    changeStyles(sheet, [cell], (style) => styleWith(style, { numberFormat }));
  });
}

/** The format code, undefined for the default; throws InvalidArgument for what Excel would not take. */
export function readNumberFormat(given: unknown): string | undefined {
  if (typeof given !== 'string' || !isNumberFormat(given)) throw invalidArgument();
  return given === GENERAL || given === '' ? undefined : given;
}

function readCells<Result>(
  sheet: SheetData,
  block: CellBlock,
  map: Parameters<typeof mapCells<Result>>[2],
): Result[][] | null {
  if (isUnbounded(block)) return null;
  if (cellCount(block) > MAX_CELLS_IN_ARRAY) {
    throw new HostError(
      'RangeExceedsLimit',
      'The cell count in the range has exceeded the maximum supported number.',
    );
  }
  return mapCells(sheet, block, map);
}
