import type { Due } from '../../domain/due';
import type { Action, Area, Kpi, LevelStatement, MaturityMatrix } from '../../domain/matrix';
import type { RuleFinding } from '../rule';
import type { Side } from './wording';

/** One finding or none for each KPI, in sheet order. */
export function checkKpis(
  matrix: MaturityMatrix,
  check: (kpi: Kpi, area: Area) => RuleFinding | null,
): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const area of matrix.areas) {
    for (const kpi of area.kpis) {
      const finding = check(kpi, area);
      if (finding) findings.push(finding);
    }
  }
  return findings;
}

/** One finding or none for each level statement; a side without any column is passed over. */
export function checkLevels(
  matrix: MaturityMatrix,
  check: (statement: LevelStatement, side: Side) => RuleFinding | null,
): RuleFinding[] {
  const { columns } = matrix.source;
  const findings: RuleFinding[] = [];
  const hasCurrent = Boolean(columns.current ?? columns.currentLevel);
  const hasTarget = Boolean(columns.target ?? columns.targetLevel);
  for (const area of matrix.areas) {
    for (const kpi of area.kpis) {
      const current = hasCurrent ? check(kpi.current, 'current') : null;
      const target = hasTarget ? check(kpi.target, 'target') : null;
      if (current) findings.push(current);
      if (target) findings.push(target);
    }
  }
  return findings;
}

/** One finding or none for each action, in sheet order; `index` is its place within the KPI. */
export function checkActions(
  matrix: MaturityMatrix,
  check: (action: Action, kpi: Kpi, index: number) => RuleFinding | null,
): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const area of matrix.areas) {
    for (const kpi of area.kpis) {
      kpi.actions.forEach((action, index) => {
        const finding = check(action, kpi, index);
        if (finding) findings.push(finding);
      });
    }
  }
  return findings;
}

/** One finding or none for each due that belongs to no action. */
export function checkStrayDues(
  { strayDues }: MaturityMatrix,
  check: (due: Due, cell: string) => RuleFinding | null,
): RuleFinding[] {
  return strayDues.flatMap(({ due, cell }) => check(due, cell) ?? []);
}

/**
 * One finding or none for each due of an action; a due that neighbouring actions share is checked once.
 * `isWholeCell` is false when the cell holds another action's due as well, so that it cannot be rewritten alone.
 */
export function checkDues(
  matrix: MaturityMatrix,
  check: (due: Due, cell: string, isWholeCell: boolean) => RuleFinding | null,
): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const area of matrix.areas) {
    for (const { actions } of area.kpis) {
      actions.forEach(({ due, dueCell }, index) => {
        const previous = actions[index - 1];
        const next = actions[index + 1];
        const isShared = previous?.dueCell === dueCell;
        if (isShared && previous.due.raw === due.raw) return;
        const isWholeCell = !isShared && (next?.dueCell !== dueCell || next.due.raw === due.raw);
        const finding = check(due, dueCell, isWholeCell);
        if (finding) findings.push(finding);
      });
    }
  }
  return findings;
}
