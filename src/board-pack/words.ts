import type { DueState, DueStatus } from '../domain/due';
import type { LevelScale } from '../domain/level-scale';
import { isNamedByNumbers, scoreOfRank } from '../domain/level-scale';
import type { RankSpread } from '../domain/roll-up';
import { startSentence } from '../domain/wording';
import type { CellLook } from '../workbook/palette';
import { fitText } from './fit-text';

/** Words of a cell, with the look of the highlight that means the same. */
interface StatusWords {
  readonly text: string;
  readonly look: CellLook;
}

const STATUS_WORDS: Readonly<Record<DueStatus, StatusWords>> = {
  overdue: { text: 'Overdue', look: 'overdue' },
  'due-this-quarter': { text: 'Due this quarter', look: 'due-this-quarter' },
  'due-later': { text: 'Due later', look: 'none' },
  complete: { text: 'Complete', look: 'complete' },
  ongoing: { text: 'Ongoing', look: 'ongoing' },
  'ongoing-until': { text: 'Ongoing until its end', look: 'none' },
  'ongoing-past-end': { text: 'Ongoing past its end', look: 'past-end' },
  cancelled: { text: 'Cancelled', look: 'none' },
  'on-hold': { text: 'On hold', look: 'none' },
  unscheduled: { text: 'Not scheduled', look: 'none' },
  blank: { text: 'No due stated', look: 'none' },
  unclear: { text: 'Unclear', look: 'unclear' },
};

const STATE_WORDS: Readonly<Record<DueState, string>> = {
  scheduled: 'Scheduled',
  complete: 'Complete',
  ongoing: 'Ongoing',
  cancelled: 'Cancelled',
  'on-hold': 'On hold',
  unscheduled: 'Not scheduled',
  blank: 'No due stated',
  unreadable: 'Unreadable',
};

/** Every status, as {@link describeStatus} knows it. */
export const STATUSES = Object.keys(STATUS_WORDS) as DueStatus[];

/** How an action stands at the as-at date. */
export function describeStatus(status: DueStatus): StatusWords {
  return STATUS_WORDS[status];
}

/** What a due says, whatever the date. */
export function describeState(state: DueState): string {
  return STATE_WORDS[state];
}

/** What an action's due says; of work that goes on also whether an end is stated, since "Ongoing" alone means without one. */
export function describeActionState(state: DueState, status: DueStatus): string {
  return state === 'ongoing' ? describeStatus(status).text : describeState(state);
}

/** "Yes" or "No". */
export function yesOrNo(value: boolean): string {
  return value ? 'Yes' : 'No';
}

/** What a position on the scale is called where it is printed: a score where levels carry numbers, else a rank. */
export function unitOfRank({ lowestNumber }: LevelScale): 'rank' | 'score' {
  return lowestNumber === null ? 'rank' : 'score';
}

/**
 * Rank as printed: the level's number where levels carry numbers, else 1 for the lowest; parts of a level stay. `rank` is
 * 0-based.
 */
export function printRank(rank: number, scale: LevelScale): number {
  return scoreOfRank(rank, scale) ?? rank + 1;
}

/** "Mature"; "between Developing and Mature" for a half; "2.25" on a scale with numbers. `rank` is 0-based. */
export function nameRank(rank: number, scale: LevelScale): string {
  const lower = scale.levels[Math.floor(rank)]!;
  const upper = scale.levels[Math.ceil(rank)]!;
  if (lower === upper) return lower;
  const between = `between ${lower} and ${upper}`;
  const score = scoreOfRank(rank, scale);
  if (score === null) return between;
  return isNamedByNumbers(scale) ? String(score) : `${score}, ${between}`;
}

/** "Minimum to Mature", or "all Mature" when every level is the same. */
export function describeSpread(spread: RankSpread, scale: LevelScale): string {
  const lowest = nameRank(spread.lowestRank, scale);
  const highest = nameRank(spread.highestRank, scale);
  return lowest === highest ? `all ${lowest}` : `${lowest} to ${highest}`;
}

/**
 * What a level is called where KPIs are counted by it: where some stand between two levels they count for the lower one,
 * which says so: "2 to below 3".
 */
export function nameStep(rank: number, scale: LevelScale, hasBetween: boolean): string {
  const next = scoreOfRank(rank + 1, scale);
  return hasBetween && next !== null && rank + 1 < scale.levels.length
    ? `${scoreOfRank(rank, scale)} to below ${next}`
    : nameRank(rank, scale);
}

/** What the matrix says in a cell, cut where no cell could hold it; "(blank)" for nothing. */
export function printCellText(text: string): string {
  return text === '' ? '(blank)' : fitText(text);
}

/** More cells than this are counted rather than listed. */
const MOST_CELLS_LISTED = 4;

/** "E90", "E90, E91", "E90, E91, E92, E93 and 7 more"; "Whole matrix" for none. */
export function listCells(cells: readonly string[]): string {
  if (cells.length === 0) return 'Whole matrix';
  const listed = cells.slice(0, MOST_CELLS_LISTED).join(', ');
  const moreCount = cells.length - MOST_CELLS_LISTED;
  return moreCount > 0 ? `${listed} and ${moreCount} more` : listed;
}

/** A rule's id is made of the words of its bad state. */
export function titleRule(
  ruleId: string,
  { ruleTitles }: { readonly ruleTitles: ReadonlyMap<string, string> },
): string {
  const words = ruleId.replace(/-/g, ' ');
  return ruleTitles.get(ruleId) ?? startSentence(words);
}
