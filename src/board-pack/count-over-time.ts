import type { DueStatus } from '../domain/due';
import type { LevelPair } from '../domain/gap';
import { levelGap } from '../domain/gap';
import type { LevelScale } from '../domain/level-scale';
import { rankLevel, roundScore } from '../domain/level-scale';
import type { Steps } from '../domain/steps';
import type { FrozenAction, FrozenKpi, FrozenMatrix } from './movement/frozen-matrix';
import type { Movement } from './movement/movement';

/** Counts a figure in a state of the matrix and, where it is of what changed, the one before it; null where they cannot tell. */
export type CountAt = (state: FrozenMatrix, before: FrozenMatrix | null) => Steps<number | null>;

/** Counts KPIs; a state in which none tells what is asked, such as its level, is no state of nought. */
export function countKpis(
  counts: (levels: LevelPair) => boolean,
  tells: (levels: LevelPair) => boolean = () => true,
): CountAt {
  return function* ({ kpis }) {
    yield;
    const all = kpis.map(levelsOf);
    return all.some(tells) ? all.filter(counts).length : null;
  };
}

/** Counts actions as they were judged at the state's own date. */
export function countActions(
  counts: (status: DueStatus) => boolean,
  tells: (action: FrozenAction) => boolean = () => true,
): CountAt {
  return function* ({ actions }) {
    yield;
    return actions.some(tells) ? actions.filter(({ status }) => counts(status)).length : null;
  };
}

/** Whether an action says when it is due. */
export const tellsDue = ({ due, by }: FrozenAction): boolean => due !== '' || by !== null;

/** Whether an action says when it is due or how it stands. */
export const tellsStatus = (action: FrozenAction): boolean =>
  tellsDue(action) || action.status !== 'blank';

/** Whether a level is stated that the scale has. */
export const tellsLevel =
  (which: keyof LevelPair, scale: LevelScale) =>
  (levels: LevelPair): boolean =>
    rankLevel(levels[which].level, scale) !== null;

/** Works a number out of the gaps of all KPIs of which both levels are known, in levels, those below 0 among them. */
export function ofGaps(
  scale: LevelScale,
  work: (gaps: readonly number[]) => number | null,
): CountAt {
  return function* ({ kpis }) {
    yield;
    const gaps = kpis.flatMap((kpi) => levelGap(levelsOf(kpi), scale) ?? []);
    return gaps.length === 0 ? null : work(gaps);
  };
}

/** The mean of those that are not below 0, to two decimals; a target below the level is no gap and averages with none. */
export function meanGap(gaps: readonly number[]): number | null {
  const comparable = gaps.filter((gap) => gap >= 0);
  if (comparable.length === 0) return null;
  return roundScore(comparable.reduce((sum, gap) => sum + gap, 0) / comparable.length);
}

/** Counts what has moved later since the state before. */
export function countMoves({
  countMovedLaterInSteps,
}: Pick<Movement, 'countMovedLaterInSteps'>): CountAt {
  return function* (state, before) {
    return before?.actions.some(tellsDue) && state.actions.some(tellsDue)
      ? yield* countMovedLaterInSteps(before, state)
      : null;
  };
}

const levelsOf = ({ current, target }: FrozenKpi): LevelPair => ({
  current: { level: current },
  target: { level: target },
});
