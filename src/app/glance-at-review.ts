import { agreeNoun } from '../domain/wording';
import { countReview } from './count-review';
import { ABOUT_GAPS, NO_FILTER } from '../taskpane/check/filter-findings';
import type { FindingFilter } from '../taskpane/check/filter-findings';
import type { Finding } from '../domain/finding';
import type { Review } from './review-matrix';

export type GlanceKind = 'errors' | 'warnings' | 'overdue' | 'due-this-quarter' | 'gaps';

/** One number of the state at a glance, with the findings that it leads to. */
export interface GlanceFigure {
  readonly kind: GlanceKind;
  readonly count: number;
  /** What is counted, as it stands after the number: "errors", "overdue". */
  readonly words: string;
  readonly filter: FindingFilter;
}

/** The state of a matrix in five numbers. `findings` are those that nobody has accepted. */
export function glanceAtReview(review: Review, findings: readonly Finding[]): GlanceFigure[] {
  const { dues, gaps } = countReview(review);
  const errorCount = findings.filter(({ severity }) => severity === 'error').length;
  const warningCount = findings.filter(({ severity }) => severity === 'warning').length;
  return [
    {
      kind: 'errors',
      count: errorCount,
      words: agreeNoun('error', errorCount),
      filter: { ...NO_FILTER, severity: 'error' },
    },
    {
      kind: 'warnings',
      count: warningCount,
      words: agreeNoun('warning', warningCount),
      filter: { ...NO_FILTER, severity: 'warning' },
    },
    {
      kind: 'overdue',
      count: dues.overdue,
      words: 'overdue',
      filter: { ...NO_FILTER, kind: 'overdue' },
    },
    {
      kind: 'due-this-quarter',
      count: dues['due-this-quarter'],
      words: 'due this quarter',
      filter: { ...NO_FILTER, kind: 'due-this-quarter' },
    },
    {
      kind: 'gaps',
      count: gaps,
      words: agreeNoun('gap', gaps),
      filter: { ...NO_FILTER, kind: ABOUT_GAPS },
    },
  ];
}
