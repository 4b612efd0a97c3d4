import type { DueState, DueStatus } from '../domain/due';
import type { LevelScale } from '../domain/level-scale';
import type { RankSpread } from '../domain/roll-up';
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

/** "Yes" or "No". */
export function yesOrNo(value: boolean): string {
  return value ? 'Yes' : 'No';
}

/** Rank as printed, 1 for the lowest level; halves stay halves. `rank` is 0-based. */
export function printRank(rank: number): number {
  return rank + 1;
}

/** "Mature", or "between Developing and Mature" for a half; `medianRank` is 0-based. */
export function describeMedian(medianRank: number, scale: LevelScale): string {
  const lower = scale.levels[Math.floor(medianRank)]!;
  const upper = scale.levels[Math.ceil(medianRank)]!;
  return lower === upper ? lower : `between ${lower} and ${upper}`;
}

/** "Minimum to Mature", or "all Mature" when every level is the same. */
export function describeSpread(spread: RankSpread, scale: LevelScale): string {
  const lowest = scale.levels[spread.lowestRank]!;
  const highest = scale.levels[spread.highestRank]!;
  return lowest === highest ? `all ${lowest}` : `${lowest} to ${highest}`;
}

/** What the matrix says in a cell, cut where no cell could hold it; "(blank)" for nothing. */
export function printCellText(text: string, cell: string): string {
  return text === '' ? '(blank)' : fitText(text, cell);
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
