import type { LevelScale } from '../../domain/level-scale';
import { isNamedByNumbers, rankLevel } from '../../domain/level-scale';
import type { ActionRollUp, LevelRollUp } from '../../domain/roll-up';
import { allOf, countAmong, countOf, joinWords } from '../../domain/wording';
import { printRank } from '../words';
import { countThings, startSentence } from './count-words';

const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');
const hasOrHave = (count: number): string => (count === 1 ? 'has' : 'have');

/** "Of 65 behaviours, 52 are at Developing, 7 at Minimum and 6 at Mature.": every behaviour is in exactly one part. */
export function writeLevelsSentence(levels: LevelRollUp, scale: LevelScale): string {
  const behaviourCount = levels.readCount + levels.unreadCount;
  if (levels.betweenCount > 0) return writeScores(levels, scale);
  const name = (rank: number): string =>
    isNamedByNumbers(scale) ? `level ${scale.levels[rank]}` : scale.levels[rank]!;
  const parts = levels.countByRank
    .map((count, rank) => ({ count, rank, level: name(rank) }))
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

/** "The 4 behaviours score 2.18 on average, from 1.48 to 3; 1 has no readable level." */
function writeScores({ spread, readCount, unreadCount }: LevelRollUp, scale: LevelScale): string {
  const { lowestRank, highestRank, meanRank } = spread!;
  const [lowest, highest, mean] = [lowestRank, highestRank, meanRank].map((rank) =>
    printRank(rank, scale),
  );
  const unread =
    unreadCount > 0 ? `; ${unreadCount} ${hasOrHave(unreadCount)} no readable level` : '';
  if (readCount === 1) return `One behaviour scores ${mean}${unread}.`;
  const which = unreadCount > 0 ? `${readCount} behaviours` : `The ${readCount} behaviours`;
  return lowest === highest
    ? `${which} each score ${mean}${unread}.`
    : `${which} score ${mean} on average, from ${lowest} to ${highest}${unread}.`;
}

function writeNothingRead(behaviourCount: number): string {
  return behaviourCount === 1
    ? 'The one behaviour has no readable level.'
    : `None of the ${behaviourCount} behaviours has a readable level.`;
}

function writeAllAlike(behaviourCount: number, level: string): string {
  if (behaviourCount === 1) return `The one behaviour is at ${level}.`;
  return `${startSentence(allOf(behaviourCount, 'behaviour'))} are at ${level}.`;
}

/** The level that the National Procurement Strategy toolkit calls "a very satisfactory outcome". */
const SATISFACTORY_LEVEL = 'Mature';

/** "48 of the 59 readable targets are above Mature."; null unless more than half are, or under another framework. */
export function writeAmbitionSentence(targets: LevelRollUp, scale: LevelScale): string | null {
  // What is satisfactory under one framework says nothing under another.
  const satisfactoryRank =
    scale.framework === 'nps-2018' ? rankLevel(SATISFACTORY_LEVEL, scale) : null;
  if (satisfactoryRank === null) return null;
  const level = scale.levels[satisfactoryRank]!;
  const aboveCount = targets.countByRank
    .slice(satisfactoryRank + 1)
    .reduce((sum, count) => sum + count, 0);
  if (aboveCount * 2 <= targets.readCount) return null;
  if (targets.readCount === 1) return `The one readable target is above ${level}.`;
  if (aboveCount === targets.readCount) {
    return `${startSentence(allOf(aboveCount, 'readable target'))} are above ${level}.`;
  }
  return `${aboveCount} of the ${targets.readCount} readable targets are above ${level}.`;
}

/** "24 of 67 scheduled actions are overdue, the oldest by two quarters." */
export function writeOverdueSentence(
  actions: ActionRollUp,
  late: 'overdue' | 'late' = 'overdue',
): string {
  const overdueCount = actions.countByStatus.overdue;
  if (actions.totalCount === 0) return 'The matrix has no actions.';
  if (actions.scheduledCount === 0) {
    return `No action is scheduled, so nothing can be called ${late}.`;
  }
  const { oldest } = actions;
  if (overdueCount === 0 || oldest === null) return `Nothing is ${late}.`;
  const lateness = countThings(oldest.count, oldest.unit);
  if (actions.scheduledCount === 1) return `The one scheduled action is ${late}, by ${lateness}.`;
  if (overdueCount === 1) {
    return `1 of ${actions.scheduledCount} scheduled actions is ${late}, by ${lateness}.`;
  }
  const age = actions.areEquallyLate ? 'each' : 'the oldest';
  return `${nameOverdue(overdueCount, actions.scheduledCount)} are ${late}, ${age} by ${lateness}.`;
}

function nameOverdue(overdueCount: number, scheduledCount: number): string {
  return startSentence(countAmong(overdueCount, scheduledCount, 'scheduled action'));
}

/** "11 actions fall due this quarter, Q3 2023/24 (Oct–Dec 2023)."; `quarter` is the as-at date's, spelled out. */
export function writeDueThisQuarterSentence(dueCount: number, quarter: string): string {
  const actions = startSentence(countThings(dueCount, 'action'));
  return dueCount === 0
    ? `Nothing falls due this quarter, ${quarter}.`
    : `${actions} ${dueCount === 1 ? 'falls' : 'fall'} due this quarter, ${quarter}.`;
}

/** "The checks found 9 errors and 31 warnings." */
export function writeDataQualitySentence(errorCount: number, warningCount: number): string {
  const parts = [
    ...(errorCount > 0 ? [countOf(errorCount, 'error')] : []),
    ...(warningCount > 0 ? [countOf(warningCount, 'warning')] : []),
  ];
  return parts.length === 0
    ? 'The checks found no errors and no warnings.'
    : `The checks found ${joinWords(parts)}.`;
}
