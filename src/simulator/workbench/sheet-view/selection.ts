import type { CellBlock } from '../../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import { containsBlock } from '../../host/sheet-model/blocks';
import type { CellPlace } from './merges';
import { growOverMerges, isSamePlace, mergeAt, oneCell, unite } from './merges';

/** What is selected on a sheet, and how it goes on from there by keyboard. */
export interface GridSelection {
  /** The cell that is edited, and that Shift selects from. */
  readonly active: CellPlace;
  /** The corner that Shift moves. */
  readonly corner: CellPlace;
  /** In the order in which they were selected; the last is the one that Shift changes. */
  readonly blocks: readonly CellBlock[];
}

type Merges = readonly CellBlock[];

/** Selects a cell, or the merged cells that it belongs to. */
export function selectCell(merges: Merges, place: CellPlace): GridSelection {
  const block = mergeAt(merges, place) ?? oneCell(place);
  const active = { rowIndex: block.rowIndex, columnIndex: block.columnIndex };
  return { active, corner: active, blocks: [block] };
}

/** From the active cell to the corner, in place of the last block. */
export function extendSelection(
  merges: Merges,
  selection: GridSelection,
  corner: CellPlace,
): GridSelection {
  const block = growOverMerges(merges, unite(oneCell(selection.active), oneCell(corner)));
  return { ...selection, corner, blocks: [...selection.blocks.slice(0, -1), block] };
}

/** One more block beside those that are selected already. */
export function addCell(merges: Merges, selection: GridSelection, place: CellPlace): GridSelection {
  const { active, corner, blocks } = selectCell(merges, place);
  return { active, corner, blocks: [...selection.blocks, ...blocks] };
}

/** Whole rows or columns between two of them. */
export function selectLines(
  axis: 'rows' | 'columns',
  from: number,
  to: number,
  active: CellPlace,
): GridSelection {
  const first = Math.min(from, to);
  const count = Math.abs(to - from) + 1;
  const block =
    axis === 'rows'
      ? { rowIndex: first, rowCount: count, columnIndex: 0, columnCount: MAX_COLUMNS }
      : { rowIndex: 0, rowCount: MAX_ROWS, columnIndex: first, columnCount: count };
  return { active, corner: active, blocks: [block] };
}

/** The selection that the workbook was told of from elsewhere: its first cell becomes the active one. */
export function adoptBlocks(merges: Merges, blocks: readonly CellBlock[]): GridSelection {
  const last = blocks.at(-1)!;
  const { active } = selectCell(merges, last);
  const corner = {
    rowIndex: last.rowIndex + last.rowCount - 1,
    columnIndex: last.columnIndex + last.columnCount - 1,
  };
  return {
    active,
    corner: last.rowCount < MAX_ROWS && last.columnCount < MAX_COLUMNS ? corner : active,
    blocks,
  };
}

/** Enter and Tab go round the cells of a selection; null when only one cell is selected. */
export function nextWithin(
  selection: GridSelection,
  direction: 'up' | 'down' | 'left' | 'right',
  isShown: (place: CellPlace) => boolean,
): CellPlace | null {
  const block = selection.blocks.at(-1)!;
  const count = block.rowCount * block.columnCount;
  if (count < 2 || block.rowCount === MAX_ROWS || block.columnCount === MAX_COLUMNS) return null;
  const byColumn = direction === 'up' || direction === 'down';
  const step = direction === 'up' || direction === 'left' ? -1 : 1;
  const at = (index: number): CellPlace => ({
    rowIndex:
      block.rowIndex + (byColumn ? index % block.rowCount : Math.floor(index / block.columnCount)),
    columnIndex:
      block.columnIndex +
      (byColumn ? Math.floor(index / block.rowCount) : index % block.columnCount),
  });
  const row = selection.active.rowIndex - block.rowIndex;
  const column = selection.active.columnIndex - block.columnIndex;
  const here = byColumn ? column * block.rowCount + row : row * block.columnCount + column;
  for (let moved = 1; moved < count; moved++) {
    const place = at((here + step * moved + count * moved) % count);
    if (isShown(place)) return isSamePlace(place, selection.active) ? null : place;
  }
  return null;
}

export const isSelected = (selection: GridSelection, place: CellPlace): boolean =>
  selection.blocks.some((block) => containsBlock(block, oneCell(place)));
