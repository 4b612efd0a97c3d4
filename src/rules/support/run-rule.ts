import type { MaturityMatrix } from '../../domain/matrix';
import type { CheckTerms, Rule, RuleContext, RuleFinding } from '../rule';
import { leaveErrorsOut, listErrorCells } from './error-cells';
import { checkEachKpi } from './walk';

/** What a rule may know of a matrix when it checks one KPI. */
export function termsOf(
  { scale, basis, source }: MaturityMatrix,
  context: RuleContext,
): CheckTerms {
  return { ...context, scale, basis, columns: source.columns };
}

/** All that one rule has to say of a matrix: on its KPIs in sheet order, then on the whole. */
export function runRule(rule: Rule, matrix: MaturityMatrix, context: RuleContext): RuleFinding[] {
  const onKpis = rule.checkKpi ? checkEachKpi(matrix, rule.checkKpi(termsOf(matrix, context))) : [];
  const findings = onKpis.concat(rule.checkMatrix?.(matrix, context) ?? []);
  return leaveErrorsOut(rule, findings, listErrorCells(matrix));
}
