import { daysBetween } from '../domain/calendar-date';
import type { Due } from '../domain/due';
import type { StatedEnd, TimeSpan } from '../domain/lateness';
import { measureMove } from '../domain/lateness';
import { isOpenStatus } from '../domain/roll-up';
import type { Certainty } from './movement/match-pairs';
import { isMovedLater } from './movement/movement';
import type { PackContext } from './pack-context';
import type { ActionRecord } from './records';

/** An action still to be done for which more time is asked. */
export interface Extension {
  readonly record: ActionRecord;
  readonly original: StatedEnd;
  /** As it stood at the last freeze; null where it is the columns of the matrix that say that it has moved. */
  readonly atFreeze: StatedEnd | null;
  readonly now: StatedEnd;
  /** From the last freeze, or else from the original due. */
  readonly span: TimeSpan;
  readonly days: number;
  /** Null where it is known to have moved, and not how often. */
  readonly timesMoved: number | null;
  /** How sure it is that the freeze has the same action; null where no freeze is asked. */
  readonly certainty: Certainty | null;
}

/**
 * What has moved later since the last freeze, in the order of the comparison. Without a freeze it is what the matrix says
 * of itself: open actions whose due is later than the original one in a column of its own, in sheet order.
 */
export function listExtensions({ actions, movement }: PackContext): Extension[] {
  const { sinceLast, slips } = movement;
  if (!sinceLast) return actions.flatMap((record) => readExtension(record) ?? []);
  return sinceLast.actions.filter(isMovedLater).map(({ after, certainty, dueMoved }) => {
    const record = after!;
    const { before, after: now, span, days } = dueMoved!;
    const { original, timesMovedLater } = slips.get(record.id)!;
    const timesMoved = timesMovedLater;
    return { record, original, atFreeze: before, now, span, days, timesMoved, certainty };
  });
}

/** Whether anything tells of moved dues: a freeze, or a column of original ones. */
export function tellsExtensions({ actions, movement }: PackContext): boolean {
  return movement.sinceLast !== null || actions.some(({ action }) => action.originalDue !== null);
}

function readExtension(record: ActionRecord): Extension | null {
  const { action, status } = record;
  const original = action.originalDue && endOf(action.originalDue);
  const now = endOf(action.due);
  const moved = original && now && isOpenStatus(status) ? measureMove(original, now) : null;
  if (!original || !now || !moved?.isLater) return null;
  const { count, unit } = moved;
  const days = daysBetween(original.end, now.end);
  const span = { count, unit };
  return { record, original, atFreeze: null, now, span, days, timesMoved: null, certainty: null };
}

const endOf = ({ end, precision }: Due): StatedEnd | null => end && precision && { end, precision };
