import type { Finding, Severity } from '../domain/finding';
import type { Kpi, MaturityMatrix } from '../domain/matrix';
import { RULES } from './index';
import { leaveErrorsOut, listErrorCells } from './support/error-cells';
import { keepSame } from './support/keep-same';
import type { CheckTerms, Rule, RuleContext, RuleFinding } from './rule';
import { readingPosition } from './support/position';
import { termsOf } from './support/run-rule';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'insight'];
/** Errors first, then warnings, then insights; within a severity in the register's order. */
const RULES_AS_SHOWN = SEVERITIES.flatMap((severity) =>
  RULES.filter((rule) => rule.severity === severity),
);

/** Checks a matrix, as {@link checkMatrix} does. */
export type MatrixChecker = (matrix: MaturityMatrix, context: RuleContext) => Finding[];

/**
 * Runs every rule over a matrix: errors first, then warnings, then insights; within a severity in the
 * register's order, within a rule in sheet order. The same matrix always gives the same list.
 */
export const checkMatrix: MatrixChecker = (matrix, context) =>
  createMatrixChecker()(matrix, context);

/**
 * Makes a checker for a matrix that is checked again and again while somebody edits it. It always gives what a first
 * check would give, but looks only at KPIs that are not the same objects as before. A finding that says the same as
 * before is the same object.
 */
export function createMatrixChecker(): MatrixChecker {
  let checker: KpiChecker | null = null;
  let before: readonly (readonly Finding[])[] = RULES_AS_SHOWN.map(() => []);
  return (matrix, context) => {
    const terms = termsOf(matrix, context);
    const key = JSON.stringify(terms);
    if (checker?.key !== key) checker = createKpiChecker(key, terms);
    const found = collect(matrix, checker);
    const errorCells = listErrorCells(matrix);
    before = RULES_AS_SHOWN.map((rule, index) => {
      const onWhole = (rule.checkMatrix?.(matrix, context) ?? []).map((one) => sign(rule, one));
      const all = onWhole.length > 0 ? found[index]!.concat(onWhole) : found[index]!;
      return sortByPosition(keepSame(before[index]!, leaveErrorsOut(rule, all, errorCells)));
    });
    return before.flat();
  };
}

/** What a rule has to say of a KPI; `ruleIndex` is the rule's place among those shown. */
interface KpiFinding {
  readonly ruleIndex: number;
  readonly finding: Finding;
}

interface KpiChecker {
  readonly key: string;
  /** What all rules have to say of a KPI, worked out once. */
  readonly check: (kpi: Kpi) => readonly KpiFinding[];
}

const NO_FINDINGS: readonly KpiFinding[] = [];

function createKpiChecker(key: string, terms: CheckTerms): KpiChecker {
  const checks = RULES_AS_SHOWN.flatMap((rule, ruleIndex) =>
    rule.checkKpi ? { rule, ruleIndex, check: rule.checkKpi(terms) } : [],
  );
  const known = new WeakMap<Kpi, readonly KpiFinding[]>();
  const checkAfresh = (kpi: Kpi): readonly KpiFinding[] => {
    const findings: KpiFinding[] = [];
    let place = checks[0]!;
    const report = (finding: RuleFinding): void => {
      findings.push({ ruleIndex: place.ruleIndex, finding: sign(place.rule, finding) });
    };
    for (place of checks) place.check(kpi, report);
    return findings.length > 0 ? findings : NO_FINDINGS;
  };
  return {
    key,
    check(kpi) {
      let findings = known.get(kpi);
      if (!findings) known.set(kpi, (findings = checkAfresh(kpi)));
      return findings;
    },
  };
}

/** The findings on all KPIs in sheet order, by the place of their rule. */
function collect({ areas }: MaturityMatrix, { check }: KpiChecker): Finding[][] {
  const found: Finding[][] = RULES_AS_SHOWN.map(() => []);
  for (const { kpis } of areas) {
    for (const kpi of kpis) {
      for (const { ruleIndex, finding } of check(kpi)) found[ruleIndex]!.push(finding);
    }
  }
  return found;
}

function sign({ id, severity }: Rule, { cells, message, fix }: RuleFinding): Finding {
  return { rule: id, severity, cells, message, fix };
}

/** Sorts by first cell; findings about the whole come first. Most rules go down the sheet anyway. */
function sortByPosition(findings: readonly Finding[]): readonly Finding[] {
  let last = -1;
  const isSorted = findings.every(({ cells }) => {
    const previous = last;
    last = readingPosition(cells[0]);
    return last >= previous;
  });
  if (isSorted) return findings;
  return findings
    .map((finding) => ({ finding, position: readingPosition(finding.cells[0]) }))
    .sort((left, right) => left.position - right.position)
    .map(({ finding }) => finding);
}
