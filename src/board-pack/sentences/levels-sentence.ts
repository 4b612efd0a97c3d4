import type { LevelScale } from '../../domain/level-scale';
import type { LevelRollUp } from '../../domain/roll-up';
import { joinWords } from '../../domain/wording';

const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');
const hasOrHave = (count: number): string => (count === 1 ? 'has' : 'have');

/** "Of 65 behaviours, 52 are at Developing, 7 at Minimum and 6 at Mature.": every behaviour is in exactly one part. */
export function writeLevelsSentence(levels: LevelRollUp, scale: LevelScale): string {
  const behaviourCount = levels.readCount + levels.unreadCount;
  const parts = levels.countByRank
    .map((count, rank) => ({ count, rank, level: scale.levels[rank]! }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count || right.rank - left.rank);
  const [largest, ...others] = parts;
  if (behaviourCount === 0) return 'The matrix has no behaviours.';
  if (!largest) return writeNothingRead(behaviourCount);
  if (largest.count === behaviourCount) return writeAllAlike(behaviourCount, largest.level);
  const list = joinWords([
    `${largest.count} ${isOrAre(largest.count)} at ${largest.level}`,
    ...others.map(({ count, level }) => `${count} at ${level}`),
  ]);
  const { unreadCount } = levels;
  const unread =
    unreadCount > 0 ? `; ${unreadCount} ${hasOrHave(unreadCount)} no readable level` : '';
  return `Of ${behaviourCount} behaviours, ${list}${unread}.`;
}

function writeNothingRead(behaviourCount: number): string {
  return behaviourCount === 1
    ? 'The one behaviour has no readable level.'
    : `None of the ${behaviourCount} behaviours has a readable level.`;
}

function writeAllAlike(behaviourCount: number, level: string): string {
  if (behaviourCount === 1) return `The one behaviour is at ${level}.`;
  return behaviourCount === 2
    ? `Both behaviours are at ${level}.`
    : `All ${behaviourCount} behaviours are at ${level}.`;
}
