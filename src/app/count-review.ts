import type { DueStatus } from '../domain/due';
import type { Severity } from '../domain/finding';
import type { RollUp } from '../domain/roll-up';
import { noActionsByStatus } from '../domain/roll-up';
import type { Review } from './review-matrix';
import { rollUpAreas } from './roll-up-areas';

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
export function countReview(review: Review): ReviewCounts {
  const areas = rollUpAreas(review);
  const sum = (count: (area: RollUp) => number): number =>
    areas.reduce((total, area) => total + count(area), 0);
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, insight: 0 };
  for (const { severity } of review.findings) bySeverity[severity] += 1;
  return {
    areas: areas.length,
    kpis: sum(({ kpiCount }) => kpiCount),
    actions: sum(({ actions }) => actions.totalCount),
    gaps: sum(({ gaps }) => gaps.openCount),
    dues: sumByStatus(areas),
    findings: bySeverity,
  };
}

function sumByStatus(areas: readonly RollUp[]): Record<DueStatus, number> {
  const total = noActionsByStatus();
  for (const { actions } of areas) {
    for (const status of Object.keys(total) as DueStatus[]) {
      total[status] += actions.countByStatus[status];
    }
  }
  return total;
}
