import { judgeDue } from '../domain/due';
import type { DueStatus } from '../domain/due';
import type { Severity } from '../domain/finding';
import { levelGap } from '../domain/gap';
import { listActions, listKpis } from '../domain/matrix';
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

export function countReview({ matrix, findings, settings }: Review): ReviewCounts {
  const kpis = listKpis(matrix);
  const actions = listActions(matrix);
  const dues: Record<DueStatus, number> = {
    overdue: 0,
    'due-this-quarter': 0,
    'due-later': 0,
    complete: 0,
    ongoing: 0,
    cancelled: 0,
    unscheduled: 0,
    blank: 0,
    unclear: 0,
  };
  for (const { due } of actions) dues[judgeDue(due, settings.asAt, matrix.basis)] += 1;
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, insight: 0 };
  for (const { severity } of findings) bySeverity[severity] += 1;
  return {
    areas: matrix.areas.length,
    kpis: kpis.length,
    actions: actions.length,
    gaps: kpis.filter((kpi) => (levelGap(kpi, matrix.scale) ?? 0) > 0).length,
    dues,
    findings: bySeverity,
  };
}
