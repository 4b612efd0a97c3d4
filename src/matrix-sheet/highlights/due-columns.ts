import type { Action, MaturityMatrix } from '../../domain/matrix';
import { listActions } from '../../domain/matrix';
import { columnIndexOf } from '../../workbook/address';
import type { SheetGrid } from '../../workbook/sheet-grid';
import { saysNoLaterDue } from '../read/later-due';
import { columnCell, valueAt } from './grid-cells';

/** A column in which dues stand that count, as a matrix and a grid that know of no other. */
export interface DueColumnView {
  readonly matrix: MaturityMatrix;
  readonly grid: SheetGrid;
  /** The column of later dues: an original one counts only while there is none. Null where every due counts. */
  readonly laterColumn: string | null;
}

/**
 * The columns in which dues stand: By when, the original due where it counts in some row because no later one has been
 * agreed there, and the columns of a grid of quarters, where a mark is the due.
 */
export function viewDueColumns(matrix: MaturityMatrix, grid: SheetGrid): DueColumnView[] {
  const { due, originalDue } = matrix.source.columns;
  const columnOf = ({ dueCell }: Action): string => columnCell(dueCell).column;
  const isMark = (action: Action): boolean =>
    action.due.state !== 'blank' && ![due, originalDue].includes(columnOf(action));
  const marked = new Set(listActions(matrix).filter(isMark).map(columnOf));
  if (marked.size === 0) return viewWrittenDues(matrix, grid);
  const written = keepActions(matrix, (action) => !marked.has(columnOf(action)));
  return [
    ...viewWrittenDues(written, grid),
    ...[...marked].map((column) => ({
      matrix: viewColumn(matrix, column),
      grid,
      laterColumn: null,
    })),
  ];
}

/** The matrix as if `column` were its only one for dues. */
function viewColumn(matrix: MaturityMatrix, column: string): MaturityMatrix {
  const { source, strayDues } = matrix;
  const ownColumns = source.furtherActions?.find(({ due }) => due === column);
  return {
    ...keepActions(matrix, ({ dueCell }) => columnCell(dueCell).column === column),
    strayDues: strayDues.filter(({ cell }) => columnCell(cell).column === column),
    source: { ...source, columns: { ...source.columns, ...ownColumns, due: column } },
  };
}

function viewWrittenDues(matrix: MaturityMatrix, grid: SheetGrid): DueColumnView[] {
  const { due, originalDue } = matrix.source.columns;
  const isOriginal = ({ dueCell }: Action): boolean => columnCell(dueCell).column === originalDue;
  if (due === undefined || originalDue === undefined || !listActions(matrix).some(isOriginal)) {
    return [{ matrix, grid, laterColumn: null }];
  }
  const originals = viewColumn(matrix, originalDue);
  const later: MaturityMatrix = {
    ...keepActions(matrix, (action) => !isOriginal(action)),
    strayDues: matrix.strayDues.filter(({ cell }) => columnCell(cell).column !== originalDue),
  };
  return [
    { matrix: later, grid, laterColumn: null },
    { matrix: originals, grid: blankWhereFilled(grid, originalDue, due), laterColumn: due },
  ];
}

function keepActions(matrix: MaturityMatrix, isKept: (action: Action) => boolean): MaturityMatrix {
  const areas = matrix.areas.map((area) => ({
    ...area,
    kpis: area.kpis.map((kpi) => ({ ...kpi, actions: kpi.actions.filter(isKept) })),
  }));
  return { ...matrix, areas };
}

/** The grid with `column` blank in the rows in which `other` says something. */
function blankWhereFilled(grid: SheetGrid, column: string, other: string): SheetGrid {
  const offset = columnIndexOf(column) - grid.columnIndex;
  const values = grid.values.map((row, index) => {
    const said = valueAt(grid, { column: other, rowNumber: grid.rowIndex + index + 1 });
    return saysNoLaterDue(said) ? row : row.map((value, place) => (place === offset ? '' : value));
  });
  return { ...grid, values };
}
