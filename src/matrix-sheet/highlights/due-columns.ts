import type { Action, MaturityMatrix } from '../../domain/matrix';
import { listActions } from '../../domain/matrix';
import { columnIndexOf } from '../../workbook/address';
import { addCondition } from '../../workbook/highlight-mark';
import type { HighlightRule } from '../../workbook/highlight-plan';
import type { SheetGrid } from '../../workbook/sheet-grid';
import { NO_LATER_DUE, saysNoLaterDue } from '../read/later-due';
import { quoteText } from './excel-text';
import { columnCell, rowReference, valueAt } from './grid-cells';

/** A column in which dues stand that count, as a matrix and a grid that know of no other. */
interface DueColumnView {
  readonly matrix: MaturityMatrix;
  readonly grid: SheetGrid;
  /** The rule as it holds there: an original due counts only while there is no later one. */
  readonly guard: (rule: HighlightRule) => HighlightRule;
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
      guard: (rule: HighlightRule) => rule,
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
  const unguarded = (rule: HighlightRule): HighlightRule => rule;
  if (due === undefined || originalDue === undefined || !listActions(matrix).some(isOriginal)) {
    return [{ matrix, grid, guard: unguarded }];
  }
  const originals = viewColumn(matrix, originalDue);
  const later: MaturityMatrix = {
    ...keepActions(matrix, (action) => !isOriginal(action)),
    strayDues: matrix.strayDues.filter(({ cell }) => columnCell(cell).column !== originalDue),
  };
  return [
    { matrix: later, grid, guard: unguarded },
    {
      matrix: originals,
      grid: blankWhereFilled(grid, originalDue, due),
      guard(rule) {
        const rowNumber = Number(/\d+/.exec(rule.ranges[0]!)![0]);
        const said = `LOWER(TRIM(${rowReference({ column: due, rowNumber })}))`;
        const saysNone = NO_LATER_DUE.map((words) => `${said}=${quoteText(words)}`);
        return { ...rule, formula: addCondition(rule.formula, `OR(${saysNone.join(',')})`) };
      },
    },
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
