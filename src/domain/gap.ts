import type { LevelScale } from './level-scale';
import { rankLevel, roundScore } from './level-scale';
import type { LevelStatement } from './matrix';

/** The levels of a KPI, as far as a gap is told from them. */
export interface LevelPair {
  readonly current: Pick<LevelStatement, 'level'>;
  readonly target: Pick<LevelStatement, 'level'>;
}

/**
 * rank(target) − rank(current) in levels, parts of levels among them where scores are; negative when the target is below;
 * null when either is not known.
 */
export function levelGap(kpi: LevelPair, scale: LevelScale): number | null {
  const current = rankLevel(kpi.current.level, scale);
  const target = rankLevel(kpi.target.level, scale);
  return current === null || target === null ? null : roundScore(target - current);
}
