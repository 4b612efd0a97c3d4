import { addToGroup } from '../../../domain/group-by';
import type { CellBlock } from '../../../workbook/address';
import { boundingBlock, containsBlock, intersectBlocks } from '../../host/sheet-model/blocks';

/** A cell by 0-based indices. */
export interface CellPlace {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** Whether two places are one cell. */
export const isSameCell = (left: CellPlace, right: CellPlace): boolean =>
  left.rowIndex === right.rowIndex && left.columnIndex === right.columnIndex;

/** The block of a single cell. */
export const oneCell = ({ rowIndex, columnIndex }: CellPlace): CellBlock => ({
  rowIndex,
  columnIndex,
  rowCount: 1,
  columnCount: 1,
});

/** The merged cells that a cell belongs to; null for most. */
export function mergeAt(merges: readonly CellBlock[], place: CellPlace): CellBlock | null {
  if (merges.length === 0) return null;
  const cell = oneCell(place);
  return merges.find((merge) => containsBlock(merge, cell)) ?? null;
}

/** The block with every merge that it touches taken in whole. */
export function growOverMerges(merges: readonly CellBlock[], block: CellBlock): CellBlock {
  let grown = block;
  for (;;) {
    const before = grown;
    for (const merge of merges)
      if (intersectBlocks(merge, grown)) grown = boundingBlock(grown, merge);
    if (grown === before || sameBlock(grown, before)) return grown;
  }
}

/** Whether two blocks have the same cells. */
export function sameBlock(left: CellBlock, right: CellBlock): boolean {
  return containsBlock(left, right) && containsBlock(right, left);
}

/** Finds the merged cells that a cell belongs to by its 0-based position; null when it is not merged. */
export type FindMerge = (rowIndex: number, columnIndex: number) => CellBlock | null;

/** Beyond this a merge is looked at for every cell rather than entered for each of its rows. */
const MOST_INDEXED_ROWS = 1000;

/** Finds the merged cells that a cell belongs to, for many cells: looks at the merges of the cell's row only. */
export function indexMerges(merges: readonly CellBlock[]): FindMerge {
  if (merges.length === 0) return () => null;
  const tall = merges.filter(({ rowCount }) => rowCount > MOST_INDEXED_ROWS);
  const byRow = new Map<number, CellBlock[]>();
  for (const merge of merges) {
    if (merge.rowCount > MOST_INDEXED_ROWS) continue;
    for (let row = merge.rowIndex; row < merge.rowIndex + merge.rowCount; row++) {
      addToGroup(byRow, row, merge);
    }
  }
  return (rowIndex, columnIndex) => {
    const place = { rowIndex, columnIndex };
    return mergeAt(byRow.get(rowIndex) ?? [], place) ?? mergeAt(tall, place);
  };
}
