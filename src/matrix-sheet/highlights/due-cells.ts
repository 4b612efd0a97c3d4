import type { Due } from '../../domain/due';
import type { MaturityMatrix } from '../../domain/matrix';
import { listActions } from '../../domain/matrix';
import type { ColumnCell } from './grid-cells';
import { columnCell } from './grid-cells';

/** A cell of the due column and everything that the reader took from it. */
export interface DueCellReading {
  readonly cell: ColumnCell;
  /** The dues that the cell states, in reading order; empty when it is blank. */
  readonly dues: readonly Due[];
  /** Whether the cell is blank although an action expects its due there. */
  readonly lacksDue: boolean;
}

/** Every cell of the due column that says something, or should, in reading order. */
export function listDueCells(matrix: MaturityMatrix): DueCellReading[] {
  const duesByCell = new Map<string, Due[]>();
  const expecting = new Set<string>();
  const add = (cell: string, due: Due): void => {
    const dues = duesByCell.get(cell) ?? [];
    if (due.state !== 'blank') dues.push(due);
    duesByCell.set(cell, dues);
  };
  for (const action of listActions(matrix)) {
    add(action.dueCell, action.due);
    if (action.refersTo === null) expecting.add(action.dueCell);
  }
  for (const stray of matrix.strayDues) add(stray.cell, withoutAction(stray.due));
  return [...duesByCell].map(([cell, dues]) => ({
    cell: columnCell(cell),
    dues,
    lacksDue: dues.length === 0 && expecting.has(cell),
  }));
}

/** No action is late or done by a due that belongs to none, so whatever it says it only needs a look. */
function withoutAction(due: Due): Due {
  return { ...due, state: 'unreadable', from: null, by: null, canonical: null };
}
