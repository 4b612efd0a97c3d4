import type { CalendarDate } from '../domain/calendar-date';
import { daysBetween } from '../domain/calendar-date';
import { listOwners } from '../domain/details';
import { isOverdue, lastDayOfDue } from '../domain/due';
import type { Finding } from '../domain/finding';
import { levelGap } from '../domain/gap';
import type { Action, Kpi, MaturityMatrix } from '../domain/matrix';
import { listKpis } from '../domain/matrix';
import { indexKpiRows } from '../workbook/matrix-places';

/** What the matrix says of the action or the KPI that a finding is about. */
export interface FindingSubject {
  /** Each owner; empty where nobody is named. */
  readonly owners: readonly string[];
  /** As written; null where nothing stands. */
  readonly priority: string | null;
  /** 0 where nothing is overdue; of a KPI the most that one of its actions is. */
  readonly daysLate: number;
  /** In levels; null where a level is not known. */
  readonly gap: number | null;
  /** What stands in the matrix, in small letters: what a person searches for. */
  readonly words: string;
}

/** Finds what a finding is about; the same object for the same finding. */
export type SubjectFinder = (finding: Finding) => FindingSubject;

const NO_SUBJECT: FindingSubject = {
  owners: [],
  priority: null,
  daysLate: 0,
  gap: null,
  words: '',
};

/** Prepares to look up the subjects of findings of a matrix as it stands at a date; each is worked out when first asked for. */
export function createSubjectFinder(matrix: MaturityMatrix, asAt: CalendarDate): SubjectFinder {
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
  const known = new Map<Finding, FindingSubject>();
  const describeCells = (cells: readonly string[]): FindingSubject => {
    const [first] = cells;
    const kpi = first === undefined ? undefined : kpiByRow.get(first);
    if (!kpi) return NO_SUBJECT;
    const cell = cells.find((one) => actionByCell.has(one));
    const action = cell === undefined ? undefined : actionByCell.get(cell);
    const { details } = action ?? kpi;
    const late = (action ? [action] : kpi.actions).map(({ settled }) => {
      const end = lastDayOfDue(settled, matrix.basis);
      return end && isOverdue(settled, asAt, matrix.basis) ? daysBetween(end, asAt) : 0;
    });
    return {
      owners: listOwners(details.owner),
      priority: details.priority ?? null,
      daysLate: Math.max(0, ...late),
      gap: levelGap(kpi, matrix.scale),
      words: listWords(kpi, action),
    };
  };
  const describe = ({ cells, recurs }: Finding): FindingSubject =>
    recurs ? joinSubjects(cells.map((cell) => describeCells([cell]))) : describeCells(cells);
  return (finding) => {
    let subject = known.get(finding);
    if (!subject) known.set(finding, (subject = describe(finding)));
    return subject;
  };
}

/** What several are about together: of lateness and gap the largest. */
function joinSubjects(subjects: readonly FindingSubject[]): FindingSubject {
  return {
    owners: [...new Set(subjects.flatMap(({ owners }) => owners))],
    priority: subjects.find(({ priority }) => priority !== null)?.priority ?? null,
    daysLate: subjects.reduce((most, { daysLate }) => Math.max(most, daysLate), 0),
    gap: subjects.reduce<number | null>(
      (most, { gap }) => (gap === null ? most : Math.max(gap, most ?? gap)),
      null,
    ),
    words: [...new Set(subjects.map(({ words }) => words))].join(' '),
  };
}

function listWords(kpi: Kpi, action: Action | undefined): string {
  const { details } = action ?? kpi;
  const of = action
    ? [action.text, action.due.raw]
    : [kpi.current.cellText, kpi.current.text, kpi.target.cellText, kpi.target.text];
  const { reference } = action ?? kpi;
  return [...of, reference ?? '', ...Object.values(details)].join(' ').toLowerCase();
}
