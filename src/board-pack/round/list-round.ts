import { isSameData } from '../../domain/same-data';
import { isOpenStatus } from '../../domain/roll-up';
import type { Steps } from '../../domain/steps';
import { mapInSteps, visitInSteps } from '../../domain/steps';
import type { GivenAnswer } from '../../workbook/round';
import type { ChaseReason, OwnerChase } from '../chase/compose-chase';
import { composeChaseInSteps } from '../chase/compose-chase';
import { CHASE_REASONS } from '../chase/write-message';
import { freezeAction } from '../movement/freeze-records';
import type { FrozenAction } from '../movement/frozen-matrix';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import { keyOfAnswer } from './given-reasons';

/** What one owner has to answer in a round. */
export interface RoundOwner {
  /** As the matrix names them; null for the actions that nobody owns. */
  readonly owner: string | null;
  /** What is late first, then what falls due, and the others; each in the order of the sheet. */
  readonly items: readonly RoundItem[];
}

/** An action that is asked about: it is open, or has been answered. */
export interface RoundItem {
  readonly record: ActionRecord;
  /** Null where nothing but the round asks. */
  readonly reason: ChaseReason | null;
  /** Whether nothing of it has changed since the freeze that the round started from, as far as that knows it. */
  readonly isUntouched: boolean;
  readonly answer: GivenAnswer | null;
}

/**
 * The actions that a round asks about, by owner in the order of the alphabet, what nobody owns last. The context's
 * last freeze is the one that the round started from.
 */
export function* listRoundOwnersInSteps(
  context: PackContext,
  answers: readonly GivenAnswer[],
): Steps<RoundOwner[]> {
  const untouched = yield* listUntouched(context);
  const answerOf = new Map(answers.map((answer) => [keyOfAnswer(answer), answer]));
  const describe = (record: ActionRecord, reason: ChaseReason | null): RoundItem => ({
    record,
    reason,
    isUntouched: untouched.has(record.id),
    answer: answerOf.get(keyOfAnswer({ kpiId: record.kpi.id, action: record.action.text })) ?? null,
  });
  const owners: RoundOwner[] = [];
  for (const chase of yield* composeChaseInSteps(context)) {
    const all = yield* listAsked(chase, describe);
    const items = all.filter(
      ({ record, answer }) => answer !== null || isOpenStatus(record.status),
    );
    if (items.length > 0) owners.push({ owner: chase.owner, items });
  }
  return owners;
}

function* listAsked(
  { asked, actions }: OwnerChase,
  describe: (record: ActionRecord, reason: ChaseReason | null) => RoundItem,
): Steps<RoundItem[]> {
  const items: RoundItem[] = [];
  for (const [reason] of CHASE_REASONS)
    yield* visitInSteps(asked[reason], (record) => void items.push(describe(record, reason)));
  const listed = new Set(items.map(({ record }) => record));
  const others = actions.filter((record) => !listed.has(record));
  return [...items, ...(yield* mapInSteps(others, (record) => describe(record, null)))];
}

/** Ids of the actions that stand as they stood at the last freeze. */
function* listUntouched({ movement }: PackContext): Steps<ReadonlySet<string>> {
  const untouched = new Set<string>();
  yield* visitInSteps(movement.sinceLast?.actions ?? [], ({ before, after }) => {
    if (before && after && isSameData(sayings(before), sayings(freezeAction(after))))
      untouched.add(after.id);
  });
  return untouched;
}

/** What a person says of an action: how late it is changes by itself. */
const sayings = ({ text, due, details }: FrozenAction): unknown => [text, due, details];
