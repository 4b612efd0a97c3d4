import type { HighlightOutcome, WorkbookPort } from '../workbook/port';
import { planHighlights } from '../matrix-sheet/highlights/plan-highlights';
import type { Review } from './review-matrix';

/** Lays the highlights over the matrix that was reviewed, with the settings that it was judged with. */
export function highlightMatrix(
  workbook: WorkbookPort,
  { matrix, grid, settings }: Review,
): Promise<HighlightOutcome> {
  return workbook.applyHighlights(planHighlights(matrix, grid), settings);
}
