import { titleOfRule } from '../../app/group-findings';
import type { FindingSubjects } from '../../app/finding-subjects';
import type { LocatedFinding } from '../../app/locate-findings';
import type { FigureKind } from '../../app/words/describe-figures';
import type { Severity } from '../../domain/finding';

/** Which findings to show; `null` and '' let all through. */
export interface FindingFilter {
  readonly severity: Severity | null;
  /** Id of a rule, or {@link ABOUT_GAPS}. */
  readonly kind: string | null;
  readonly area: string | null;
  /** One of the owners; '' for nobody. */
  readonly owner: string | null;
  /** As written; '' for none. */
  readonly priority: string | null;
  /** Words that the matrix, the message or its rule's title must contain, all of them, in any case. */
  readonly text: string;
}

/** Shows everything. */
export const NO_FILTER: FindingFilter = {
  severity: null,
  kind: null,
  area: null,
  owner: null,
  priority: null,
  text: '',
};

/** Stands for all rules that speak of a gap between where we are and where we want to be. */
export const ABOUT_GAPS = 'about-gaps';

const GAP_RULES: ReadonlySet<string> = new Set([
  'gap-without-open-action',
  'done-but-not-moved',
  'wide-gap',
  'target-below-current',
]);

/** The findings that each number at a glance leads to. */
export const GLANCE_FILTERS: Readonly<Record<FigureKind, FindingFilter>> = {
  errors: { ...NO_FILTER, severity: 'error' },
  warnings: { ...NO_FILTER, severity: 'warning' },
  overdue: { ...NO_FILTER, kind: 'overdue' },
  'due-this-quarter': { ...NO_FILTER, kind: 'due-this-quarter' },
  gaps: { ...NO_FILTER, kind: ABOUT_GAPS },
};

/**
 * The findings that pass the filter, in their order; of those that a search finds the ones of which the words stand in
 * the matrix come before those of which they stand in the advice.
 */
export function filterFindings(
  findings: readonly LocatedFinding[],
  filter: FindingFilter,
  subjects: FindingSubjects,
): readonly LocatedFinding[] {
  if (!isFiltering(filter)) return findings;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const passing = findings.filter(
    (located) =>
      (filter.severity === null || located.finding.severity === filter.severity) &&
      isOfKind(located.finding.rule, filter.kind) &&
      (filter.area === null || isInArea(located, filter.area)) &&
      (filter.owner === null || hasOwner(subjects.ownersOf(located.finding), filter.owner)) &&
      (filter.priority === null ||
        (subjects.priorityOf(located.finding) ?? '') === filter.priority),
  );
  return words.length === 0 ? passing : search(passing, words, subjects);
}

/** Whether the filter could hide anything. */
export function isFiltering({ text, ...choices }: FindingFilter): boolean {
  return text.trim() !== '' || Object.values(choices).some((choice) => choice !== null);
}

/** Whether two filters show the same. */
export function isSameFilter(left: FindingFilter, right: FindingFilter): boolean {
  return (
    left.severity === right.severity &&
    left.kind === right.kind &&
    left.area === right.area &&
    left.owner === right.owner &&
    left.priority === right.priority &&
    left.text.trim() === right.text.trim()
  );
}

function isOfKind(rule: string, kind: string | null): boolean {
  if (kind === null) return true;
  return kind === ABOUT_GAPS ? GAP_RULES.has(rule) : rule === kind;
}

function isInArea({ areaName, otherAreas }: LocatedFinding, area: string): boolean {
  return areaName === area || otherAreas.includes(area);
}

function hasOwner(owners: readonly string[], owner: string): boolean {
  return owner === '' ? owners.length === 0 : owners.includes(owner);
}

function search(
  findings: readonly LocatedFinding[],
  words: readonly string[],
  subjects: FindingSubjects,
): LocatedFinding[] {
  const inMatrix: LocatedFinding[] = [];
  const inAdvice: LocatedFinding[] = [];
  for (const located of findings) {
    const { finding, areaName, kpiName, otherAreas, otherKpis } = located;
    const names = [kpiName ?? '', areaName ?? '', ...otherKpis, ...otherAreas];
    const place = [...finding.cells, ...names].join(' ').toLowerCase();
    const said = `${place} ${subjects.wordsOf(finding)}`;
    if (words.every((word) => said.includes(word))) {
      inMatrix.push(located);
      continue;
    }
    const all = `${said} ${finding.message} ${titleOfRule(finding.rule)}`.toLowerCase();
    if (words.every((word) => all.includes(word))) inAdvice.push(located);
  }
  return [...inMatrix, ...inAdvice];
}

/** The owners and priorities that findings are about, to choose from. */
export interface SubjectChoices {
  /** By name; empty where the matrix names none. */
  readonly owners: readonly string[];
  readonly priorities: readonly string[];
}

/** Lists the owners and priorities of findings, each once. One that is chosen stays among them. */
export function listSubjectChoices(
  findings: readonly LocatedFinding[],
  subjects: FindingSubjects,
  chosen: Pick<FindingFilter, 'owner' | 'priority'>,
): SubjectChoices {
  const owners = new Set<string>(chosen.owner ? [chosen.owner] : []);
  const priorities = new Set<string>(chosen.priority ? [chosen.priority] : []);
  for (const { finding } of findings) {
    for (const owner of subjects.ownersOf(finding)) owners.add(owner);
    const priority = subjects.priorityOf(finding);
    if (priority !== null) priorities.add(priority);
  }
  return { owners: sortWords(owners), priorities: sortWords(priorities) };
}

const sortWords = (words: Iterable<string>): string[] =>
  [...words].sort((left, right) => left.localeCompare(right, 'en-GB', { numeric: true }));

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
