import type { CellBlock } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/sheet-grid';
import { isErrorValue } from '../../../workbook/sheet-grid';
import type { CellData, SheetData } from '../../../workbook/workbook-data';
import { invalidOperation } from '../errors';
import { intersectBlocks } from './blocks';
import type { CellPosition } from './cell-regions';
import { isEmptyCell } from './cell-styles';
import { movedCell } from './move-formula';

/** What lines are ordered by. */
export interface SortKey {
  /** 0-based row or column within the block that decides. */
  readonly key: number;
  readonly ascending: boolean;
}

/** How the lines of a block are ordered; an earlier key goes before a later one. */
export interface SortOptions {
  readonly keys: readonly SortKey[];
  readonly matchCase: boolean;
  /** What is put in another order. */
  readonly lines: 'rows' | 'columns';
}

/**
 * Sorts the rows or columns of a block, those that are equal in the order they had. Hidden ones stay where they are.
 * Throws InvalidOperation when cells are merged.
 */
export function sortCells(sheet: SheetData, block: CellBlock, options: SortOptions): void {
  if (sheet.merges.some((merge) => intersectBlocks(merge, block))) {
    throw invalidOperation('To do this, all the merged cells need to be the same size.');
  }
  const byRows = options.lines === 'rows';
  const hidden = byRows ? sheet.hiddenRows : sheet.hiddenColumns;
  const first = byRows ? block.rowIndex : block.columnIndex;
  const count = byRows ? block.rowCount : block.columnCount;
  const places = Array.from({ length: count }, (_, line) => first + line);
  const visible = places.filter((place) => !hidden.has(place));
  const lines = visible.map((place) => readLine(sheet, block, place, byRows));
  const sorted = [...lines].sort((left, right) => compareLines(left, right, options));
  for (const [index, place] of visible.entries()) writeLine(sheet, sorted[index]!, place, byRows);
}

interface PlacedCell extends CellPosition {
  readonly cell: CellData;
}

type Line = readonly PlacedCell[];

function readLine(sheet: SheetData, block: CellBlock, place: number, byRows: boolean): Line {
  return Array.from({ length: byRows ? block.columnCount : block.rowCount }, (_, offset) => {
    const rowIndex = byRows ? place : block.rowIndex + offset;
    const columnIndex = byRows ? block.columnIndex + offset : place;
    return { rowIndex, columnIndex, cell: sheet.cells.get(rowIndex, columnIndex) ?? { value: '' } };
  });
}

function compareLines(left: Line, right: Line, { keys, matchCase }: SortOptions): number {
  for (const { key, ascending } of keys) {
    const [first, second] = [left[key]!.cell.value, right[key]!.cell.value];
    const order = compareValues(first, second, ascending, matchCase);
    if (order !== 0) return order;
  }
  return 0;
}

function writeLine(sheet: SheetData, line: Line, place: number, byRows: boolean): void {
  for (const from of line) {
    const to = byRows ? { ...from, rowIndex: place } : { ...from, columnIndex: place };
    const cell = movedCell(from.cell, from, to);
    if (isEmptyCell(cell)) sheet.cells.delete(to.rowIndex, to.columnIndex);
    else sheet.cells.set(to.rowIndex, to.columnIndex, cell);
  }
}

/** Excel's order of kinds: numbers, texts, booleans, errors; blanks come last whatever the direction. */
function kindOf(value: CellValue): number {
  if (value === '') return 4;
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return 2;
  return isErrorValue(value) ? 3 : 1;
}

const BLANK = kindOf('');

const ERROR = kindOf('#N/A');

/** Less than 0 when the first value stands before the second in a sorted range. */
function compareValues(
  first: CellValue,
  second: CellValue,
  ascending: boolean,
  matchCase: boolean,
): number {
  const kind = kindOf(first);
  const otherKind = kindOf(second);
  if (kind === BLANK || otherKind === BLANK) return kind - otherKind;
  const order = kind === otherKind ? compareOfKind(first, second, matchCase) : kind - otherKind;
  return ascending ? order : -order;
}

function compareOfKind(first: CellValue, second: CellValue, matchCase: boolean): number {
  if (kindOf(first) === ERROR) return 0;
  if (typeof first === 'string' && typeof second === 'string') {
    return first.localeCompare(second, 'en', { sensitivity: matchCase ? 'variant' : 'accent' });
  }
  return Number(first) - Number(second);
}
