import { parseCell } from '../../workbook/address';

/** Position of a cell in reading order; before every cell when there is none. */
export interface Position {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

const BEFORE_ALL: Position = { rowIndex: -1, columnIndex: -1 };

export function findPosition(cell: string | undefined): Position {
  return (cell === undefined ? null : parseCell(cell)) ?? BEFORE_ALL;
}

/** Negative when `left` stands above, or in the same row further left. */
export function comparePositions(left: Position, right: Position): number {
  return left.rowIndex - right.rowIndex || left.columnIndex - right.columnIndex;
}
