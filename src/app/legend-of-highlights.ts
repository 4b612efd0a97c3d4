import { expectedHighlights } from '../matrix-sheet/highlights/cell-highlights';
import { lookOfHighlight, markOfHighlight } from '../matrix-sheet/highlights/looks';
import type { HighlightKind, HighlightLook } from '../workbook/highlight-plan';
import type { Review } from './review-matrix';

/** One kind of highlight as a legend shows it. */
export interface LegendEntry {
  readonly kind: HighlightKind;
  readonly words: string;
  readonly look: HighlightLook;
  /** What stands in front of the cell's text; null for none. */
  readonly mark: string | null;
}

export interface LegendSection {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

const WORDS: Readonly<Record<HighlightKind, string>> = {
  overdue: 'Overdue',
  'due-this-quarter': 'Due this quarter',
  ongoing: 'Ongoing, no end date',
  complete: 'Complete',
  'unclear-due': 'Unreadable or ambiguous due',
  'action-without-due': 'Action without a due',
  'missing-level': 'Missing level',
  'gap-of-1': 'Gap of 1 level',
  'gap-of-2': 'Gap of 2 levels',
  'gap-of-3-or-more': 'Gap of 3 levels or more',
  'target-below-current': 'Target below current level',
};

const SECTIONS: readonly { readonly title: string; readonly kinds: readonly HighlightKind[] }[] = [
  {
    title: 'By when',
    kinds: [
      'overdue',
      'due-this-quarter',
      'ongoing',
      'complete',
      'unclear-due',
      'action-without-due',
    ],
  },
  {
    title: 'Where we want to be',
    kinds: ['gap-of-1', 'gap-of-2', 'gap-of-3-or-more', 'target-below-current', 'missing-level'],
  },
];

/** Every kind of highlight with the look that it has on the sheet, by the column it stands in. */
export const LEGEND: readonly LegendSection[] = SECTIONS.map(({ title, kinds }) => ({
  title,
  entries: kinds.map((kind) => ({
    kind,
    words: WORDS[kind],
    look: lookOfHighlight(kind),
    mark: markOfHighlight(kind),
  })),
}));

/** How a kind of highlight is called. */
export function nameOfHighlight(kind: HighlightKind): string {
  return WORDS[kind];
}

/** How many cells of the matrix each kind applies to, whether it is switched on or not. */
export function countHighlightCells({
  matrix,
  grid,
  settings,
}: Review): Record<HighlightKind, number> {
  const counts = Object.fromEntries(Object.keys(WORDS).map((kind) => [kind, 0])) as Record<
    HighlightKind,
    number
  >;
  for (const kind of expectedHighlights(matrix, settings.asAt, grid).values()) counts[kind] += 1;
  return counts;
}
