import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import type { Axis } from './axis';
import { nextShown } from './axis';
import type { CellPlace } from './merges';
import { mergeAt, oneCell } from './merges';

/** Where an arrow key leads. */
export type MoveDirection = 'up' | 'down' | 'left' | 'right';

/** What decides where a move ends: the filled cells, and which lines are shown. */
export interface MovingGround {
  readonly sheet: SheetData;
  readonly rows: Axis;
  readonly columns: Axis;
}

const STEP = { up: -1, left: -1, down: 1, right: 1 } as const;
const isVertical = (direction: MoveDirection): boolean =>
  direction === 'up' || direction === 'down';

/** The next cell that is shown in a direction, past merged cells as one; the same cell at the edge. */
export function moveCell(
  ground: MovingGround,
  from: CellPlace,
  direction: MoveDirection,
): CellPlace {
  const block = mergeAt(ground.sheet.merges, from) ?? oneCell(from);
  const axis = isVertical(direction) ? ground.rows : ground.columns;
  const next = nextShown(axis, beyond(block, direction), STEP[direction]);
  if (next === null) return from;
  const to = isVertical(direction)
    ? { rowIndex: next, columnIndex: from.columnIndex }
    : { rowIndex: from.rowIndex, columnIndex: next };
  return firstOf(ground.sheet, to);
}

/** The line that follows a block in a direction. */
function beyond(block: CellBlock, direction: MoveDirection): number {
  switch (direction) {
    case 'up':
      return block.rowIndex - 1;
    case 'down':
      return block.rowIndex + block.rowCount;
    case 'left':
      return block.columnIndex - 1;
    case 'right':
      return block.columnIndex + block.columnCount;
  }
}

/** The first cell of the merged cells that a cell belongs to, or the cell itself. */
export function firstOf(sheet: SheetData, place: CellPlace): CellPlace {
  const merge = mergeAt(sheet.merges, place);
  return merge ? { rowIndex: merge.rowIndex, columnIndex: merge.columnIndex } : place;
}

/**
 * Where Ctrl and an arrow lead: to the last cell of a run of filled ones, over blank ones to the next filled one,
 * otherwise to the edge of what is laid out.
 */
export function jumpCell(
  ground: MovingGround,
  from: CellPlace,
  direction: MoveDirection,
): CellPlace {
  const step = (place: CellPlace): CellPlace => moveCell(ground, place, direction);
  let here = from;
  let next = step(here);
  if (isSame(here, next)) return from;
  const runs = isFilled(ground.sheet, here) && isFilled(ground.sheet, next);
  while (!isSame(here, next) && isFilled(ground.sheet, next) === runs) {
    here = next;
    next = step(here);
  }
  return runs || isSame(here, next) ? here : next;
}

function isSame(left: CellPlace, right: CellPlace): boolean {
  return left.rowIndex === right.rowIndex && left.columnIndex === right.columnIndex;
}

function isFilled(sheet: SheetData, { rowIndex, columnIndex }: CellPlace): boolean {
  const cell = sheet.cells.get(rowIndex, columnIndex);
  return cell !== undefined && (cell.value !== '' || cell.formula !== undefined);
}

/** A screenful up or down, at least one row. */
export function pageCell(
  ground: MovingGround,
  from: CellPlace,
  direction: 'up' | 'down',
  heightPx: number,
): CellPlace {
  const { rows } = ground;
  const start = rows.startOf(from.rowIndex) + STEP[direction] * heightPx;
  const rowIndex = rows.indexAt(start);
  if (rowIndex === from.rowIndex) return moveCell(ground, from, direction);
  return firstOf(ground.sheet, { ...from, rowIndex });
}

/** The first cell of the row that is shown. */
export function rowStart({ columns, sheet }: MovingGround, from: CellPlace): CellPlace {
  return firstOf(sheet, { ...from, columnIndex: nextShown(columns, 0, 1) ?? 0 });
}

/** The last cell of the row that holds anything; its first cell in a blank row. */
export function rowEndCell(ground: MovingGround, from: CellPlace): CellPlace {
  for (let columnIndex = ground.columns.count - 1; columnIndex >= 0; columnIndex--) {
    const place = { ...from, columnIndex };
    if (ground.columns.sizeOf(columnIndex) > 0 && isFilled(ground.sheet, place)) {
      return firstOf(ground.sheet, place);
    }
  }
  return rowStart(ground, from);
}

/** The first cell of the sheet that is shown. */
export function sheetStart(ground: MovingGround): CellPlace {
  return rowStart(ground, { rowIndex: nextShown(ground.rows, 0, 1) ?? 0, columnIndex: 0 });
}
