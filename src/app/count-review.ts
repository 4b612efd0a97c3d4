import type { DueStatus } from '../domain/due';
import type { Finding, Severity } from '../domain/finding';
import type { RollUp } from '../domain/roll-up';
import { countRollUp, noActionsByStatus } from '../domain/roll-up';
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
  /** Those that nobody has accepted. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings that officers have accepted. */
  readonly accepted: number;
}

/**
 * Counts what a review found, as the command line and the pane sum it up, by the definitions of the pack's figures; `open`
 * are the findings that nobody has accepted.
 */
export function countReview(
  review: Review,
  open: readonly Finding[] = review.findings,
): ReviewCounts {
  const areas = rollUpAreas(review);
  const counts = areas.map(countRollUp);
  const sum = (id: keyof (typeof counts)[number]): number =>
    counts.reduce((total, area) => total + area[id], 0);
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, insight: 0 };
  for (const { severity } of open) bySeverity[severity] += 1;
  return {
    areas: areas.length,
    kpis: sum('kpis'),
    actions: sum('actions'),
    gaps: sum('open-gaps'),
    dues: sumByStatus(areas),
    findings: bySeverity,
    accepted: review.findings.length - open.length,
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
