import { isSameData } from '../../domain/same-data';
import { isOpenStatus } from '../../domain/roll-up';
import type { GivenAnswer } from '../../workbook/round';
import type { ChaseReason, OwnerChase } from '../chase/compose-chase';
import { composeChase } from '../chase/compose-chase';
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
export function listRoundOwners(
  context: PackContext,
  answers: readonly GivenAnswer[],
): RoundOwner[] {
  const untouched = listUntouched(context);
  const answerOf = new Map(answers.map((answer) => [keyOfAnswer(answer), answer]));
  const describe = (record: ActionRecord, reason: ChaseReason | null): RoundItem => ({
    record,
    reason,
    isUntouched: untouched.has(record.id),
    answer: answerOf.get(keyOfAnswer({ kpiId: record.kpi.id, action: record.action.text })) ?? null,
  });
  return composeChase(context)
    .map((chase) => ({
      owner: chase.owner,
      items: listAsked(chase, describe).filter(
        ({ record, answer }) => answer !== null || isOpenStatus(record.status),
      ),
    }))
    .filter(({ items }) => items.length > 0);
}

function listAsked(
  { asked, actions }: OwnerChase,
  describe: (record: ActionRecord, reason: ChaseReason | null) => RoundItem,
): RoundItem[] {
  const items = CHASE_REASONS.flatMap(([reason]) =>
    asked[reason].map((record) => describe(record, reason)),
  );
  const listed = new Set(items.map(({ record }) => record));
  const others = actions.filter((record) => !listed.has(record));
  return [...items, ...others.map((record) => describe(record, null))];
}

/** Ids of the actions that stand as they stood at the last freeze. */
function listUntouched({ movement }: PackContext): ReadonlySet<string> {
  const changes = movement.sinceLast?.actions ?? [];
  return new Set(
    changes.flatMap(({ before, after }) =>
      before && after && isSameData(sayings(before), sayings(freezeAction(after))) ? after.id : [],
    ),
  );
}

/** What a person says of an action: how late it is changes by itself. */
const sayings = ({ text, due, details }: FrozenAction): unknown => [text, due, details];
