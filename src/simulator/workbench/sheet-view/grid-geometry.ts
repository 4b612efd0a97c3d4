import type { Axis } from './axis';
import { nextShown } from './axis';
import type { CellPlace } from './merges';
import type { FrozenLines } from './visible-window';

export const HEADER_HEIGHT_PX = 24;
const DIGIT_PX = 8;
const ROW_HEADER_PADDING_PX = 14;
const LEAST_ROW_HEADER_PX = 36;

/** Wide enough for the last row's number. */
export function rowHeaderWidth(rowCount: number): number {
  return Math.max(LEAST_ROW_HEADER_PX, String(rowCount).length * DIGIT_PX + ROW_HEADER_PADDING_PX);
}

/** Where the lines of a grid lie; lengths are pixels. */
export interface GridGeometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozen: FrozenLines;
  readonly headerWidth: number;
}

/** A point of the grid, and how far the grid is scrolled; lengths are pixels. */
export interface GridPoint {
  /** From the top left corner of the scrolled area, headers included. */
  readonly x: number;
  readonly y: number;
  readonly scrollLeft: number;
  readonly scrollTop: number;
}

/** The cell at a point, and what of the grid is there. */
export interface PointedPlace extends CellPlace {
  readonly on: 'cell' | 'row-header' | 'column-header' | 'corner';
}

/** What lies at a point of the grid; a point outside is taken for the nearest cell. */
export function placeAtPoint(geometry: GridGeometry, point: GridPoint): PointedPlace {
  const { rows, columns, frozen, headerWidth } = geometry;
  const x = point.x - headerWidth;
  const y = point.y - HEADER_HEIGHT_PX;
  const on = x < 0 && y < 0 ? 'corner' : x < 0 ? 'row-header' : y < 0 ? 'column-header' : 'cell';
  return {
    on,
    rowIndex: lineAt(rows, frozen.rows, y, point.scrollTop),
    columnIndex: lineAt(columns, frozen.columns, x, point.scrollLeft),
  };
}

function lineAt(axis: Axis, frozen: number, position: number, scroll: number): number {
  const isFrozen = position < axis.startOf(frozen);
  const line = axis.indexAt(isFrozen ? position : position + scroll);
  return nextShown(axis, line, 1) ?? nextShown(axis, line, -1) ?? line;
}
