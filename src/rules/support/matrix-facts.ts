import type { Due } from '../../domain/due';
import type { Action, LevelStatement, MaturityMatrix } from '../../domain/matrix';
import type { LevelTrouble } from './level-trouble';
import { findLevelTrouble } from './level-trouble';
import type { Side } from './wording';

export interface TroubledLevel {
  readonly statement: LevelStatement;
  readonly side: Side;
  readonly trouble: LevelTrouble;
}

/** What many rules ask about a matrix. */
export interface MatrixFacts {
  /** The dues of all actions, each distinct one once: even a large matrix has few. */
  readonly distinctDues: readonly Due[];
  /** Actions whose text only points at others ("As above"), in sheet order. */
  readonly pointingActions: readonly Action[];
  /** In sheet order; a side without any column is passed over. */
  readonly troubledLevels: readonly TroubledLevel[];
}

const factsByMatrix = new WeakMap<MaturityMatrix, MatrixFacts>();

/** Gathers the facts of a matrix once, however many rules ask for them. */
export function factsOf(matrix: MaturityMatrix): MatrixFacts {
  let facts = factsByMatrix.get(matrix);
  if (!facts) factsByMatrix.set(matrix, (facts = gatherFacts(matrix)));
  return facts;
}

/** Whether the sheet has a column for a side's level, be it with or without its descriptor. */
export function hasSide({ source: { columns } }: MaturityMatrix, side: Side): boolean {
  return side === 'current'
    ? Boolean(columns.current ?? columns.currentLevel)
    : Boolean(columns.target ?? columns.targetLevel);
}

function gatherFacts(matrix: MaturityMatrix): MatrixFacts {
  const distinctDues = new Set<Due>();
  const pointingActions: Action[] = [];
  const troubledLevels: TroubledLevel[] = [];
  const addLevel = (statement: LevelStatement, side: Side): void => {
    const trouble = findLevelTrouble(statement);
    if (trouble !== null) troubledLevels.push({ statement, side, trouble });
  };
  const hasCurrent = hasSide(matrix, 'current');
  const hasTarget = hasSide(matrix, 'target');
  for (const area of matrix.areas) {
    for (const kpi of area.kpis) {
      if (hasCurrent) addLevel(kpi.current, 'current');
      if (hasTarget) addLevel(kpi.target, 'target');
      for (const action of kpi.actions) {
        distinctDues.add(action.due);
        if (action.refersTo !== null) pointingActions.push(action);
      }
    }
  }
  return { distinctDues: [...distinctDues], pointingActions, troubledLevels };
}
