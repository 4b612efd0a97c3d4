import { shorten } from '../../domain/wording';
import type { CalendarDate } from '../../domain/calendar-date';
import { compareDates } from '../../domain/calendar-date';
import { describeEnd, lastDayOfDue } from '../../domain/due';
import { isOpenStatus } from '../../domain/roll-up';
import type { CalendarEntry } from '../../workbook/chase-files';
import { fingerprintOf } from '../../workbook/pack-fingerprint';
import { freezeAction } from '../movement/freeze-records';
import type { FrozenAction } from '../movement/frozen-matrix';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';

/** Gives the entry of an action; null for one that has none. */
export type EntryFinder = (record: ActionRecord) => CalendarEntry | null;

const isClosed = ({ status }: Pick<FrozenAction, 'status'>): boolean => !isOpenStatus(status);

/**
 * Prepares the entries of actions. There is none for an action without a last day, and for one that was closed before
 * the last freeze, of which no calendar has an entry any more. What it is known again by is how its first freeze had it:
 * its words may change afterwards.
 */
export function createEntryFinder({ actions, matrix, movement }: PackContext): EntryFinder {
  const timesTold = new Map<string, number>();
  const entries = new Map(
    actions.map((record) => {
      const history = movement.histories.get(record.id) ?? [];
      const identity = identify(history[0] ?? freezeAction(record));
      const place = timesTold.get(identity) ?? 0;
      timesTold.set(identity, place + 1);
      return [record.id, describeEntry(record, history, { identity, place }, matrix.basis)];
    }),
  );
  return ({ id }) => entries.get(id) ?? null;
}

const identify = ({ areaName, kpiName, text }: FrozenAction): string =>
  JSON.stringify([areaName, kpiName, text]);

function describeEntry(
  record: ActionRecord,
  history: readonly FrozenAction[],
  { identity, place }: { readonly identity: string; readonly place: number },
  basis: PackContext['matrix']['basis'],
): CalendarEntry | null {
  const isCancelled = isClosed(record);
  const lastFrozen = history.at(-1);
  if (isCancelled && lastFrozen && isClosed(lastFrozen)) return null;
  const { action, area, kpiName, text } = record;
  const day =
    lastDayOfDue(action.due, basis) ?? (isCancelled ? (lastFrozen?.end?.end ?? null) : null);
  if (day === null) return null;
  const end = describeEnd(action.due, basis);
  return {
    uid: `${fingerprintOf([[identity, place]])}@maturity-matrix`,
    sequence: countChanges(history, { day, isCancelled }),
    isCancelled,
    day,
    title: `Due: ${shorten(text, MOST_TITLE_CHARS)}`,
    notes: [
      text,
      `KPI: ${kpiName} (${area.name})`,
      ...(end === null ? [] : [`Due as it stands in the matrix: ${end}`]),
    ].join('\n'),
  };
}

/** How often the entry would have been written anew: at each state whose day or end differs from the one before. */
function countChanges(
  history: readonly FrozenAction[],
  now: { readonly day: CalendarDate; readonly isCancelled: boolean },
): number {
  const states = [
    ...history.flatMap((frozen) =>
      frozen.end ? [{ day: frozen.end.end, isCancelled: isClosed(frozen) }] : [],
    ),
    now,
  ];
  const changes = states.filter(({ day, isCancelled }, place) => {
    const before = states[place - 1];
    if (!before) return false;
    return compareDates(before.day, day) !== 0 || before.isCancelled !== isCancelled;
  });
  // One that no freeze knows may have been handed out while it was open.
  return changes.length === 0 && now.isCancelled ? 1 : changes.length;
}

/** What a calendar shows of a title in a day's box, and a little more. */
const MOST_TITLE_CHARS = 80;
