import type { CellBlock } from '../../../workbook/address';
import type { GridSelection } from './selection';

/** What of a row is selected: told apart by `key`, so that rows outside a change need not be drawn again. */
export interface RowSelection {
  readonly key: string;
  readonly spans: readonly SelectedSpan[];
  /** Column of the active cell; null on other rows. */
  readonly activeColumn: number | null;
}

export interface SelectedSpan {
  readonly first: number;
  readonly last: number;
  /** Whether the block begins or ends with this row. */
  readonly isTop: boolean;
  readonly isBottom: boolean;
}

const NOTHING: RowSelection = { key: '', spans: [], activeColumn: null };

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
