import type { CellBlock } from '../../../workbook/address';
import { blockBetween, columnEnd, rowEnd, SHEET_BLOCK } from './blocks';

/** Cells that move down or right to make room (`count` > 0), or up or left over deleted ones (`count` < 0). */
export interface CellShift {
  readonly axis: 'rows' | 'columns';
  /** First row or column that is inserted or deleted. */
  readonly at: number;
  readonly count: number;
  /** The columns (for rows) or rows (for columns) that take part: start inclusive, end exclusive. */
  readonly bandStart: number;
  readonly bandEnd: number;
}

/** The shift that inserts (`sign` 1) or deletes (-1) the cells of a block, as many as it has along the axis. */
export function shiftFor(block: CellBlock, axis: 'rows' | 'columns', sign: 1 | -1): CellShift {
  return axis === 'rows'
    ? {
        axis,
        at: block.rowIndex,
        count: sign * block.rowCount,
        bandStart: block.columnIndex,
        bandEnd: columnEnd(block),
      }
    : {
        axis,
        at: block.columnIndex,
        count: sign * block.columnCount,
        bandStart: block.rowIndex,
        bandEnd: rowEnd(block),
      };
}

type Place = 'untouched' | 'inside' | 'straddles';

/** Whether a block lies before the shift or outside its band, inside the band, or partly in it. */
export function placeInBand(block: CellBlock, shift: CellShift): Place {
  const byRows = shift.axis === 'rows';
  const start = byRows ? block.columnIndex : block.rowIndex;
  const end = byRows ? columnEnd(block) : rowEnd(block);
  const lastAlong = byRows ? rowEnd(block) : columnEnd(block);
  if (end <= shift.bandStart || start >= shift.bandEnd || lastAlong <= shift.at) return 'untouched';
  return start >= shift.bandStart && end <= shift.bandEnd ? 'inside' : 'straddles';
}

/** Where a block of the band stands afterwards, grown or shrunk where the shift is within it; null when it is deleted. */
export function shiftBlock(block: CellBlock, shift: CellShift): CellBlock | null {
  const byRows = shift.axis === 'rows';
  const start = shiftEdge(byRows ? block.rowIndex : block.columnIndex, shift);
  const limit = byRows ? rowEnd(SHEET_BLOCK) : columnEnd(SHEET_BLOCK);
  const end = Math.min(limit, shiftEdge(byRows ? rowEnd(block) : columnEnd(block), shift, true));
  if (end <= start) return null;
  return byRows
    ? blockBetween(start, block.columnIndex, end, columnEnd(block))
    : blockBetween(block.rowIndex, start, rowEnd(block), end);
}

/** Whole columns do not move with rows, nor whole rows with columns. */
export function shiftReference(block: CellBlock, shift: CellShift): CellBlock | null {
  const spansAll =
    shift.axis === 'rows'
      ? block.rowCount === SHEET_BLOCK.rowCount
      : block.columnCount === SHEET_BLOCK.columnCount;
  return spansAll || placeInBand(block, shift) !== 'inside' ? block : shiftBlock(block, shift);
}

/** Where a row or column goes; null when it is deleted. */
export function shiftIndex(index: number, shift: CellShift): number | null {
  const isDeleted = shift.count < 0 && index >= shift.at && index < shift.at - shift.count;
  return isDeleted ? null : shiftEdge(index, shift);
}

/** An index that a deletion swallows becomes the deletion's start. */
function shiftEdge(index: number, shift: CellShift, isEnd = false): number {
  const isBefore = isEnd ? index <= shift.at : index < shift.at;
  if (isBefore) return index;
  return shift.count > 0 ? index + shift.count : Math.max(shift.at, index + shift.count);
}
