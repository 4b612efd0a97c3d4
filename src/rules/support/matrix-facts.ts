import type { Due } from '../../domain/due';
import type { Action, MaturityMatrix } from '../../domain/matrix';

/** What several rules ask about a matrix as a whole. */
export interface MatrixFacts {
  /** The dues of all actions, each distinct one once: even a large matrix has few. */
  readonly distinctDues: readonly Due[];
  /** Actions whose text only points at others ("As above"), in sheet order. */
  readonly pointingActions: readonly Action[];
}

const factsByMatrix = new WeakMap<MaturityMatrix, MatrixFacts>();

/** Gathers the facts of a matrix once, however many rules ask for them. */
export function factsOf(matrix: MaturityMatrix): MatrixFacts {
  let facts = factsByMatrix.get(matrix);
  if (!facts) factsByMatrix.set(matrix, (facts = gatherFacts(matrix)));
  return facts;
}

function gatherFacts({ areas }: MaturityMatrix): MatrixFacts {
  const distinctDues = new Set<Due>();
  const pointingActions: Action[] = [];
  for (const { kpis } of areas) {
    for (const { actions } of kpis) {
      for (const action of actions) {
        distinctDues.add(action.due);
        if (action.refersTo !== null) pointingActions.push(action);
      }
    }
  }
  return { distinctDues: [...distinctDues], pointingActions };
}
