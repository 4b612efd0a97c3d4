import { describeSpread, nameRank } from '../board-pack/words';
import type { LevelScale } from '../domain/level-scale';
import type { Area } from '../domain/matrix';
import type { LevelRollUp, RankSpread } from '../domain/roll-up';
import { countOf } from '../domain/wording';
import type { Review } from './review-matrix';
import { rollUpAreas } from './roll-up-areas';

/** Where an area stands and wants to be. */
export interface AreaSummary {
  readonly name: string;
  readonly kpiCount: number;
  /** 0-based ranks on the scale; null when no level was read. */
  readonly now: RankSpread | null;
  readonly target: RankSpread | null;
  /** KPIs whose target is above the current level. */
  readonly gapCount: number;
  /** All of this in words: medians never without the number of KPIs and their spread. */
  readonly sentence: string;
}

/** One summary an area, in the order of the sheet. */
export function summariseAreas(review: Review): AreaSummary[] {
  const { scale, areas } = review.matrix;
  return rollUpAreas(review).map(({ kpiCount, current, target, gaps }, index) => {
    const area = areas[index]!;
    return {
      name: area.name,
      kpiCount,
      now: current.spread,
      target: target.spread,
      gapCount: gaps.openCount,
      sentence: describeArea(area, { current, target, gapCount: gaps.openCount }, scale),
    };
  });
}

interface AreaFigures {
  readonly current: LevelRollUp;
  readonly target: LevelRollUp;
  readonly gapCount: number;
}

function describeArea(area: Area, figures: AreaFigures, scale: LevelScale): string {
  const { current, target, gapCount } = figures;
  return [
    `${area.name}: ${countOf(area.kpis.length, 'KPI')}.`,
    `Now: ${describeLevels(current, scale)}.`,
    `Target: ${describeLevels(target, scale)}.`,
    `${countOf(gapCount, 'gap')}.`,
  ].join(' ');
}

function describeLevels(
  { spread, readCount, unreadCount }: LevelRollUp,
  scale: LevelScale,
): string {
  if (!spread) return 'no level read';
  const unread = unreadCount > 0 ? `, ${unreadCount} not read` : '';
  const range = describeSpread(spread, scale);
  const typical =
    spread.lowestRank === spread.highestRank
      ? range
      : `median ${nameRank(spread.medianRank, scale)}, ${range}`;
  return `${typical}; ${readCount} read${unread}`;
}
