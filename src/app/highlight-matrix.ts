import type { Pause, Steps } from '../domain/steps';
import { runAtOnce, runWithPauses } from '../domain/steps';
import { expectedHighlightsInSteps } from '../matrix-sheet/highlights/cell-highlights';
import { planHighlightsInSteps } from '../matrix-sheet/highlights/plan-highlights';
import type { HighlightKind } from '../workbook/highlight-kinds';
import { HIGHLIGHT_KINDS } from '../workbook/highlight-kinds';
import type { HighlightPlan } from '../workbook/highlight-plan';
import type { WhereProtected, WorkbookPort } from '../workbook/port';
import { countReview } from './count-review';
import type { ClearSummary, HighlightSummary } from './matrix-session';
import type { Review } from './review-matrix';
import { listGrids } from './review-matrix';

/**
 * Lays the kinds of highlight that are switched on over the matrix that was reviewed, with the settings that it was
 * judged with. Protected sheets are refused with sheet-protected, unless they are to be left as they are.
 */
export async function highlightMatrix(
  workbook: Pick<WorkbookPort, 'applyHighlights'>,
  review: Review,
  whereProtected: WhereProtected = 'refuse',
  pause: Pause = () => undefined,
): Promise<HighlightSummary> {
  const { matrix, settings } = review;
  const planned = planHighlightsInSteps(matrix, listGrids(review));
  const { sheets, lookups } = await runWithPauses(planned, pause);
  const plan: HighlightPlan = {
    lookups,
    sheets: sheets.map(({ sheet, rules }) => ({
      sheet,
      rules: rules.filter(({ kind }) => !settings.hiddenHighlights.includes(kind)),
    })),
  };
  const { protectedSheets, formatsUnread } = await workbook.applyHighlights(
    plan,
    settings,
    whereProtected,
  );
  const counts = await runWithPauses(countHighlightsInSteps(review, protectedSheets), pause);
  return { ...counts, formatsUnread };
}

/** Takes our highlights away, on whichever sheets they are. */
export async function clearMatrixHighlights(
  workbook: WorkbookPort,
  review: Review,
  pause: Pause = () => undefined,
): Promise<ClearSummary> {
  const { formatsRemoved, formatsUnread } = await workbook.clearHighlights();
  if (formatsRemoved === 0) return { cellCount: 0, formatsUnread };
  const { cellCount } = await runWithPauses(countHighlightsInSteps(review), pause);
  return { cellCount, formatsUnread };
}

/** How many cells each kind of highlight that is switched on falls on, protected sheets left out. */
export function* countHighlightsInSteps(
  review: Review,
  protectedSheets: readonly string[] = [],
): Steps<Omit<HighlightSummary, 'formatsUnread'>> {
  const { matrix, settings } = review;
  const cellsByKind = yield* countHighlightCellsInSteps(review, protectedSheets);
  for (const kind of settings.hiddenHighlights) cellsByKind[kind] = 0;
  const cellCount = Object.values(cellsByKind).reduce((sum, count) => sum + count, 0);
  const sheets = matrix.source.sheets.filter((sheet) => !protectedSheets.includes(sheet));
  const { overdue, 'due-this-quarter': dueThisQuarter } = countReview(review).dues;
  // Actions on sheets that are left out are among those that are counted.
  const actionsByKind =
    protectedSheets.length > 0 ? {} : { overdue, 'due-this-quarter': dueThisQuarter };
  return { sheets, protectedSheets, cellCount, cellsByKind, actionsByKind };
}

/** What {@link countHighlightsInSteps} gives, at once. */
export const countHighlights = (
  ...given: Parameters<typeof countHighlightsInSteps>
): Omit<HighlightSummary, 'formatsUnread'> => runAtOnce(countHighlightsInSteps(...given));

/** How many cells of the matrix each kind applies to, whether it is switched on or not. */
export function* countHighlightCellsInSteps(
  review: Review,
  sheetsLeftOut: readonly string[] = [],
): Steps<Record<HighlightKind, number>> {
  const { matrix, settings } = review;
  const counts = Object.fromEntries(HIGHLIGHT_KINDS.map((kind) => [kind, 0])) as Record<
    HighlightKind,
    number
  >;
  for (const grid of listGrids(review)) {
    if (sheetsLeftOut.includes(grid.sheet)) continue;
    const expected = yield* expectedHighlightsInSteps(matrix, settings.asAt, grid);
    for (const kind of expected.values()) counts[kind] += 1;
  }
  return counts;
}
