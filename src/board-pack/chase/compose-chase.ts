import { toOneLine } from '../../domain/wording';
import type { CalendarDate } from '../../domain/calendar-date';
import { compareDates } from '../../domain/calendar-date';
import { listOwners } from '../../domain/details';
import { lastDayOfDue } from '../../domain/due';
import type { DueStatus } from '../../domain/due';
import type { QuarterBasis } from '../../domain/quarter';
import type { Steps } from '../../domain/steps';
import { mapInSteps, runAtOnce, visitInSteps } from '../../domain/steps';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import { listDueNext } from '../sheets/due-next';

/** Why an owner is asked about an action, in the order in which it is asked. */
export type ChaseReason =
  | 'late'
  | 'due-now'
  | 'due-next'
  /** Nothing says when it is to be done, or it was to end and nobody has closed it. */
  | 'undated';

/** What one owner is asked about; each list in the order in which it falls due, then in the order of the sheet. */
export interface OwnerChase {
  /** As the matrix names them; null for the actions that nobody owns. */
  readonly owner: string | null;
  readonly asked: Readonly<Record<ChaseReason, readonly ActionRecord[]>>;
  /** All of the owner's actions, those that nothing is asked about included, in the order of the sheet. */
  readonly actions: readonly ActionRecord[];
}

const REASON_OF: Readonly<Partial<Record<DueStatus, ChaseReason>>> = {
  overdue: 'late',
  'due-this-quarter': 'due-now',
  'ongoing-past-end': 'undated',
  unscheduled: 'undated',
  blank: 'undated',
  unclear: 'undated',
};

/**
 * Who is to be asked about which actions: owners in the order of the alphabet, what nobody owns last. An action of
 * several owners stands with each. Owners are told apart as written, whatever their case.
 */
export function* composeChaseInSteps(context: PackContext): Steps<OwnerChase[]> {
  const next = new Set(
    listDueNext(context).flatMap(({ record, when }) => (when === 'Next quarter' ? record : [])),
  );
  yield;
  const byOwner = new Map<string, { owner: string | null; actions: ActionRecord[] }>();
  yield* visitInSteps(context.actions, (record) => {
    const owners = listOwners(record.action.details.owner);
    for (const owner of owners.length > 0 ? owners : [null]) {
      const key = owner === null ? '' : keyOfOwner(owner);
      const group = byOwner.get(key) ?? { owner, actions: [] };
      byOwner.set(key, group);
      if (group.actions.at(-1) !== record) group.actions.push(record);
    }
  });
  const chases = yield* mapInSteps([...byOwner.values()], ({ owner, actions }) => {
    return { owner, actions, asked: sortByReason(actions, next, context.matrix.basis) };
  });
  return chases.sort(compareOwners);
}

/** What {@link composeChaseInSteps} gives, at once. */
export const composeChase = (context: PackContext): OwnerChase[] =>
  runAtOnce(composeChaseInSteps(context));

/** How owners are told apart. */
export function keyOfOwner(owner: string): string {
  return toOneLine(owner).toLocaleLowerCase('en-GB');
}

/** How many actions an owner is asked about. */
export function countAsked({ asked }: OwnerChase): number {
  return Object.values(asked).reduce((sum, records) => sum + records.length, 0);
}

function compareOwners({ owner: left }: OwnerChase, { owner: right }: OwnerChase): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  return left.localeCompare(right, 'en-GB');
}

function sortByReason(
  actions: readonly ActionRecord[],
  next: ReadonlySet<ActionRecord>,
  basis: QuarterBasis,
): OwnerChase['asked'] {
  const asked: Record<ChaseReason, ActionRecord[]> = {
    late: [],
    'due-now': [],
    'due-next': [],
    undated: [],
  };
  for (const record of actions) {
    const reason = next.has(record) ? 'due-next' : REASON_OF[record.status];
    if (reason) asked[reason].push(record);
  }
  const endOf = ({ action }: ActionRecord): CalendarDate | null => lastDayOfDue(action.due, basis);
  for (const records of Object.values(asked)) {
    records.sort((left, right) => {
      const [one, other] = [endOf(left), endOf(right)];
      return one && other ? compareDates(one, other) : 0;
    });
  }
  return asked;
}
