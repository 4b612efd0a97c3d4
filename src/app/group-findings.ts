import type { Finding, Severity } from '../domain/finding';
import { groupBy } from '../domain/group-by';
import { RULES } from '../rules/index';

/** The findings of one rule, with the rule's heading. */
export interface FindingGroup {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

const RULES_BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** The heading of a rule's findings; the id itself where no rule has it. */
export function titleOfRule(rule: string): string {
  return RULES_BY_ID.get(rule)?.title ?? rule;
}

/** Why a rule matters, in one sentence; '' where no rule has the id. */
export function reasonForRule(rule: string): string {
  return RULES_BY_ID.get(rule)?.why ?? '';
}

/** Groups findings by rule, in the order in which the rules first occur. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  return [...groupBy(findings, ({ rule }) => rule)].map(([rule, ofRule]) => ({
    rule,
    title: titleOfRule(rule),
    severity: ofRule[0]!.severity,
    findings: ofRule,
  }));
}
