import type { LevelScale } from './level-scale';
import { rankLevel, roundScore } from './level-scale';
import type { Kpi } from './matrix';

/**
 * rank(target) − rank(current) in levels, parts of levels among them where scores are; negative when the target is below;
 * null when either is not known.
 */
export function levelGap(kpi: Pick<Kpi, 'current' | 'target'>, scale: LevelScale): number | null {
  const current = rankLevel(kpi.current.level, scale);
  const target = rankLevel(kpi.target.level, scale);
  return current === null || target === null ? null : roundScore(target - current);
}
