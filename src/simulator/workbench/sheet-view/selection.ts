import type { CellBlock } from '../../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import { boundingBlock, containsBlock } from '../../host/sheet-model/blocks';
import type { CellPlace } from './merges';
import { growOverMerges, isSameCell, mergeAt, oneCell } from './merges';

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
export function selectOneCell(merges: Merges, place: CellPlace): GridSelection {
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
  const block = growOverMerges(merges, boundingBlock(oneCell(selection.active), oneCell(corner)));
  return { ...selection, corner, blocks: [...selection.blocks.slice(0, -1), block] };
}

/** One more block beside those that are selected already. */
export function addCell(merges: Merges, selection: GridSelection, place: CellPlace): GridSelection {
  const { active, corner, blocks } = selectOneCell(merges, place);
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
  const { active } = selectOneCell(merges, last);
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
    if (isShown(place)) return isSameCell(place, selection.active) ? null : place;
  }
  return null;
}

/** Whether a cell is in any of the selected blocks. */
export const isSelected = (selection: GridSelection, place: CellPlace): boolean =>
  selection.blocks.some((block) => containsBlock(block, oneCell(place)));

/** What of a row is selected: told apart by `key`, so that rows outside a change need not be drawn again. */
export interface RowSelection {
  readonly key: string;
  readonly spans: readonly SelectedSpan[];
  /** Column of the active cell; null on other rows. */
  readonly activeColumn: number | null;
}

interface SelectedSpan {
  readonly first: number;
  readonly last: number;
  /** Whether the block begins or ends with this row. */
  readonly isTop: boolean;
  readonly isBottom: boolean;
}

const NOTHING: RowSelection = { key: '', spans: [], activeColumn: null };

/** Picks out what is selected of a row, by 0-based index; the key is '' where nothing is. */
export function rowSelection(selection: GridSelection, rowIndex: number): RowSelection {
  const blocks = selection.blocks.filter((block) => holdsRow(block, rowIndex));
  const activeColumn = selection.active.rowIndex === rowIndex ? selection.active.columnIndex : null;
  if (blocks.length === 0 && activeColumn === null) return NOTHING;
  const spans = blocks.map((block) => ({
    first: block.columnIndex,
    last: block.columnIndex + block.columnCount - 1,
    isTop: block.rowIndex === rowIndex,
    isBottom: block.rowIndex + block.rowCount - 1 === rowIndex,
  }));
  const parts = spans.map(({ first, last, isTop, isBottom }) =>
    [first, last, isTop ? 't' : '', isBottom ? 'b' : ''].join(' '),
  );
  return { key: [...parts, activeColumn ?? ''].join('|'), spans, activeColumn };
}

/** The edges of a selected block that a cell lies on, in words for an attribute; null when it is not selected. */
export function selectedEdges(
  { spans }: RowSelection,
  cell: { readonly columnIndex: number; readonly columnCount: number; readonly rowCount: number },
): string | null {
  const span = spans.find(
    ({ first, last }) => cell.columnIndex >= first && cell.columnIndex <= last,
  );
  if (!span) return null;
  const isRight = cell.columnIndex + cell.columnCount - 1 >= span.last;
  const edges = [
    span.isTop && 'top',
    (span.isBottom || cell.rowCount > 1) && 'bottom',
    cell.columnIndex === span.first && 'left',
    isRight && 'right',
  ];
  return edges.filter(Boolean).join(' ');
}

/** Whether any cell of a line is selected: its header shows it. */
export function isLineSelected(
  selection: GridSelection,
  axis: 'rows' | 'columns',
  index: number,
): boolean {
  return selection.blocks.some((block) =>
    axis === 'rows' ? holdsRow(block, index) : holdsColumn(block, index),
  );
}

const holdsRow = ({ rowIndex, rowCount }: CellBlock, index: number): boolean =>
  index >= rowIndex && index < rowIndex + rowCount;

const holdsColumn = ({ columnIndex, columnCount }: CellBlock, index: number): boolean =>
  index >= columnIndex && index < columnIndex + columnCount;
