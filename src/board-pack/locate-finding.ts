import type { Finding } from '../domain/finding';
import { indexKpiRows } from '../workbook/matrix-places';
import type { ActionRecord, KpiRecord } from './records';

/** What a finding is about, as far as its first cell tells; nothing where it is about each of its cells. */
export interface FindingPlace {
  readonly kpi: KpiRecord | null;
  /** More than one where actions share a cell. */
  readonly actions: readonly ActionRecord[];
}

/** Finds the KPI and the actions that a finding's first cell belongs to. */
export type FindingLocator = (finding: Finding) => FindingPlace;

/** Indexes the records' cells once, so that locating costs the same however large the matrix. */
export function createFindingLocator(kpis: readonly KpiRecord[]): FindingLocator {
  const kpiById = new Map(kpis.map((record) => [record.kpi.id, record]));
  const recordByKpi = new Map(kpis.map((record) => [record.kpi, record]));
  const kpiByRow = indexKpiRows([...recordByKpi.keys()], (kpi) => recordByKpi.get(kpi)!);
  const actionsByCell = new Map<string, ActionRecord[]>();
  for (const record of kpis) {
    for (const action of record.actions) {
      for (const cell of action.action.cells) addTo(actionsByCell, cell, action);
      addTo(actionsByCell, action.action.dueCell, action);
    }
  }
  return ({ cells, recurs }) => {
    const [firstCell, secondCell = ''] = cells;
    if (firstCell === undefined || recurs) return { kpi: null, actions: [] };
    // What is said beside an action, such as that it has no owner, names the action's own cell next.
    const actions = actionsByCell.get(firstCell) ?? actionsByCell.get(secondCell) ?? [];
    const kpi = actions[0] ? kpiById.get(actions[0].kpi.id) : kpiByRow.get(firstCell);
    return { kpi: kpi ?? null, actions };
  };
}

/** An action may name a cell twice: it is among those of the cell once. */
function addTo(index: Map<string, ActionRecord[]>, cell: string, action: ActionRecord): void {
  const sharing = index.get(cell);
  if (!sharing) index.set(cell, [action]);
  else if (sharing.at(-1) !== action) sharing.push(action);
}
