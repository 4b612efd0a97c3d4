import type { CellLook } from './palette';

/** What is said and shown of one kind of highlight, wherever it is. */
interface HighlightSpec {
  /** How a legend calls it. */
  readonly name: string;
  /** What the cell shows, as it stands behind a count: "24 overdue". */
  readonly phrase: string;
  /** Heading of the matrix's column that it stands in. */
  readonly column: 'By when' | 'Where we want to be';
  readonly look: CellLook;
  /** Stands in front of what the cell says; null on an empty cell, which can show none and has a border instead. */
  readonly mark: string | null;
}

/** Every kind of highlight, in the order in which they are listed. */
export const HIGHLIGHTS = {
  overdue: {
    name: 'Overdue',
    phrase: 'overdue',
    column: 'By when',
    look: 'overdue',
    mark: '▲',
  },
  'ongoing-past-end': {
    name: 'Ongoing past its end',
    phrase: 'ongoing past their end',
    column: 'By when',
    look: 'past-end',
    mark: '△',
  },
  'due-this-quarter': {
    name: 'Due this quarter',
    phrase: 'due this quarter',
    column: 'By when',
    look: 'due-this-quarter',
    mark: '●',
  },
  ongoing: {
    name: 'Ongoing, no end date',
    phrase: 'ongoing with no end date',
    column: 'By when',
    look: 'ongoing',
    mark: '↻',
  },
  complete: {
    name: 'Complete',
    phrase: 'complete',
    column: 'By when',
    look: 'complete',
    mark: '✓',
  },
  'unclear-due': {
    name: 'Unreadable or ambiguous due',
    phrase: 'with an unclear due',
    column: 'By when',
    look: 'unclear',
    mark: '?',
  },
  'action-without-due': {
    name: 'Action without a due',
    phrase: 'without a due',
    column: 'By when',
    look: 'missing',
    mark: null,
  },
  'gap-of-1': {
    name: 'Gap of 1 level',
    phrase: 'with a gap of 1 level',
    column: 'Where we want to be',
    look: 'gap-of-1',
    mark: '›',
  },
  'gap-of-2': {
    name: 'Gap of 2 levels',
    phrase: 'with a gap of 2 levels',
    column: 'Where we want to be',
    look: 'gap-of-2',
    mark: '››',
  },
  'gap-of-3-or-more': {
    name: 'Gap of 3 levels or more',
    phrase: 'with a gap of 3 levels or more',
    column: 'Where we want to be',
    look: 'gap-of-3-or-more',
    mark: '›››',
  },
  'target-below-current': {
    name: 'Target below current level',
    phrase: 'with a target below the current level',
    column: 'Where we want to be',
    look: 'target-below-current',
    mark: '▼',
  },
  'missing-level': {
    name: 'Missing level',
    phrase: 'with no level written',
    column: 'Where we want to be',
    look: 'missing',
    mark: null,
  },
  'unreadable-level': {
    name: 'Unreadable level',
    phrase: 'with a level that cannot be read',
    column: 'Where we want to be',
    look: 'unclear',
    mark: '??',
  },
} as const satisfies Readonly<Record<string, HighlightSpec>>;

/** What a highlight on the matrix means. Each cell carries at most one. */
export type HighlightKind = keyof typeof HIGHLIGHTS;

/** Every kind, in the order in which they are listed. */
export const HIGHLIGHT_KINDS = Object.keys(HIGHLIGHTS) as readonly HighlightKind[];
