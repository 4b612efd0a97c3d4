import type { DueStatus } from '../domain/due';
import type { Severity } from '../domain/finding';
import { listKpis } from '../domain/matrix';
import { rollUpKpis } from '../domain/roll-up';
import type { Review } from './review-matrix';

/** How many of each there are. */
export interface ReviewCounts {
  readonly areas: number;
  readonly kpis: number;
  readonly actions: number;
  /** KPIs whose target is above the current level. */
  readonly gaps: number;
  /** Actions by what their due means at the as-at date; the numbers add up to `actions`. */
  readonly dues: Readonly<Record<DueStatus, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** Counts what a review found, as the command line and the pane sum it up. */
export function countReview({ matrix, findings, settings }: Review): ReviewCounts {
  const { scale, basis } = matrix;
  const { kpiCount, gaps, actions } = rollUpKpis(listKpis(matrix), {
    scale,
    basis,
    asAt: settings.asAt,
  });
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, insight: 0 };
  for (const { severity } of findings) bySeverity[severity] += 1;
  return {
    areas: matrix.areas.length,
    kpis: kpiCount,
    actions: actions.totalCount,
    gaps: gaps.openCount,
    dues: actions.countByStatus,
    findings: bySeverity,
  };
}
