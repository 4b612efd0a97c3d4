import type { Due } from '../../domain/due';
import type {
  Action,
  Kpi,
  LevelStatement,
  MatrixSource,
  MaturityMatrix,
} from '../../domain/matrix';
import type { CheckTerms, KpiCheck, RuleFinding } from '../rule';
import type { LevelTrouble } from './level-trouble';
import { findLevelTrouble } from './level-trouble';
import type { Side } from './wording';
import { writeCell } from './wording';

/** Runs a check over all KPIs, in sheet order. */
export function checkEachKpi({ areas }: MaturityMatrix, check: KpiCheck): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const report = (finding: RuleFinding): void => {
    findings.push(finding);
  };
  for (const { kpis } of areas) {
    for (const kpi of kpis) check(kpi, report);
  }
  return findings;
}

/** For a sheet that lacks the column which a rule is about. */
export const REPORT_NOTHING: KpiCheck = () => undefined;

/** One finding or none for a KPI. */
export function reportKpi(check: (kpi: Kpi) => RuleFinding | null): KpiCheck {
  return (kpi, report) => {
    const finding = check(kpi);
    if (finding) report(finding);
  };
}

/** One finding or none for each level statement; a side without any column is passed over. */
export function reportStatements(
  columns: MatrixSource['columns'],
  check: (statement: LevelStatement, side: Side) => RuleFinding | null,
): KpiCheck {
  const hasCurrent = Boolean(columns.current ?? columns.currentLevel);
  const hasTarget = Boolean(columns.target ?? columns.targetLevel);
  return ({ current, target }, report) => {
    const ofCurrent = hasCurrent ? check(current, 'current') : null;
    const ofTarget = hasTarget ? check(target, 'target') : null;
    if (ofCurrent) report(ofCurrent);
    if (ofTarget) report(ofTarget);
  };
}

/** One finding or none for each level statement that has the given trouble. */
export function reportLevels(
  { columns }: CheckTerms,
  trouble: LevelTrouble,
  check: (statement: LevelStatement, side: Side) => RuleFinding | null,
): KpiCheck {
  return reportStatements(columns, (statement, side) =>
    findLevelTrouble(statement) === trouble ? check(statement, side) : null,
  );
}

/** One finding or none for each action, in sheet order; `index` is its place within the KPI. */
export function reportActions(
  check: (action: Action, kpi: Kpi, index: number) => RuleFinding | null,
): KpiCheck {
  return (kpi, report) => {
    const { actions } = kpi;
    for (let index = 0; index < actions.length; index += 1) {
      const finding = check(actions[index]!, kpi, index);
      if (finding) report(finding);
    }
  };
}

/** Asks `judge` once for each distinct due: even a large matrix has few. */
function judgeOnce<Report>(judge: (due: Due) => Report | null): (due: Due) => Report | null {
  const reports = new Map<Due, Report | null>();
  return (due) => {
    let report = reports.get(due);
    if (report === undefined) reports.set(due, (report = judge(due)));
    return report;
  };
}

/** Reports on an action with a due that a rule has judged. */
export type ActionReport = (action: Action) => RuleFinding | null;

/** One finding or none for each action. `judge` decides by the due; null passes over all its actions. */
export function reportActionDues(judge: (due: Due) => ActionReport | null): KpiCheck {
  const judged = judgeOnce(judge);
  return reportActions((action) => judged(action.due)?.(action) ?? null);
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
export function reportDues(judge: (due: Due) => DueReport | null): KpiCheck {
  const judged = judgeOnce(judge);
  return reportActions(({ due, dueCell }, { actions }, index) => {
    const report = judged(due);
    if (report === null) return null;
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
