import { countReview } from './count-review';
import type { Review } from './review-matrix';
import { plural } from '../domain/plural';
import type { HighlightOutcome, PackOutcome } from '../workbook/port';

export function describeCheck(review: Review): string {
  const counts = countReview(review);
  const { error, warning } = counts.findings;
  const found = `${plural(counts.kpis, 'KPI')} and ${plural(counts.actions, 'action')}`;
  return `${review.matrix.source.sheet}: ${found}. ${plural(error, 'error')}, ${plural(warning, 'warning')}, ${counts.dues.overdue} overdue.`;
}

export function describeHighlights(review: Review, outcome: HighlightOutcome): string {
  return `Highlighted ${review.matrix.source.sheet} with ${plural(outcome.formatsAdded, 'conditional format')}.`;
}

export function describePack({ sheets }: PackOutcome): string {
  return `Wrote ${plural(sheets.length, 'sheet')}: ${sheets.map(({ name }) => name).join(', ')}.`;
}

export function describeCleared({ formatsRemoved }: HighlightOutcome): string {
  if (formatsRemoved === 0) return 'There were no highlights to clear.';
  return `Cleared ${plural(formatsRemoved, 'conditional format')}. Formats of your own were left alone.`;
}
