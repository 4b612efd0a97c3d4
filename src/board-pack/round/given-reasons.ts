import type { CalendarDate } from '../../domain/calendar-date';
import { compareDates } from '../../domain/calendar-date';
import type { GivenAnswer, RoundEntry } from '../../workbook/round';
import type { ActionRecord } from '../records';
import { listRounds } from './round-state';

/**
 * Why officers gave actions a new due in a round after the last freeze, by id of the action's record; the reason that
 * was given last. What the matrix says itself is left out.
 */
export function listGivenReasons(
  actions: readonly ActionRecord[],
  entries: readonly RoundEntry[],
  since: CalendarDate | null,
): ReadonlyMap<string, string> {
  const reasonOf = new Map(
    listRounds(entries)
      .filter(({ start }) => !since || compareDates(start.asAt, since) > 0)
      .flatMap(({ answers }) => answers)
      .filter(({ answer, reason }) => answer === 'moved' && reason !== '')
      .map((given): [string, string] => [keyOfAnswer(given), given.reason]),
  );
  if (reasonOf.size === 0) return new Map();
  return new Map(
    actions.flatMap(({ id, kpi, action }): [string, string][] => {
      const reason = reasonOf.get(keyOfAnswer({ kpiId: kpi.id, action: action.text }));
      const said = [action.details.reason, action.details.notes].some(
        (text) => reason !== undefined && text?.includes(reason),
      );
      return reason === undefined || said ? [] : [[id, reason]];
    }),
  );
}

/** What an answer is known again by: it belongs to the words that it was given to. */
export function keyOfAnswer({ kpiId, action }: Pick<GivenAnswer, 'kpiId' | 'action'>): string {
  return JSON.stringify([kpiId, action]);
}
