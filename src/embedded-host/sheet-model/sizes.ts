import type { CellBlock } from '../../workbook/address';
import type { SheetData } from '../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { columnEnd, rowEnd, SHEET_BLOCK } from './blocks';
import {
  columnChars,
  columnPoints,
  DEFAULT_COLUMN_CHARS,
  DEFAULT_ROW_POINTS,
  MAX_COLUMN_CHARS,
  MAX_ROW_POINTS,
} from './size-units';
import { usedBlock } from './used-block';

/** Points; null when the columns differ. */
export function readColumnWidth(sheet: SheetData, blocks: readonly CellBlock[]): number | null {
  return uniformSize(
    blocks.map((block) => ({ first: block.columnIndex, end: columnEnd(block) })),
    sheet.columnWidths,
    DEFAULT_COLUMN_CHARS,
    columnPoints,
  );
}

/** Points; null when the rows differ. */
export function readRowHeight(sheet: SheetData, blocks: readonly CellBlock[]): number | null {
  return uniformSize(
    blocks.map((block) => ({ first: block.rowIndex, end: rowEnd(block) })),
    sheet.rowHeights,
    DEFAULT_ROW_POINTS,
    (points) => points,
  );
}

export function setColumnWidth(
  sheet: SheetData,
  blocks: readonly CellBlock[],
  points: unknown,
): void {
  const chars = columnChars(readSize(points, columnPoints(MAX_COLUMN_CHARS)));
  for (const block of blocks) {
    for (let index = block.columnIndex; index < columnEnd(block); index += 1) {
      sheet.columnWidths.set(index, chars);
    }
  }
}

/** Over whole columns only the rows in use get the height: a sheet has no default height of its own here. */
export function setRowHeight(
  sheet: SheetData,
  blocks: readonly CellBlock[],
  points: unknown,
): void {
  const height = readSize(points, MAX_ROW_POINTS);
  for (const block of blocks) {
    const rows = block.rowCount < SHEET_BLOCK.rowCount ? block : usedBlock(sheet, false, block);
    if (!rows) continue;
    for (let index = rows.rowIndex; index < rowEnd(rows); index += 1) {
      sheet.rowHeights.set(index, height);
    }
  }
}

/** Distances from the top left corner of the sheet; hidden rows and columns take no room. */
export function measureBlock(sheet: SheetData, block: CellBlock): BlockMeasures {
  const rows = { sizes: sheet.rowHeights, hidden: sheet.hiddenRows };
  const columns = { sizes: sheet.columnWidths, hidden: sheet.hiddenColumns };
  const heightTo = (end: number): number =>
    pointsBefore(end, rows, DEFAULT_ROW_POINTS, (points) => points);
  const widthTo = (end: number): number =>
    pointsBefore(end, columns, DEFAULT_COLUMN_CHARS, columnPoints);
  const topPoints = heightTo(block.rowIndex);
  const leftPoints = widthTo(block.columnIndex);
  return {
    topPoints,
    leftPoints,
    heightPoints: heightTo(rowEnd(block)) - topPoints,
    widthPoints: widthTo(columnEnd(block)) - leftPoints,
  };
}

export interface BlockMeasures {
  readonly topPoints: number;
  readonly leftPoints: number;
  readonly heightPoints: number;
  readonly widthPoints: number;
}

/** Null when only some of the rows or columns are hidden. */
export function readHidden(
  hidden: ReadonlySet<number>,
  first: number,
  count: number,
): boolean | null {
  let hiddenCount = 0;
  for (const index of hidden) if (index >= first && index < first + count) hiddenCount += 1;
  if (hiddenCount === 0) return false;
  return hiddenCount === count ? true : null;
}

export function setHidden(hidden: Set<number>, first: number, count: number, value: unknown): void {
  if (typeof value !== 'boolean') throw invalidArgument();
  for (let index = first; index < first + count; index += 1) {
    if (value) hidden.add(index);
    else hidden.delete(index);
  }
}

function pointsBefore(
  end: number,
  lines: { readonly sizes: ReadonlyMap<number, number>; readonly hidden: ReadonlySet<number> },
  defaultSize: number,
  toPoints: (size: number) => number,
): number {
  let total = end * toPoints(defaultSize);
  for (const [index, size] of lines.sizes) {
    if (index < end) total += toPoints(size) - toPoints(defaultSize);
  }
  for (const index of lines.hidden) {
    if (index < end) total -= toPoints(lines.sizes.get(index) ?? defaultSize);
  }
  return total;
}

function readSize(points: unknown, maximum: number): number {
  if (typeof points !== 'number' || points < 0 || points > maximum) throw invalidArgument();
  return points;
}

function uniformSize(
  spans: readonly { readonly first: number; readonly end: number }[],
  sizes: ReadonlyMap<number, number>,
  defaultSize: number,
  toPoints: (size: number) => number,
): number | null {
  const found = new Set<number>();
  for (const { first, end } of spans) {
    let given = 0;
    for (const [index, size] of sizes) {
      if (index < first || index >= end) continue;
      given += 1;
      found.add(toPoints(size));
    }
    if (given < end - first) found.add(toPoints(defaultSize));
  }
  return found.size === 1 ? [...found][0]! : null;
}
