import type { CellBlock } from '../../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { blockBetween, columnEnd, rowEnd } from '../sheet-model/blocks';
import { measureBlock } from '../sheet-model/sizes';

/** Moves a block so that its top left corner lies nearest to a point; its size in points stays about the same. */
export function movedTo(
  sheet: SheetData,
  block: CellBlock,
  to: { readonly top?: number; readonly left?: number },
): CellBlock {
  const { topPoints, leftPoints, widthPoints, heightPoints } = measureBlock(sheet, block);
  const top = to.top ?? topPoints;
  const left = to.left ?? leftPoints;
  return blockAround(sheet, top, left, top + heightPoints, left + widthPoints);
}

/** Moves the bottom right corner of a block. */
export function resizedTo(
  sheet: SheetData,
  block: CellBlock,
  to: { readonly width?: number; readonly height?: number },
): CellBlock {
  const { topPoints, leftPoints, widthPoints, heightPoints } = measureBlock(sheet, block);
  const bottom = topPoints + (to.height ?? heightPoints);
  const right = leftPoints + (to.width ?? widthPoints);
  const { rowIndex, columnIndex } = block;
  const rowEndIndex =
    to.height === undefined ? rowEnd(block) : Math.max(rowIndex + 1, nearestRow(sheet, bottom));
  const columnEndIndex =
    to.width === undefined
      ? columnEnd(block)
      : Math.max(columnIndex + 1, nearestColumn(sheet, right));
  return blockBetween(rowIndex, columnIndex, rowEndIndex, columnEndIndex);
}

function blockAround(
  sheet: SheetData,
  top: number,
  left: number,
  bottom: number,
  right: number,
): CellBlock {
  const rowIndex = Math.min(nearestRow(sheet, top), MAX_ROWS - 1);
  const columnIndex = Math.min(nearestColumn(sheet, left), MAX_COLUMNS - 1);
  return blockBetween(
    rowIndex,
    columnIndex,
    Math.max(rowIndex + 1, nearestRow(sheet, bottom)),
    Math.max(columnIndex + 1, nearestColumn(sheet, right)),
  );
}

function nearestRow(sheet: SheetData, points: number): number {
  const topOf = (rowIndex: number): number =>
    measureBlock(sheet, { rowIndex, columnIndex: 0, rowCount: 1, columnCount: 1 }).topPoints;
  return nearestEdge(points, MAX_ROWS, topOf);
}

function nearestColumn(sheet: SheetData, points: number): number {
  const leftOf = (columnIndex: number): number =>
    measureBlock(sheet, { rowIndex: 0, columnIndex, rowCount: 1, columnCount: 1 }).leftPoints;
  return nearestEdge(points, MAX_COLUMNS, leftOf);
}

/** The index whose edge, in growing order, lies nearest. */
function nearestEdge(points: number, count: number, edgeOf: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (edgeOf(middle) < points) low = middle + 1;
    else high = middle;
  }
  return low > 0 && points - edgeOf(low - 1) < edgeOf(low) - points ? low - 1 : low;
}
