import type { MaturityMatrix } from '../../domain/matrix';
import { listActions } from '../../domain/matrix';
import { columnIndexOf } from '../../workbook/address';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import { holdsShares } from '../read/read-details';
import { listRowsMergedDown } from '../read/spread-merged';
import { trimAsExcel } from './excel-text';
import type { ColumnCell } from './grid-cells';
import { columnCell, valueAt } from './grid-cells';
import type { Settled, SettledWords } from './settled-words';
import { settlesAs, settlesNothing } from './settled-words';

/** The columns that settle the state of an action, as formulas over a row see them. */
export interface StateColumns {
  /** What formulas read in a row's own cells; 'error' where one shows an error, and no formula over the row holds. */
  readonly read: (rowNumber: number) => Settled | 'error' | null;
  /** Conditions on the cells that `at` refers to, all true while By when counts. */
  readonly unsettled: (at: Reference) => string[];
  /** True while the cells settle a state so; false where they never do. */
  readonly settles: (at: Reference, settled: Settled) => string | false;
  /** The cells that the reader settles the dues of a row by: of all its actions' rows, and where merged cells begin. */
  readonly cellsOf: (rowNumber: number) => ColumnCell[];
}

/** How a formula refers to the cell of a column in the row that it is about. */
export type Reference = (column: string) => string;

/** Looks at the columns Status and per cent of a section; texts of Status are taken up into `words`. */
export function viewStateColumns(
  matrix: MaturityMatrix,
  grid: SheetGrid,
  words: SettledWords,
): StateColumns {
  const { columns, firstRowNumber, lastRowNumber } = matrix.source;
  const { status, percent } = columns;
  const valueIn = (column: string | undefined, rowNumber: number): CellValue =>
    column === undefined ? '' : valueAt(grid, { column, rowNumber });
  if (status !== undefined) {
    for (let row = firstRowNumber; row <= lastRowNumber; row += 1) {
      words.add(String(valueIn(status, row)));
    }
  }
  const rowsByDue = listRowsOfActions(matrix);
  const merged = [status, percent].flatMap((column) => {
    if (column === undefined) return [];
    const anchors = listRowsMergedDown(grid, columnIndexOf(column));
    return { column, rowOf: (row: number) => (anchors.get(row - 1) ?? row - 1) + 1 };
  });
  const cellsOf = (rowNumber: number): ColumnCell[] => {
    const rows = [rowNumber, ...(rowsByDue.get(rowNumber) ?? [])];
    return merged.flatMap(({ column, rowOf }) =>
      [...new Set(rows.map(rowOf))].map((row) => ({ column, rowNumber: row })),
    );
  };
  if (status !== undefined) {
    return {
      // A per cent beside a Status counts only where that says nothing: such rows are known by their place.
      read: (row) => readStatusCell(valueIn(status, row), words),
      unsettled: (at) => [settlesNothing(at(status))],
      settles: (at, settled) => settlesAs(at(status), settled),
      cellsOf,
    };
  }
  if (percent === undefined) {
    return { read: () => null, unsettled: () => [], settles: () => false, cellsOf };
  }
  const whole = wholeOf(grid, percent);
  return {
    read(row) {
      const share = valueIn(percent, row);
      if (isErrorValue(share)) return 'error';
      return share === whole ? 'complete' : null;
    },
    unsettled: (at) => [`N(${at(percent)})<>${whole}`],
    settles: (at, settled) => settled === 'complete' && `N(${at(percent)})=${whole}`,
    cellsOf,
  };
}

function readStatusCell(said: CellValue, words: SettledWords): Settled | 'error' | null {
  return isErrorValue(said) ? 'error' : words.read(String(said));
}

/** The number that says 100 %. */
function wholeOf(grid: SheetGrid, percent: string): number {
  return holdsShares(grid, columnIndexOf(percent) - grid.columnIndex) ? 1 : 100;
}

/** Rows beside that of a due, in which its actions stand too. */
function listRowsOfActions(matrix: MaturityMatrix): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const { cells, dueCell } of listActions(matrix)) {
    const dueRow = columnCell(dueCell).rowNumber;
    const others = cells.map((cell) => columnCell(cell).rowNumber).filter((row) => row !== dueRow);
    if (others.length > 0) rows.set(dueRow, [...(rows.get(dueRow) ?? []), ...others]);
  }
  return rows;
}

/** Whether Excel's TRIM leaves nothing of what a cell holds. */
export function isBlank(value: CellValue): boolean {
  return trimAsExcel(String(value)) === '';
}
