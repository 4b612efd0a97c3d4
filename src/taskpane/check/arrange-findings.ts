import { titleOfRule } from '../../app/group-findings';
import type { FindingSubjects } from '../../app/finding-subjects';
import type { LocatedFinding } from '../../app/locate-findings';
import type { Severity } from '../../domain/finding';
import { groupBy } from '../../domain/group-by';

/** What findings are put under headings by. */
export type Arrangement = 'kind' | 'area' | 'owner' | 'priority' | 'late' | 'gap' | 'sheet';

/** Findings under one heading. */
export interface ArrangedGroup {
  readonly key: string;
  /** Null where findings stand in one list without headings. */
  readonly title: string | null;
  /** The severity of a kind; null where severities are mixed. */
  readonly severity: Severity | null;
  readonly findings: readonly LocatedFinding[];
}

/** A line of the list, from top to bottom. */
export type FindingLine =
  | { readonly type: 'group'; readonly key: string; readonly group: ArrangedGroup }
  | {
      readonly type: 'finding';
      readonly key: string;
      readonly located: LocatedFinding;
      /** 1-based place among the findings of its group. */
      readonly position: number;
      readonly groupSize: number;
      readonly groupKey: string | null;
      /** Whether its severity is still to be said: the heading of a kind has said it. */
      readonly showsSeverity: boolean;
    };

const WHOLE_MATRIX = 'Whole matrix';

/**
 * Puts findings under headings: by kind in the order given, by area from the top of the sheet, by owner or priority in
 * the order of the words; or in one list: latest first, widest gap first, or as they stand on the sheet.
 */
export function arrangeFindings(
  findings: readonly LocatedFinding[],
  arrangement: Arrangement,
  subjects: FindingSubjects,
): ArrangedGroup[] {
  if (arrangement === 'kind') {
    return [...groupBy(findings, ({ finding }) => finding.rule)].map(([rule, members]) => ({
      key: `kind:${rule}`,
      title: titleOfRule(rule),
      severity: members[0]!.finding.severity,
      findings: members,
    }));
  }
  const inOrder = [...findings].sort(compareByPosition);
  switch (arrangement) {
    case 'sheet':
      return listAll(arrangement, inOrder);
    case 'late':
      return listAll(
        arrangement,
        sortDown(inOrder, (finding) => subjects.daysLateOf(finding)),
      );
    case 'gap':
      return listAll(
        arrangement,
        sortDown(inOrder, (finding) => subjects.gapOf(finding) ?? -1),
      );
    case 'area':
      return groupInOrder(inOrder, arrangement, ({ areaName }) => areaName ?? WHOLE_MATRIX);
    case 'owner':
    case 'priority':
      return sortGroups(
        groupInOrder(inOrder, arrangement, ({ finding }) => {
          const said =
            arrangement === 'owner'
              ? subjects.ownersOf(finding).join('; ')
              : subjects.priorityOf(finding);
          return said || NOBODY[arrangement];
        }),
      );
  }
}

/** Headings of what has no owner or no priority; they come last. */
const NOBODY = { owner: 'No owner', priority: 'No priority' } as const;

function sortGroups(groups: readonly ArrangedGroup[]): ArrangedGroup[] {
  const isLast = ({ title }: ArrangedGroup): boolean =>
    title === NOBODY.owner || title === NOBODY.priority;
  return [...groups].sort(
    (left, right) =>
      Number(isLast(left)) - Number(isLast(right)) ||
      left.title!.localeCompare(right.title!, 'en-GB', { numeric: true }),
  );
}

function groupInOrder(
  findings: readonly LocatedFinding[],
  arrangement: Arrangement,
  titleOf: (located: LocatedFinding) => string,
): ArrangedGroup[] {
  return [...groupBy(findings, titleOf)].map(([title, members]) => ({
    key: `${arrangement}:${title}`,
    title,
    severity: null,
    findings: members,
  }));
}

/** Those with the largest figure first; equal ones stay in their order. */
function sortDown(
  findings: readonly LocatedFinding[],
  figureOf: (finding: LocatedFinding['finding']) => number,
): LocatedFinding[] {
  return findings
    .map((located) => ({ located, figure: figureOf(located.finding) }))
    .sort((left, right) => right.figure - left.figure)
    .map(({ located }) => located);
}

/** One list without headings. */
function listAll(key: string, findings: readonly LocatedFinding[]): ArrangedGroup[] {
  return [{ key, title: null, severity: null, findings }];
}

/** The lines of a list of groups, without the findings of those that are closed. */
export function listLines(
  groups: readonly ArrangedGroup[],
  closed: ReadonlySet<string>,
): FindingLine[] {
  const rows: FindingLine[] = [];
  for (const group of groups) {
    const groupKey = group.title === null ? null : group.key;
    if (groupKey !== null) rows.push({ type: 'group', key: groupKey, group });
    if (groupKey !== null && closed.has(groupKey)) continue;
    group.findings.forEach((located, index) => {
      const groupSize = group.findings.length;
      rows.push({
        type: 'finding',
        key: located.key,
        located,
        position: index + 1,
        groupSize,
        groupKey,
        showsSeverity: group.severity === null,
      });
    });
  }
  return rows;
}

function compareByPosition(left: LocatedFinding, right: LocatedFinding): number {
  return (
    left.sheetIndex - right.sheetIndex ||
    left.rowIndex - right.rowIndex ||
    left.columnIndex - right.columnIndex
  );
}
