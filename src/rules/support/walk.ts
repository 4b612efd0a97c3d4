import type { Due } from '../../domain/due';
import type { Action, Area, Kpi, LevelStatement, MaturityMatrix } from '../../domain/matrix';
import type { RuleFinding } from '../rule';
import type { LevelTrouble } from './level-trouble';
import { factsOf, hasSide } from './matrix-facts';
import type { Side } from './wording';
import { writeCell } from './wording';

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
  const findings: RuleFinding[] = [];
  const hasCurrent = hasSide(matrix, 'current');
  const hasTarget = hasSide(matrix, 'target');
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

/** One finding for each level statement that has the given trouble. */
export function reportLevels(
  matrix: MaturityMatrix,
  trouble: LevelTrouble,
  report: (statement: LevelStatement, side: Side) => RuleFinding,
): RuleFinding[] {
  return factsOf(matrix)
    .troubledLevels.filter((level) => level.trouble === trouble)
    .map(({ statement, side }) => report(statement, side));
}

/** One finding or none for each action, in sheet order; `index` is its place within the KPI. */
export function checkActions(
  matrix: MaturityMatrix,
  check: (action: Action, kpi: Kpi, index: number) => RuleFinding | null,
): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const area of matrix.areas) {
    for (const kpi of area.kpis) {
      const { actions } = kpi;
      for (let index = 0; index < actions.length; index += 1) {
        const finding = check(actions[index]!, kpi, index);
        if (finding) findings.push(finding);
      }
    }
  }
  return findings;
}

/** What `judge` returns for the dues that concern a rule; it is asked once for each distinct due. */
function judgeDues<Report>(
  matrix: MaturityMatrix,
  judge: (due: Due) => Report | null,
): ReadonlyMap<Due, Report> {
  const reports = new Map<Due, Report>();
  for (const due of factsOf(matrix).distinctDues) {
    const report = judge(due);
    if (report !== null) reports.set(due, report);
  }
  return reports;
}

/** Reports on an action with a due that a rule has judged. */
export type ActionReport = (action: Action) => RuleFinding | null;

/** One finding or none for each action, in sheet order. `judge` decides by the due; null passes over all its actions. */
export function checkActionDues(
  matrix: MaturityMatrix,
  judge: (due: Due) => ActionReport | null,
): RuleFinding[] {
  const reports = judgeDues(matrix, judge);
  if (reports.size === 0) return [];
  return checkActions(matrix, (action) => reports.get(action.due)?.(action) ?? null);
}

/**
 * Reports on a cell with a due that a rule has judged. `isWholeCell` is false when the cell holds another action's
 * due as well, so that it cannot be rewritten alone.
 */
export type DueReport = (cell: string, isWholeCell: boolean) => RuleFinding | null;

/** Says the same of every cell with the due; with the fix where the due has its cell to itself. */
export function reportDue(
  message: string,
  respelling: { readonly from: string; readonly to: string } | null = null,
): DueReport {
  return (cell, isWholeCell) => ({
    cells: [cell],
    message,
    fix: respelling && isWholeCell ? writeCell(cell, respelling.from, respelling.to) : null,
  });
}

/**
 * One finding or none for each due of an action; a due that neighbouring actions share is reported once. `judge`
 * decides by the due alone; null passes over all its cells.
 */
export function checkDues(
  matrix: MaturityMatrix,
  judge: (due: Due) => DueReport | null,
): RuleFinding[] {
  const reports = judgeDues(matrix, judge);
  if (reports.size === 0) return [];
  return checkActions(matrix, ({ due, dueCell }, { actions }, index) => {
    const report = reports.get(due);
    if (report === undefined) return null;
    const previous = actions[index - 1];
    const next = actions[index + 1];
    const isShared = previous?.dueCell === dueCell;
    if (isShared && previous.due.raw === due.raw) return null;
    const isWholeCell = !isShared && (next?.dueCell !== dueCell || next.due.raw === due.raw);
    return report(dueCell, isWholeCell);
  });
}

/** One finding or none for each due that belongs to no action. */
export function checkStrayDues(
  { strayDues }: MaturityMatrix,
  judge: (due: Due) => DueReport | null,
): RuleFinding[] {
  return strayDues.flatMap(({ due, cell }) => judge(due)?.(cell, true) ?? []);
}
