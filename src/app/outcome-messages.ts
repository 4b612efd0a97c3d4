import { countReview } from './count-review';
import type { Review } from './review-matrix';
import { countOf } from '../domain/wording';
import type { HighlightOutcome, PackOutcome } from '../workbook/port';

/** One line on what a check found. */
export function describeCheck(review: Review): string {
  const counts = countReview(review);
  const { error, warning } = counts.findings;
  const found = `${countOf(counts.kpis, 'KPI')} and ${countOf(counts.actions, 'action')}`;
  return `${review.matrix.source.sheet}: ${found}. ${countOf(error, 'error')}, ${countOf(warning, 'warning')}, ${counts.dues.overdue} overdue.`;
}

/** One line on the highlights that were written. */
export function describeHighlights(review: Review, outcome: HighlightOutcome): string {
  return `Highlighted ${review.matrix.source.sheet} with ${countOf(outcome.formatsAdded, 'conditional format')}.`;
}

/** One line on the sheets that were written, in the order of their tabs. */
export function describePack({ sheets }: PackOutcome): string {
  return `Wrote ${countOf(sheets.length, 'sheet')}: ${sheets.map(({ name }) => name).join(', ')}.`;
}

/** One line on the highlights that were cleared, of which there may be none. */
export function describeCleared({ formatsRemoved }: HighlightOutcome): string {
  if (formatsRemoved === 0) return 'There were no highlights to clear.';
  return `Cleared ${countOf(formatsRemoved, 'conditional format')}. Formats of your own were left alone.`;
}
