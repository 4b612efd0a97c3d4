import type { CellBlock } from '../../../workbook/address';
import type { CellData, SheetData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { intersectBlocks } from './blocks';
import type { EnteredCell } from './cell-input';
import { interpretInput } from './cell-input';
import { isEmptyCell, setStyle, styleWith } from './cell-styles';
import { GENERAL } from '../../../number-format/display-text';
import { visitPositions } from './visit-cells';

/** Gives the input for a cell, by its position within the block. */
type InputAt = (row: number, column: number) => unknown;

/**
 * Reads what a request gives for the cells of a block: one value for all of them, or an array of the block's size.
 * Throws InvalidArgument for any other size.
 */
export function readBlockInput(input: unknown, block: CellBlock): InputAt {
  if (!Array.isArray(input)) return () => input;
  const rows = input as unknown[];
  const fits =
    rows.length === block.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === block.columnCount);
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => (rows[row] as unknown[])[column];
}

/** Like `readBlockInput`, but an array of one value goes for all cells too. */
export function readFormatInput(input: unknown, block: CellBlock): InputAt {
  const isSingle = Array.isArray(input) && input.length === 1 && Array.isArray(input[0]);
  const row = isSingle ? (input[0] as unknown[]) : [];
  return readBlockInput(row.length === 1 ? row[0] : input, block);
}

/** Enters values or formulas as if typed: null leaves a cell as it is, '' empties it, covered cells of a merge stay empty. */
export function writeInputs(sheet: SheetData, block: CellBlock, input: unknown): void {
  const inputAt = readBlockInput(input, block);
  const isCovered = coveredCells(sheet, block);
  visitPositions(block, (rowIndex, columnIndex) => {
    const given = inputAt(rowIndex - block.rowIndex, columnIndex - block.columnIndex);
    if (given === null || given === undefined || isCovered(rowIndex, columnIndex)) return;
    const before = sheet.cells.get(rowIndex, columnIndex);
    const entered = interpretInput(given, before?.style?.numberFormat);
    writeEntered(sheet, rowIndex, columnIndex, before, entered);
  });
}

function writeEntered(
  sheet: SheetData,
  rowIndex: number,
  columnIndex: number,
  before: CellData | undefined,
  entered: EnteredCell,
): void {
  // Nearly all cells get a style in the end: with room for it from the start, they take half as much.
  const cell: CellData = { value: entered.value, style: before?.style };
  if (entered.formula !== undefined) cell.formula = entered.formula;
  if (before?.hyperlink) cell.hyperlink = before.hyperlink;
  if (before?.note !== undefined) cell.note = before.note;
  const isGeneral = (before?.style?.numberFormat ?? GENERAL) === GENERAL;
  if (entered.numberFormat !== undefined && isGeneral) {
    const style = styleWith(cell.style ?? {}, { numberFormat: entered.numberFormat });
    setStyle(sheet, rowIndex, columnIndex, cell, style);
  } else if (isEmptyCell(cell)) {
    sheet.cells.delete(rowIndex, columnIndex);
  } else {
    sheet.cells.set(rowIndex, columnIndex, cell);
  }
}

function coveredCells(
  sheet: SheetData,
  block: CellBlock,
): (rowIndex: number, columnIndex: number) => boolean {
  const covered = new Set<string>();
  for (const merge of sheet.merges) {
    const shared = intersectBlocks(merge, block);
    if (!shared) continue;
    visitPositions(shared, (rowIndex, columnIndex) => {
      if (rowIndex !== merge.rowIndex || columnIndex !== merge.columnIndex) {
        covered.add(`${rowIndex},${columnIndex}`);
      }
    });
  }
  if (covered.size === 0) return () => false;
  return (rowIndex, columnIndex) => covered.has(`${rowIndex},${columnIndex}`);
}
