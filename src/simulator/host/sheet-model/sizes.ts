import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { requireBoolean } from '../require-values';
import { columnEnd, rowEnd, SHEET_BLOCK } from './blocks';
import {
  columnChars,
  pointsOfColumn,
  DEFAULT_COLUMN_CHARS,
  DEFAULT_ROW_POINTS,
  MAX_COLUMN_CHARS,
  MAX_ROW_POINTS,
} from './size-units';
import { usedBlock } from './used-block';

/** Points; null when the columns differ. */
export function readColumnWidth(sheet: SheetData, blocks: readonly CellBlock[]): number | null {
  return uniformSize(columnSpans(blocks), sheet.columnWidths, DEFAULT_COLUMN_CHARS, pointsOfColumn);
}

/** Points; null when the rows differ. */
export function readRowHeight(sheet: SheetData, blocks: readonly CellBlock[]): number | null {
  return uniformSize(rowSpans(blocks), sheet.rowHeights, DEFAULT_ROW_POINTS, (points) => points);
}

/** Throws InvalidArgument for anything but points from 0 to the widest that Excel allows. */
export function setColumnWidth(
  sheet: SheetData,
  blocks: readonly CellBlock[],
  points: unknown,
): void {
  const chars = columnChars(readSize(points, pointsOfColumn(MAX_COLUMN_CHARS)));
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

/** Rows or columns from `first` up to but without `end`. */
export interface LineSpan {
  readonly first: number;
  readonly end: number;
}

/** The columns that each block covers, of whatever rows. */
export function columnSpans(blocks: readonly CellBlock[]): LineSpan[] {
  return blocks.map((block) => ({ first: block.columnIndex, end: columnEnd(block) }));
}

/** The rows that each block covers, of whatever columns. */
export function rowSpans(blocks: readonly CellBlock[]): LineSpan[] {
  return blocks.map((block) => ({ first: block.rowIndex, end: rowEnd(block) }));
}

/** Whether none of the lines has a size of its own; null when only some have. */
export function readStandard(
  sizes: ReadonlyMap<number, number>,
  spans: readonly LineSpan[],
): boolean | null {
  let own = 0;
  for (const index of sizes.keys()) if (isWithin(index, spans)) own += 1;
  if (own === 0) return true;
  return own === spans.reduce((count, { first, end }) => count + end - first, 0) ? false : null;
}

/** True gives the lines back the standard size; false, which names no other size, leaves them as they are. */
export function setStandard(
  sizes: Map<number, number>,
  spans: readonly LineSpan[],
  value: unknown,
): void {
  if (!requireBoolean(value)) return;
  for (const index of [...sizes.keys()]) if (isWithin(index, spans)) sizes.delete(index);
}

function isWithin(index: number, spans: readonly LineSpan[]): boolean {
  return spans.some(({ first, end }) => index >= first && index < end);
}

/** Distances from the top left corner of the sheet; hidden rows and columns take no room. */
export function measureBlock(sheet: SheetData, block: CellBlock): BlockMeasures {
  const rows = { sizes: sheet.rowHeights, hidden: sheet.hiddenRows };
  const columns = { sizes: sheet.columnWidths, hidden: sheet.hiddenColumns };
  const heightTo = (end: number): number =>
    pointsBefore(end, rows, DEFAULT_ROW_POINTS, (points) => points);
  const widthTo = (end: number): number =>
    pointsBefore(end, columns, DEFAULT_COLUMN_CHARS, pointsOfColumn);
  const topPoints = heightTo(block.rowIndex);
  const leftPoints = widthTo(block.columnIndex);
  return {
    topPoints,
    leftPoints,
    heightPoints: heightTo(rowEnd(block)) - topPoints,
    widthPoints: widthTo(columnEnd(block)) - leftPoints,
  };
}

/** Where a block of cells lies on its sheet, without hidden rows and columns. */
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

/** Hides or shows `count` rows or columns; throws InvalidArgument when `value` is neither true nor false. */
export function setHidden(hidden: Set<number>, first: number, count: number, value: unknown): void {
  const hide = requireBoolean(value);
  for (let index = first; index < first + count; index += 1) {
    if (hide) hidden.add(index);
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
  spans: readonly LineSpan[],
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
