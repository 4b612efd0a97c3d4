import type { CalendarDate } from '../../domain/calendar-date';
import type { DueStatus } from '../../domain/due';
import { judgeDue } from '../../domain/due';
import type { MaturityMatrix } from '../../domain/matrix';
import type { Steps } from '../../domain/steps';
import { runAtOnce, visitInSteps } from '../../domain/steps';
import type { HighlightKind } from '../../workbook/highlight-kinds';
import type { SheetGrid } from '../../workbook/sheet-grid';
import { listDueCellsInSteps } from './due-cells';
import { formatColumnCell } from './grid-cells';
import { listLevelPairsInSteps, listLevelTroublesInSteps } from './level-cells';
import { viewSections } from './section-views';

/** What a due that is not blank can be shown as, gravest first: a cell with several dues shows the first that applies. */
export const DUE_KINDS_BY_GRAVITY = [
  'overdue',
  'ongoing-past-end',
  'unclear-due',
  'due-this-quarter',
  'ongoing',
  'complete',
] as const satisfies readonly HighlightKind[];

/** A highlight of a due. */
export type DueKind = (typeof DUE_KINDS_BY_GRAVITY)[number];

/** A highlight of a gap between the two levels. */
export type GapKind = 'gap-of-1' | 'gap-of-2' | 'gap-of-3-or-more' | 'target-below-current';

const KIND_OF_STATUS: Readonly<Record<DueStatus, DueKind | null>> = {
  overdue: 'overdue',
  unclear: 'unclear-due',
  'due-this-quarter': 'due-this-quarter',
  ongoing: 'ongoing',
  'ongoing-past-end': 'ongoing-past-end',
  'ongoing-until': null,
  complete: 'complete',
  'due-later': null,
  cancelled: null,
  'on-hold': null,
  unscheduled: null,
  blank: null,
};

/** How a due with this status is shown; null for not at all. */
export function kindOfStatus(status: DueStatus): DueKind | null {
  return KIND_OF_STATUS[status];
}

/**
 * How a gap of so many levels is shown; null for no gap and for one that is not known. Parts of a level are those of the
 * whole levels below them; less than a level is shown as one.
 */
export function gapKind(levelGap: number | null): GapKind | null {
  if (levelGap === null || levelGap === 0) return null;
  if (levelGap < 0) return 'target-below-current';
  if (levelGap < 2) return 'gap-of-1';
  return levelGap < 3 ? 'gap-of-2' : 'gap-of-3-or-more';
}

/**
 * What check says about each cell of a sheet of the matrix that deserves a highlight, by A1 address without the sheet:
 * straight from the reading, for counts, legends and the proof that the conditional formats show the same. `grid` is
 * what was read from the sheet, and tells which rows repeat a KPI's levels.
 */
export function* expectedHighlightsInSteps(
  matrix: MaturityMatrix,
  asAt: CalendarDate,
  grid: SheetGrid,
): Steps<Map<string, HighlightKind>> {
  const highlights = new Map<string, HighlightKind>();
  for (const view of viewSections(matrix, grid.sheet)) {
    yield* addHighlightsInSteps(highlights, view, asAt, grid);
  }
  return highlights;
}

/** What {@link expectedHighlightsInSteps} gives, at once. */
export const expectedHighlights = (
  ...given: Parameters<typeof expectedHighlightsInSteps>
): Map<string, HighlightKind> => runAtOnce(expectedHighlightsInSteps(...given));

function* addHighlightsInSteps(
  highlights: Map<string, HighlightKind>,
  matrix: MaturityMatrix,
  asAt: CalendarDate,
  grid: SheetGrid,
): Steps<void> {
  for (const { cell, kind } of yield* listLevelTroublesInSteps(matrix, grid)) {
    highlights.set(formatColumnCell(cell), kind);
  }
  for (const { target, levelGap } of yield* listLevelPairsInSteps(matrix, grid)) {
    const kind = gapKind(levelGap);
    if (kind) highlights.set(formatColumnCell(target), kind);
  }
  yield* visitInSteps(yield* listDueCellsInSteps(matrix), ({ cell, settled, lacksDue }) => {
    const kinds = settled.map((due) => KIND_OF_STATUS[judgeDue(due, asAt, matrix.basis)]);
    const gravest = DUE_KINDS_BY_GRAVITY.find((kind) => kinds.includes(kind));
    const kind = lacksDue ? 'action-without-due' : gravest;
    if (kind) highlights.set(formatColumnCell(cell), kind);
  });
}
