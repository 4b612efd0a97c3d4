import type { LevelScale } from '../../domain/level-scale';
import { rankLevel } from '../../domain/level-scale';
import type { LevelRollUp } from '../../domain/roll-up';

/** The level that the National Procurement Strategy toolkit calls "a very satisfactory outcome". */
const SATISFACTORY_LEVEL = 'Mature';

/** "48 of the 59 readable targets are above Mature."; null unless more than half are, or on a scale without it. */
export function writeAmbitionSentence(targets: LevelRollUp, scale: LevelScale): string | null {
  const satisfactoryRank = rankLevel(SATISFACTORY_LEVEL, scale);
  if (satisfactoryRank === null) return null;
  const level = scale.levels[satisfactoryRank]!;
  const aboveCount = targets.countByRank
    .slice(satisfactoryRank + 1)
    .reduce((sum, count) => sum + count, 0);
  if (aboveCount * 2 <= targets.readCount) return null;
  if (targets.readCount === 1) return `The one readable target is above ${level}.`;
  if (aboveCount === targets.readCount) {
    return aboveCount === 2
      ? `Both readable targets are above ${level}.`
      : `All ${aboveCount} readable targets are above ${level}.`;
  }
  return `${aboveCount} of the ${targets.readCount} readable targets are above ${level}.`;
}
