import type { Finding, Severity } from '../domain/finding';
import { RULES } from '../rules/index';

/** The findings of one rule, with the rule's heading. */
export interface FindingGroup {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** Groups findings by rule, in the order in which the rules first occur. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const titles = new Map(RULES.map(({ id, title }) => [id, title]));
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = byRule.get(finding.rule);
    if (group) group.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return [...byRule].map(([rule, ofRule]) => ({
    rule,
    title: titles.get(rule)!,
    severity: ofRule[0]!.severity,
    findings: ofRule,
  }));
}
