import { expectedHighlights } from '../matrix-sheet/highlights/cell-highlights';
import { planHighlights } from '../matrix-sheet/highlights/plan-highlights';
import type { HighlightKind } from '../workbook/highlight-kinds';
import { HIGHLIGHT_KINDS } from '../workbook/highlight-kinds';
import type { HighlightPlan } from '../workbook/highlight-plan';
import type { WorkbookPort } from '../workbook/port';
import type { ClearSummary, HighlightSummary } from './matrix-session';
import type { Review } from './review-matrix';
import { listGrids } from './review-matrix';

/**
 * Lays the kinds of highlight that are switched on over the matrix that was reviewed, with the settings that it was
 * judged with.
 */
export async function highlightMatrix(
  workbook: WorkbookPort,
  review: Review,
): Promise<HighlightSummary> {
  const { matrix, settings } = review;
  const plans = listGrids(review).map((grid): HighlightPlan => {
    const { sheet, rules } = planHighlights(matrix, grid);
    const shown = rules.filter(({ kind }) => !settings.hiddenHighlights.includes(kind));
    return { sheet, rules: shown };
  });
  await workbook.applyHighlights(plans, settings);
  return countHighlights(review);
}

/** Takes our highlights away, on whichever sheets they are. */
export async function clearMatrixHighlights(
  workbook: WorkbookPort,
  review: Review,
): Promise<ClearSummary> {
  const { formatsRemoved } = await workbook.clearHighlights();
  return { cellCount: formatsRemoved === 0 ? 0 : countHighlights(review).cellCount };
}

/** How many cells of the matrix each kind of highlight that is switched on falls on. */
export function countHighlights(review: Review): HighlightSummary {
  const { matrix, settings } = review;
  const cellsByKind = countHighlightCells(review);
  for (const kind of settings.hiddenHighlights) cellsByKind[kind] = 0;
  const cellCount = Object.values(cellsByKind).reduce((sum, count) => sum + count, 0);
  return { sheets: matrix.source.sheets, cellCount, cellsByKind };
}

/** How many cells of the matrix each kind applies to, whether it is switched on or not. */
export function countHighlightCells(review: Review): Record<HighlightKind, number> {
  const { matrix, settings } = review;
  const counts = Object.fromEntries(HIGHLIGHT_KINDS.map((kind) => [kind, 0])) as Record<
    HighlightKind,
    number
  >;
  for (const grid of listGrids(review)) {
    for (const kind of expectedHighlights(matrix, settings.asAt, grid).values()) counts[kind] += 1;
  }
  return counts;
}
