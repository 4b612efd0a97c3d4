import type { DetailColumn } from '../../domain/details';
import { DETAIL_COLUMNS } from '../../domain/details';
import type { MatrixColumn } from '../../domain/matrix';
import { coversColumn, parseBlock } from '../../workbook/address';
import type { SheetGrid } from '../../workbook/sheet-grid';
import type { MatrixRow } from './matrix-rows';
import type { SheetSection } from './split-sections';

/** The first row of the merge that a cell below it is part of, by the cell's row; 0-based rows of the sheet. */
export type MergedRows = ReadonlyMap<number, number>;

/** The rows of a column whose cells are merged with one above. */
export function listRowsMergedDown({ mergedAreas }: SheetGrid, columnIndex: number): MergedRows {
  const firstOf = new Map<number, number>();
  for (const address of mergedAreas) {
    const block = parseBlock(address);
    if (!block || !coversColumn(block, columnIndex)) continue;
    for (let row = 1; row < block.rowCount; row += 1)
      firstOf.set(block.rowIndex + row, block.rowIndex);
  }
  return firstOf;
}

/**
 * Gives each action beside cells of dues, people and proof that are merged down what their first cell says: one By when,
 * Owner or Status merged over several actions holds for each of them.
 */
export function spreadMergedCells({ grid, header }: SheetSection, rows: MatrixRow[]): void {
  if (grid.mergedAreas.length === 0) return;
  const isFurther = ({ ownColumns }: MatrixRow): boolean => ownColumns?.actions !== undefined;
  const byIndex = new Map(
    rows.flatMap((row) => (isFurther(row) ? [] : [[row.sheetRowIndex, row]])),
  );
  /** `said` is the column of its own by which an action beside another needs nothing of what is said of all. */
  const spread = (
    columnIndex: number | undefined,
    said: MatrixColumn,
    take: (row: MatrixRow, first: MatrixRow) => MatrixRow,
  ): void => {
    if (columnIndex === undefined) return;
    const firstOf = listRowsMergedDown(grid, columnIndex);
    if (firstOf.size === 0) return;
    rows.forEach((row, index) => {
      const first = byIndex.get(firstOf.get(row.sheetRowIndex) ?? -1);
      const isShared = !isFurther(row) || row.ownColumns?.[said] === undefined;
      if (first && row.action !== '' && isShared) rows[index] = take(row, first);
    });
  };
  const { columns } = header;
  for (const column of ['due', 'originalDue'] as const) {
    spread(columns[column], 'due', (row, first) => {
      const standsThere = (first.ownColumns?.due ?? columns.due) === columns[column];
      if (row.due !== '' || !standsThere) return row;
      return { ...row, due: first.due, dueShown: first.dueShown, dueRow: first };
    });
  }
  for (const column of DETAIL_COLUMNS) {
    spread(columns[column], column, (row, first) => takeDetail(row, first, column));
  }
}

function takeDetail(row: MatrixRow, first: MatrixRow, column: DetailColumn): MatrixRow {
  const text = first.details[column];
  if (text === undefined || row.details[column] !== undefined) return row;
  return { ...row, details: { ...row.details, [column]: text } };
}
