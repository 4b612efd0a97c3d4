import type { Due } from '../../domain/due';
import type { Finding } from '../../domain/finding';
import { levelGap } from '../../domain/gap';
import type { LevelScale } from '../../domain/level-scale';
import type { Action, Kpi, MatrixSection, MatrixSource, MaturityMatrix } from '../../domain/matrix';
import type { Steps } from '../../domain/steps';
import { runAtOnce, visitInSteps } from '../../domain/steps';
import type { SectionFinder } from '../../workbook/matrix-places';
import { createSectionFinder } from '../../workbook/matrix-places';
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
import { createColumnTerms } from './column-terms';
import { listErrorCells } from './error-cells';
import { joinCauses } from './join-causes';
import { createSpellingFinder, listDistinctDues } from './dues';
import type { LevelColumns } from './level-columns';
import { surveyLevelColumns } from './level-columns';
import { findLevelTrouble } from '../../domain/level-trouble';
import type { Side } from './wording';

/** What {@link runRulesInSteps} gives, at once. */
export function runRules(
  rules: readonly Rule[],
  matrix: MaturityMatrix,
  context: RuleContext,
): Finding[][] {
  return runAtOnce(runRulesInSteps(rules, matrix, context));
}

/**
 * All that each of some rules has to say of a matrix, in lists in the order of the rules: down the sheet, and then what
 * is said of stray dues. The matrix is walked once for all of them.
 */
export function* runRulesInSteps(
  rules: readonly Rule[],
  matrix: MaturityMatrix,
  context: RuleContext,
): Steps<Finding[][]> {
  const { scale, basis, source } = matrix;
  const sectionAt = rememberSection(createSectionFinder(source), source);
  const levelColumns = surveyLevelColumns(matrix);
  yield;
  const terms = {
    ...context,
    matrix,
    scale,
    basis,
    distinctDues: listDistinctDues(matrix),
    spellDue: createSpellingFinder(matrix),
    levelColumns,
    ...createColumnTerms(matrix, sectionAt),
  };
  const plan: WalkPlan = { kpis: [], levels: [], actions: [], dues: [], strayDues: [] };
  const found: RuleFinding[][] = [];
  for (const rule of rules) {
    found.push(enlist(rule, terms, plan));
    yield;
  }
  yield* walkKpis(matrix, levelColumns, sectionAt, plan);
  for (const { due, cell } of matrix.strayDues) {
    for (const looker of plan.strayDues) add(looker, looker.look(due)?.(cell, true));
  }
  const errorCells = listErrorCells(matrix);
  yield;
  const signed: Finding[][] = [];
  for (const [index, rule] of rules.entries()) {
    const causes = joinCauses(leaveErrorsOut(rule, found[index]!, errorCells));
    signed.push(causes.map((one) => sign(rule, one)));
    yield;
  }
  return signed;
}

/** A finding with its rule's name. */
function sign(
  { id, severity }: Rule,
  { cells, message, elsewhere, fix, recurs }: RuleFinding,
): Finding {
  return {
    rule: id,
    severity,
    cells,
    message,
    fix,
    ...(elsewhere !== undefined && { elsewhere }),
    ...(recurs && { recurs }),
  };
}

/** A function of a rule that looks at one kind of thing, and where its findings go. */
interface Looker<Look> {
  readonly findings: RuleFinding[];
  readonly look: Look;
}

/** Who looks at what, in the order of the rules. */
interface WalkPlan {
  readonly kpis: Looker<KpiRun>[];
  readonly levels: Looker<LevelRun>[];
  readonly actions: Looker<DueJudge<ActionReport>>[];
  readonly dues: Looker<DueJudge<DueReport>>[];
  readonly strayDues: Looker<DueJudge<DueReport>>[];
}

/** Adds a rule to the plan of a walk, and gives the list that its findings will be in. */
function enlist(rule: Rule, terms: RuleTerms, plan: WalkPlan): RuleFinding[] {
  const findings: RuleFinding[] = [];
  switch (rule.looksAt) {
    case 'matrix':
      for (const finding of rule.run(terms)) add({ findings }, finding);
      break;
    case 'kpi':
      plan.kpis.push({ findings, look: rule.run(terms) });
      break;
    case 'level':
      plan.levels.push({ findings, look: rule.run(terms) });
      break;
    case 'action':
      plan.actions.push({ findings, look: rule.run(terms) });
      break;
    default: {
      const looker = { findings, look: rule.run(terms) };
      if (rule.looksAt !== 'stray-due') plan.dues.push(looker);
      if (rule.looksAt !== 'due') plan.strayDues.push(looker);
    }
  }
  return findings;
}

function add(
  { findings }: Pick<Looker<unknown>, 'findings'>,
  finding: RuleFinding | null | undefined,
): void {
  if (finding) findings.push(finding);
}

/** On a matrix of one section no cell has to be looked up. */
function rememberSection(find: SectionFinder, { sections }: MatrixSource): SectionFinder {
  return sections.length === 1 ? () => sections[0]! : find;
}

const SIDES: readonly Side[] = ['current', 'target'];

/** Goes through lists by index: what iterates over them is made anew for each of thousands of KPIs and rules. */
function* walkKpis(
  matrix: MaturityMatrix,
  { withoutLevels, ofAnotherScale }: LevelColumns,
  sectionAt: SectionFinder,
  plan: WalkPlan,
): Steps<void> {
  const saidOnce = new Set(ofAnotherScale.map(({ statement }) => statement));
  const sides = SIDES.filter((side) => !withoutLevels.some((found) => found.side === side));
  const judge = createJudge(plan);
  const { areas, scale } = matrix;
  for (const { kpis } of areas) {
    yield* visitInSteps(kpis, (kpi) => {
      const gap = levelGap(kpi, scale);
      for (let index = 0; index < plan.kpis.length; index += 1) {
        const looker = plan.kpis[index]!;
        add(looker, looker.look(kpi, gap));
      }
      const section = sectionAt(kpi.cell);
      for (let index = 0; index < sides.length; index += 1) {
        const side = sides[index]!;
        if (statesLevel(section, side) && !saidOnce.has(kpi[side])) {
          lookAtLevel(kpi, side, scale, plan.levels);
        }
      }
      const { actions } = kpi;
      for (let index = 0; index < actions.length; index += 1) {
        const action = actions[index]!;
        lookAtAction(action, kpi, index, judge(action.settled));
      }
    });
  }
}

/** Whether a section has anything that levels of a side are read from. */
function statesLevel(section: MatrixSection | null, side: Side): boolean {
  if (section === null) return false;
  const { columns, levelGrid } = section;
  const levelColumn = side === 'current' ? columns.currentLevel : columns.targetLevel;
  return Boolean(columns[side] ?? levelColumn ?? levelGrid);
}

function lookAtLevel(kpi: Kpi, side: Side, scale: LevelScale, lookers: WalkPlan['levels']): void {
  const statement = kpi[side];
  const trouble = findLevelTrouble(statement, scale);
  for (let index = 0; index < lookers.length; index += 1) {
    const looker = lookers[index]!;
    add(looker, looker.look(statement, side, trouble));
  }
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
  return judges.flatMap(({ findings, look }) => {
    const report = look(due);
    return report === null ? [] : { findings, look: report };
  });
}

function lookAtAction(action: Action, kpi: Kpi, index: number, { actions, dues }: Judgement): void {
  for (let at = 0; at < actions.length; at += 1) {
    const looker = actions[at]!;
    add(looker, looker.look(action, kpi, index));
  }
  if (dues.length === 0) return;
  const { due, dueCell } = action;
  const previous = index > 0 ? kpi.actions[index - 1] : undefined;
  const next = kpi.actions[index + 1];
  const isShared = previous?.dueCell === dueCell;
  // Neighbouring actions with one due between them.
  if (isShared && previous.due.raw === due.raw) return;
  const isWholeCell = !isShared && (next?.dueCell !== dueCell || next.due.raw === due.raw);
  for (const looker of dues) add(looker, looker.look(dueCell, isWholeCell));
}

/** The findings without those that call a cell empty which shows a formula error. */
function leaveErrorsOut(
  { saysEmpty }: Rule,
  findings: readonly RuleFinding[],
  errorCells: ReadonlySet<string>,
): readonly RuleFinding[] {
  if (!saysEmpty || errorCells.size === 0) return findings;
  return findings.filter(({ cells }) => !errorCells.has(cells[0]!));
}
