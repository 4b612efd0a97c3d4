import type { Certainty } from '../movement/match-pairs';
import type { Movement } from '../movement/movement';
import type { ColumnSpec } from './define-table';

const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  certain: 'Certain',
  likely: 'Likely: the words have changed',
  doubtful: 'Doubtful: may be another one',
};

/** How sure it is that both sides are the same thing, for people to judge. */
export const CERTAINTY_COLUMN: ColumnSpec<{ readonly certainty: Certainty }> = {
  header: 'Match',
  kind: 'text',
  widthChars: 17,
  cell: ({ certainty }) => CERTAINTY_WORDS[certainty],
};

/** What a table says that is empty: `nothing` where there is a freeze to compare with. */
export function describeNoChange({ sinceLast }: Movement, nothing: string): string {
  return sinceLast ? nothing : 'No earlier freeze to compare with.';
}
