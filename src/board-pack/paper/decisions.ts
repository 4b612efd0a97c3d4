import { countOf } from '../../domain/wording';
import type { PackContext } from '../pack-context';
import { tabulateAccepted } from './tables/accepted';
import { listLate } from './tables/dated-actions';
import type { Decision, DecisionKind } from './tables/decision';
import { listMoved } from './tables/moved-actions';
import type { UnnumberedTable } from './tables/tabulate';
import { listUndecided } from './tables/undecided';

/** What each kind is called when it is counted. */
const COUNTED: Readonly<Record<DecisionKind, readonly [noun: string, state: string]>> = {
  late: ['late action', ''],
  moved: ['action', ' moved later'],
  'twice-moved': ['action', ' moved more than once'],
  'done-not-moved': ['KPI', ' with everything done and the level not moved'],
  'gaps-without-action': ['KPI', ' below target with no open action'],
  'without-date': ['action', ' without a date'],
  'past-end': ['action', ' going on past the end'],
  'rag-differs': ['action', ' rated otherwise than read'],
};

/** Said where there is nothing to count. */
export const NOTHING_TO_DECIDE = 'Nothing needs a decision.';

/** How much of each kind there is to decide on: "3 late actions", "1 KPI below target with no open action". */
export function countDecisions(decisions: readonly Decision[]): string[] {
  return decisions.map(({ kind, count }) => {
    const [noun, state] = COUNTED[kind];
    return `${countOf(count, noun)}${state}`;
  });
}

/** Tables of what needs a decision, and what there is to decide on; kinds and tables of nothing are left out. */
export interface Decisions {
  readonly tables: readonly UnnumberedTable[];
  readonly decisions: readonly Decision[];
}

/** Works out what needs a decision: late, moved and undecided, exceptions that officers have accepted apart. */
export function listDecisions(context: PackContext): Decisions {
  const parts = [listLate(context), listMoved(context), listUndecided(context)];
  const accepted = tabulateAccepted(context);
  return {
    tables: [...parts.flatMap(({ table }) => table ?? []), ...(accepted ? [accepted] : [])],
    decisions: parts.flatMap(({ decisions }) => decisions).filter(({ count }) => count > 0),
  };
}
