import type { LevelScale } from '../../domain/level-scale';
import type { LevelRollUp } from '../../domain/roll-up';
import { describeMedian } from '../words';
import { countInWords } from './count-words';

/** An area's levels now and as wanted. */
export interface AreaLevels {
  readonly current: LevelRollUp;
  readonly target: LevelRollUp;
}

/**
 * What the chart of medians shows: "The median level is Developing in eight of the 10 areas; the median target is
 * Leader in eight of the 10 areas." The commonest median of each is named, the lower one where two are as common.
 * Null when no median can be given.
 */
export function writeChartSentence(areas: readonly AreaLevels[], scale: LevelScale): string | null {
  const now = findCommonest(areas.map(({ current }) => current));
  const target = findCommonest(areas.map((area) => area.target));
  const parts = [
    now && `median level is ${placeMedian(now, areas.length, scale)}`,
    target && `median target is ${placeMedian(target, areas.length, scale)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `The ${parts.join('; the ')}.`;
}

interface CommonMedian {
  readonly medianRank: number;
  readonly areaCount: number;
}

function findCommonest(levels: readonly LevelRollUp[]): CommonMedian | null {
  const counts = new Map<number, number>();
  for (const { spread } of levels) {
    if (spread) counts.set(spread.medianRank, (counts.get(spread.medianRank) ?? 0) + 1);
  }
  const [first] = [...counts].sort(
    ([leftRank, leftCount], [rightRank, rightCount]) =>
      rightCount - leftCount || leftRank - rightRank,
  );
  return first ? { medianRank: first[0], areaCount: first[1] } : null;
}

function placeMedian(
  { medianRank, areaCount }: CommonMedian,
  total: number,
  scale: LevelScale,
): string {
  const level = describeMedian(medianRank, scale);
  if (total === 1) return level;
  if (areaCount === total)
    return `${level} in ${total === 2 ? 'both areas' : `all ${total} areas`}`;
  return `${level} in ${countInWords(areaCount)} of the ${total} areas`;
}
