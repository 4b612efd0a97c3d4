import type { Finding, Severity } from '../domain/finding';
import type { MaturityMatrix } from '../domain/matrix';
import { RULES } from './index';
import type { Rule, RuleContext } from './rule';
import { comparePositions, findPosition } from './support/position';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'insight'];

/** One rule's findings, top to bottom and left to right by their first cell; those about the whole come first. */
function runRule(rule: Rule, matrix: MaturityMatrix, context: RuleContext): Finding[] {
  return rule
    .check(matrix, context)
    .map((finding) => ({ position: findPosition(finding.cells[0]), finding }))
    .sort((left, right) => comparePositions(left.position, right.position))
    .map(({ finding }) => ({ rule: rule.id, severity: rule.severity, ...finding }));
}

/**
 * Runs every rule over a matrix: errors first, then warnings, then insights; within a severity in the
 * register's order, within a rule in sheet order. The same matrix always gives the same list.
 */
export function checkMatrix(matrix: MaturityMatrix, context: RuleContext): Finding[] {
  return SEVERITIES.flatMap((severity) =>
    RULES.filter((rule) => rule.severity === severity).flatMap((rule) =>
      runRule(rule, matrix, context),
    ),
  );
}
