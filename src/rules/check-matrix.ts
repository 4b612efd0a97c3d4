import type { Finding, Severity } from '../domain/finding';
import type { MaturityMatrix } from '../domain/matrix';
import { RULES } from './index';
import type { Rule, RuleContext } from './rule';
import { readingPosition } from './support/position';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'insight'];

/** Sorts by first cell. Most rules go down the sheet anyway, so their findings are only looked through. */
function sortByPosition(findings: Finding[]): Finding[] {
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

/** One rule's findings, top to bottom and left to right by their first cell; those about the whole come first. */
function runRule(rule: Rule, matrix: MaturityMatrix, context: RuleContext): Finding[] {
  const { id, severity } = rule;
  const findings = rule
    .check(matrix, context)
    .map(({ cells, message, fix }) => ({ rule: id, severity, cells, message, fix }));
  return sortByPosition(findings);
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
