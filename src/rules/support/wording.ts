import type { CalendarDate } from '../../domain/calendar-date';
import type { Fix } from '../../domain/finding';
import type { LevelScale } from '../../domain/level-scale';
import { isNamedByNumbers } from '../../domain/level-scale';
import type { QuarterBasis } from '../../domain/quarter';
import { formatQuarter, quarterAtIndex, quarterIndex, quarterOfDate } from '../../domain/quarter';
import { joinWords, shorten } from '../../domain/wording';

/** A side of a matrix: where things stand, or where they should get to. */
export type Side = 'current' | 'target';

const LONGEST_QUOTE_CHARS = 60;

/** The text in quotation marks on one line, cut at a word when it is long. */
export function quote(text: string): string {
  return `“${shorten(text, LONGEST_QUOTE_CHARS)}”`;
}

const MOST_NAMED = 3;

/** Like {@link joinWords} for a list of any length: the first few, then `and 4 more`. */
export function joinSome(words: readonly string[]): string {
  if (words.length <= MOST_NAMED) return joinWords(words);
  return `${words.slice(0, MOST_NAMED).join(', ')} and ${words.length - MOST_NAMED} more`;
}

/** `one of Minimum, Developing, Mature, Leader or Innovator`; `a number from 0 to 5` where the names are numbers. */
export function nameLevels(scale: LevelScale): string {
  const { levels } = scale;
  if (isNamedByNumbers(scale)) return `a number from ${levels[0]} to ${levels.at(-1)}`;
  return levels.length === 1 ? levels[0]! : `one of ${joinWords(levels, 'or')}`;
}

/** The quarter after the as-at date's, spelled as on a matrix: an example of what to write. */
export function exampleQuarter(asAt: CalendarDate, basis: QuarterBasis): string {
  return formatQuarter(quarterAtIndex(quarterIndex(quarterOfDate(asAt, basis)) + 1));
}

/** A repair of one cell; null when the cell says so already. */
export function writeCell(cell: string, from: string, to: string, label = to): Fix | null {
  return from === to ? null : { label: `Write ${label}`, edits: [{ cell, from, to }] };
}
