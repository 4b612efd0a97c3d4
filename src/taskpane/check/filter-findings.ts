import { titleOfRule } from '../../app/group-findings';
import type { LocatedFinding } from '../../app/locate-findings';
import type { Severity } from '../../domain/finding';

/** Which findings to show; `null` and '' let all through. */
export interface FindingFilter {
  readonly severity: Severity | null;
  /** Id of a rule, or {@link ABOUT_GAPS}. */
  readonly kind: string | null;
  readonly area: string | null;
  /** Words that the message, its rule's title, the cells, the KPI or the area must contain, all of them, in any case. */
  readonly text: string;
}

/** Shows everything. */
export const NO_FILTER: FindingFilter = { severity: null, kind: null, area: null, text: '' };

/** Stands for all rules that speak of a gap between where we are and where we want to be. */
export const ABOUT_GAPS = 'about-gaps';

const GAP_RULES: ReadonlySet<string> = new Set([
  'gap-without-open-action',
  'done-but-not-moved',
  'wide-gap',
  'target-below-current',
]);

/** The findings that pass the filter, in their order. */
export function filterFindings(
  findings: readonly LocatedFinding[],
  filter: FindingFilter,
): readonly LocatedFinding[] {
  if (!isFiltering(filter)) return findings;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter(
    (located) =>
      (filter.severity === null || located.finding.severity === filter.severity) &&
      isOfKind(located.finding.rule, filter.kind) &&
      (filter.area === null || located.areaName === filter.area) &&
      (words.length === 0 || containsAll(located, words)),
  );
}

/** Whether the filter could hide anything. */
export function isFiltering({ severity, kind, area, text }: FindingFilter): boolean {
  return severity !== null || kind !== null || area !== null || text.trim() !== '';
}

/** Whether two filters show the same. */
export function isSameFilter(left: FindingFilter, right: FindingFilter): boolean {
  return (
    left.severity === right.severity &&
    left.kind === right.kind &&
    left.area === right.area &&
    left.text.trim() === right.text.trim()
  );
}

function isOfKind(rule: string, kind: string | null): boolean {
  if (kind === null) return true;
  return kind === ABOUT_GAPS ? GAP_RULES.has(rule) : rule === kind;
}

function containsAll(
  { finding, areaName, kpiName }: LocatedFinding,
  words: readonly string[],
): boolean {
  const { message, rule, cells } = finding;
  const text = [message, titleOfRule(rule), ...cells, kpiName ?? '', areaName ?? '']
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

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
