import { dateOfFreezeId } from '../../board-pack/movement/freeze-sheet';
import type { FrozenMatrix } from '../../board-pack/movement/frozen-matrix';
import { preparePackInSteps } from '../../board-pack/pack-context';
import type { RoundOwner } from '../../board-pack/round/list-round';
import { listRoundOwnersInSteps } from '../../board-pack/round/list-round';
import type { Round } from '../../board-pack/round/round-state';
import type { CalendarDate } from '../../domain/calendar-date';
import { compareDates, fromExcelSerial, toExcelSerial } from '../../domain/calendar-date';
import { namePeriod, quarterOfDate } from '../../domain/quarter';
import type { Steps } from '../../domain/steps';
import { runAtOnce } from '../../domain/steps';
import type { ChangeRecord } from '../../workbook/records';
import type { FreezeContent } from '../../workbook/port';
import { readFreeze } from '../generate-pack';
import type { Review } from '../review-matrix';
import { findChangesOf } from './plan-answer';
import type { RoundRequest } from './run-round';

/**
 * What a round is offered with: the as-at date of the settings where it lies behind every freeze, else today or the
 * first day after the last freeze, with its period.
 */
export function proposeRound(
  review: Review,
  freezes: readonly Pick<FreezeContent, 'id'>[],
  today: CalendarDate,
): Pick<RoundRequest, 'asAt' | 'period'> {
  const { settings } = review;
  const dates = freezes.flatMap(({ id }) => dateOfFreezeId(id) ?? []).sort(compareDates);
  const last = dates.at(-1);
  const isFree = (date: CalendarDate): boolean => !last || compareDates(last, date) < 0;
  const later = last && fromExcelSerial(toExcelSerial(last) + 1);
  const asAt = [settings.asAt, today].find(isFree) ?? later ?? today;
  return { asAt, period: proposePeriod(review, asAt) };
}

/** The period of a round as at a date: the one that the settings have for it, else the quarter that it lies in. */
export function proposePeriod(
  { matrix: { basis }, settings: { asAt: settled, cover } }: Review,
  asAt: CalendarDate,
): string {
  if (cover.period !== '' && compareDates(settled, asAt) === 0) return cover.period;
  return namePeriod(quarterOfDate(asAt, basis), basis);
}

/** The freeze that a round started from; null where it is not in the workbook any more. Throws freeze-damaged. */
export function findBaseline(
  { start }: Round,
  freezes: readonly FreezeContent[],
): FrozenMatrix | null {
  const freeze = freezes.find(({ id }) => id === start.freezeId);
  return freeze ? readFreeze(freeze) : null;
}

/** What a round asks of whom. An answer whose changes were all put back since counts no longer. */
export function* listRoundItemsInSteps(
  { matrix, settings: { asAt } }: Review,
  { answers }: Round,
  baseline: FrozenMatrix | null,
  changes: readonly ChangeRecord[],
): Steps<RoundOwner[]> {
  const context = yield* preparePackInSteps(matrix, [], {
    asAt,
    freezes: baseline ? [baseline] : [],
  });
  const inForce = answers.filter(
    (answer) => answer.cells.length === 0 || findChangesOf(answer, changes).length > 0,
  );
  return yield* listRoundOwnersInSteps(context, inForce);
}

/** The same at once. */
export const listRoundItems = (...given: Parameters<typeof listRoundItemsInSteps>): RoundOwner[] =>
  runAtOnce(listRoundItemsInSteps(...given));

export type { RoundItem, RoundOwner } from '../../board-pack/round/list-round';
export type { Round } from '../../board-pack/round/round-state';
export { findRound } from '../../board-pack/round/round-state';
