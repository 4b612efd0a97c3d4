import type { CalendarDate } from '../domain/calendar-date';
import { daysBetween } from '../domain/calendar-date';
import type { DetailColumn } from '../domain/details';
import { listOwners } from '../domain/details';
import { isOverdue, lastDayOfDue } from '../domain/due';
import type { Finding } from '../domain/finding';
import { levelGap } from '../domain/gap';
import type { Action, Kpi, MaturityMatrix } from '../domain/matrix';
import { listKpis } from '../domain/matrix';
import { indexKpiRows } from '../workbook/matrix-places';

/**
 * What the matrix says of the action or the KPI that a finding is about: where the same is wrong with several cells, of
 * all of these together. Each is worked out when it is asked for: most findings of a large matrix are never asked about.
 */
export interface FindingSubjects {
  /** Each owner; empty where nobody is named. */
  ownersOf(finding: Finding): readonly string[];
  /** As written, the first of several; null where nothing stands. */
  priorityOf(finding: Finding): string | null;
  /** 0 where nothing is overdue; of a KPI, or of several, the most that one of the actions is. */
  daysLateOf(finding: Finding): number;
  /** In levels, of several the widest; null where a level is not known. */
  gapOf(finding: Finding): number | null;
  /** What stands in the matrix, in small letters: what a person searches for. */
  wordsOf(finding: Finding): string;
}

/** A KPI, and the action of it that a cell belongs to. */
interface Subject {
  readonly kpi: Kpi;
  readonly action: Action | undefined;
}

const NOBODY: readonly string[] = [];

/** Prepares to look up the subjects of findings of a matrix as it stands at a date. */
export function createFindingSubjects(matrix: MaturityMatrix, asAt: CalendarDate): FindingSubjects {
  const { basis, scale, source } = matrix;
  const hasColumn = (column: DetailColumn): boolean =>
    source.sections.some(({ columns }) => columns[column] !== undefined);
  const hasOwners = hasColumn('owner');
  const hasPriorities = hasColumn('priority');
  let finder: SubjectFinder | null = null;
  const listSubjects = ({ cells, recurs }: Finding): Subject[] => {
    const find = (finder ??= createFinder(matrix));
    const places = recurs ? cells.map((cell) => [cell]) : [cells];
    return places.flatMap((place) => find(place) ?? []);
  };
  const daysLate = ({ settled }: Action): number => {
    const end = lastDayOfDue(settled, basis);
    return end && isOverdue(settled, asAt, basis) ? daysBetween(end, asAt) : 0;
  };
  const words = new Map<Finding, string>();
  return {
    ownersOf(finding) {
      if (!hasOwners) return NOBODY;
      const lists = listSubjects(finding).map((one) => listOwners(detailsOf(one).owner));
      return lists.length === 1 ? lists[0]! : [...new Set(lists.flat())];
    },
    priorityOf(finding) {
      if (!hasPriorities) return null;
      const priorities = listSubjects(finding).map((one) => detailsOf(one).priority);
      return priorities.find((priority) => priority !== undefined) ?? null;
    },
    daysLateOf: (finding) =>
      listSubjects(finding)
        .flatMap(({ kpi, action }) => (action ? [action] : kpi.actions))
        .reduce((most, action) => Math.max(most, daysLate(action)), 0),
    gapOf: (finding) =>
      listSubjects(finding)
        .flatMap(({ kpi }) => levelGap(kpi, scale) ?? [])
        .reduce<number | null>((most, gap) => Math.max(gap, most ?? gap), null),
    wordsOf(finding) {
      let said = words.get(finding);
      if (said === undefined) {
        said = [...new Set(listSubjects(finding).map(listWords))].join(' ');
        words.set(finding, said);
      }
      return said;
    },
  };
}

/** Finds what the first of these cells belongs to, and the action that one of them is of; null outside all KPIs. */
type SubjectFinder = (cells: readonly string[]) => Subject | null;

function createFinder(matrix: MaturityMatrix): SubjectFinder {
  const kpis = listKpis(matrix);
  const kpiByRow = indexKpiRows<Kpi>(kpis, (kpi) => kpi);
  const actionByCell = new Map<string, Action>();
  for (const { actions } of kpis) {
    for (const action of actions) {
      for (const cell of [action.cell, action.dueCell]) {
        if (!actionByCell.has(cell)) actionByCell.set(cell, action);
      }
    }
  }
  return (cells) => {
    const [first] = cells;
    const kpi = first === undefined ? undefined : kpiByRow.get(first);
    if (!kpi) return null;
    const cell = cells.find((one) => actionByCell.has(one));
    return { kpi, action: cell === undefined ? undefined : actionByCell.get(cell) };
  };
}

const detailsOf = ({ kpi, action }: Subject): Kpi['details'] => (action ?? kpi).details;

function listWords(subject: Subject): string {
  const { kpi, action } = subject;
  const of = action
    ? [action.text, action.due.raw]
    : [kpi.current.cellText, kpi.current.text, kpi.target.cellText, kpi.target.text];
  const { reference } = action ?? kpi;
  return [...of, reference ?? '', ...Object.values(detailsOf(subject))].join(' ').toLowerCase();
}
