import type { Due } from '../../domain/due';
import type { Action, Kpi, MaturityMatrix } from '../../domain/matrix';
import type {
  ActionReport,
  DueJudge,
  DueReport,
  KpiRun,
  LevelRun,
  Rule,
  RuleContext,
  RuleFinding,
  RuleTerms,
} from '../rule';
import { leaveErrorsOut, listErrorCells } from './error-cells';
import { findLevelTrouble } from './level-trouble';

/** All that one rule has to say of a matrix, down the sheet; what it says of stray dues comes last. */
export function runRule(rule: Rule, matrix: MaturityMatrix, context: RuleContext): RuleFinding[] {
  return runRules([rule], matrix, context)[0]!;
}

/** All that each of the rules has to say of a matrix, as {@link runRule} does. The matrix is walked once for all of them. */
export function runRules(
  rules: readonly Rule[],
  matrix: MaturityMatrix,
  context: RuleContext,
): RuleFinding[][] {
  const { scale, basis, source } = matrix;
  const plan = planWalk(rules, { ...context, matrix, scale, basis, columns: source.columns });
  walkKpis(matrix, plan);
  for (const { due, cell } of matrix.strayDues) {
    for (const { look, findings } of plan.strayDues) add(findings, look(due)?.(cell, true));
  }
  const errorCells = listErrorCells(matrix);
  return plan.found.map((findings, index) => leaveErrorsOut(rules[index]!, findings, errorCells));
}

/** A function of a rule that looks at one thing, and what the rule has found so far. */
interface Looker<Look> {
  readonly look: Look;
  readonly findings: RuleFinding[];
}

/** Who looks at what, in the order of the rules. */
interface WalkPlan {
  readonly found: readonly RuleFinding[][];
  readonly kpis: Looker<KpiRun>[];
  readonly levels: Looker<LevelRun>[];
  readonly actions: Looker<DueJudge<ActionReport>>[];
  readonly dues: Looker<DueJudge<DueReport>>[];
  readonly strayDues: Looker<DueJudge<DueReport>>[];
}

function planWalk(rules: readonly Rule[], terms: RuleTerms): WalkPlan {
  const found = rules.map((rule) => (rule.looksAt === 'matrix' ? rule.run(terms) : []));
  const plan: WalkPlan = { found, kpis: [], levels: [], actions: [], dues: [], strayDues: [] };
  rules.forEach((rule, index) => {
    const findings = found[index]!;
    switch (rule.looksAt) {
      case 'matrix':
        break;
      case 'kpi':
        plan.kpis.push({ look: rule.run(terms), findings });
        break;
      case 'level':
        plan.levels.push({ look: rule.run(terms), findings });
        break;
      case 'action':
        plan.actions.push({ look: rule.run(terms), findings });
        break;
      default: {
        const looker = { look: rule.run(terms), findings };
        if (rule.looksAt !== 'stray-due') plan.dues.push(looker);
        if (rule.looksAt !== 'due') plan.strayDues.push(looker);
      }
    }
  });
  return plan;
}

function walkKpis({ areas, source: { columns } }: MaturityMatrix, plan: WalkPlan): void {
  const hasCurrent = Boolean(columns.current ?? columns.currentLevel);
  const hasTarget = Boolean(columns.target ?? columns.targetLevel);
  const judge = createJudge(plan);
  for (const { kpis } of areas) {
    for (const kpi of kpis) {
      for (const { look, findings } of plan.kpis) add(findings, look(kpi));
      if (hasCurrent) lookAtLevel(kpi, 'current', plan);
      if (hasTarget) lookAtLevel(kpi, 'target', plan);
      kpi.actions.forEach((action, index) => lookAtAction(action, kpi, index, judge(action.due)));
    }
  }
}

function lookAtLevel(kpi: Kpi, side: 'current' | 'target', { levels }: WalkPlan): void {
  const statement = kpi[side];
  const trouble = findLevelTrouble(statement);
  for (const { look, findings } of levels) add(findings, look(statement, side, trouble));
}

/** What is to be said wherever one due stands. */
interface Judgement {
  readonly actions: readonly Looker<ActionReport>[];
  readonly dues: readonly Looker<DueReport>[];
}

/** Asks the rules once for each distinct due: even a large matrix has few. */
function createJudge({ actions, dues }: WalkPlan): (due: Due) => Judgement {
  const known = new Map<Due, Judgement>();
  return (due) => {
    let judgement = known.get(due);
    if (!judgement) {
      judgement = { actions: askEach(actions, due), dues: askEach(dues, due) };
      known.set(due, judgement);
    }
    return judgement;
  };
}

function askEach<Report>(judges: readonly Looker<DueJudge<Report>>[], due: Due): Looker<Report>[] {
  return judges.flatMap(({ look, findings }) => {
    const report = look(due);
    return report === null ? [] : { look: report, findings };
  });
}

function lookAtAction(action: Action, kpi: Kpi, index: number, judgement: Judgement): void {
  for (const { look, findings } of judgement.actions) add(findings, look(action, kpi, index));
  if (judgement.dues.length === 0) return;
  const { due, dueCell } = action;
  const previous = kpi.actions[index - 1];
  const next = kpi.actions[index + 1];
  const isShared = previous?.dueCell === dueCell;
  // Neighbouring actions with one due between them.
  if (isShared && previous.due.raw === due.raw) return;
  const isWholeCell = !isShared && (next?.dueCell !== dueCell || next.due.raw === due.raw);
  for (const { look, findings } of judgement.dues) add(findings, look(dueCell, isWholeCell));
}

function add(findings: RuleFinding[], finding: RuleFinding | null | undefined): void {
  if (finding) findings.push(finding);
}
