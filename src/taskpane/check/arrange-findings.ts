import { titleOfRule } from '../../app/group-findings';
import type { LocatedFinding } from '../../app/locate-findings';
import type { Severity } from '../../domain/finding';
import { groupBy } from '../../domain/group-by';

/** What findings are put under headings by. */
export type Arrangement = 'kind' | 'area' | 'sheet';

/** Findings under one heading. */
export interface ArrangedGroup {
  readonly key: string;
  /** Null where findings stand in sheet order without headings. */
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

/** Puts findings under headings: by kind in the order given, by area from the top of the sheet, or as they stand on it. */
export function arrangeFindings(
  findings: readonly LocatedFinding[],
  arrangement: Arrangement,
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
  if (arrangement === 'sheet') {
    return [{ key: 'sheet', title: null, severity: null, findings: inOrder }];
  }
  return [...groupBy(inOrder, ({ areaName }) => areaName ?? WHOLE_MATRIX)].map(
    ([area, members]) => ({
      key: `area:${area}`,
      title: area,
      severity: null,
      findings: members,
    }),
  );
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
