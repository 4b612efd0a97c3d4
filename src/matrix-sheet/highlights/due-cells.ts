import type { Due } from '../../domain/due';
import type { MaturityMatrix } from '../../domain/matrix';
import { listActions } from '../../domain/matrix';
import type { Steps } from '../../domain/steps';
import { mapInSteps, visitInSteps } from '../../domain/steps';
import type { ColumnCell } from './grid-cells';
import { columnCell } from './grid-cells';

/** A cell of the due column and everything that the reader took from it. */
export interface DueCellReading {
  readonly cell: ColumnCell;
  /** The dues that the cell states, in reading order; empty when it is blank. */
  readonly dues: readonly Due[];
  /** The same as Status and per cent settle them. */
  readonly settled: readonly Due[];
  /** Whether the cell is blank although an action expects its due there. */
  readonly lacksDue: boolean;
}

/** Every cell of the due column that says something, or should, in reading order. */
export function* listDueCellsInSteps(matrix: MaturityMatrix): Steps<DueCellReading[]> {
  const duesByCell = new Map<string, { readonly dues: Due[]; readonly settled: Due[] }>();
  const expecting = new Set<string>();
  const add = (cell: string, due: Due, settled: Due): void => {
    const said = duesByCell.get(cell) ?? { dues: [], settled: [] };
    duesByCell.set(cell, said);
    if (due.state === 'blank') return;
    said.dues.push(due);
    said.settled.push(settled);
  };
  yield* visitInSteps(listActions(matrix), ({ cell, dueCell, due, settled, refersTo }) => {
    add(dueCell, due, settled);
    // Without a column for dues no cell waits for one: the action's own is named in its place.
    if (refersTo === null && settled.state === 'blank' && dueCell !== cell) expecting.add(dueCell);
  });
  yield* visitInSteps(matrix.strayDues, ({ cell, due }) => {
    const alone = withoutAction(due);
    add(cell, alone, alone);
  });
  return yield* mapInSteps([...duesByCell], ([cell, { dues, settled }]) => ({
    cell: columnCell(cell),
    dues,
    settled,
    lacksDue: dues.length === 0 && expecting.has(cell),
  }));
}

/** No action is late or done by a due that belongs to none, so whatever it says it only needs a look. */
function withoutAction(due: Due): Due {
  return {
    ...due,
    state: 'unreadable',
    from: null,
    by: null,
    end: null,
    precision: null,
    canonical: null,
  };
}
