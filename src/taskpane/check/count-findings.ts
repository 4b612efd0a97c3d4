import { titleOfRule } from '../../app/group-findings';
import type { LocatedFinding } from '../../app/locate-findings';
import type { Severity } from '../../domain/finding';
import { ABOUT_GAPS } from './filter-findings';

/** How many findings there are of each severity and kind, to choose from. */
interface FindingCounts {
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** In the order in which the kinds first occur. */
  readonly byKind: readonly KindCount[];
}

interface KindCount {
  readonly rule: string;
  readonly title: string;
  readonly count: number;
}

/** Counts findings. The kind that is chosen is among those counted even when the last of it is gone. */
export function countFindings(
  findings: readonly LocatedFinding[],
  chosenKind: string | null,
): FindingCounts {
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, insight: 0 };
  const byRule = new Map<string, number>();
  for (const { finding } of findings) {
    bySeverity[finding.severity] += 1;
    byRule.set(finding.rule, (byRule.get(finding.rule) ?? 0) + 1);
  }
  if (chosenKind !== null && chosenKind !== ABOUT_GAPS && !byRule.has(chosenKind)) {
    byRule.set(chosenKind, 0);
  }
  const byKind = [...byRule].map(([rule, count]) => ({ rule, title: titleOfRule(rule), count }));
  return { bySeverity, byKind };
}
