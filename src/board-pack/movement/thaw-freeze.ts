import type { Due, DueState, DueStatus } from '../../domain/due';
import { groupBy } from '../../domain/group-by';
import type { LevelScale } from '../../domain/level-scale';
import type {
  Action,
  Kpi,
  LevelStatement,
  MatrixLayout,
  MaturityMatrix,
} from '../../domain/matrix';
import { sourceOfSection } from '../../domain/matrix';
import type { QuarterBasis } from '../../domain/quarter';
import { lastDayOfQuarter } from '../../domain/quarter';
import type { FrozenAction, FrozenKpi, FrozenMatrix } from './frozen-matrix';

/** What a freeze does not say of itself, and the sheet that it stands on. */
export interface ThawContext {
  readonly sheet: string;
  readonly scale: LevelScale;
  readonly basis: QuarterBasis;
}

/**
 * A matrix as a freeze kept it, for a workbook that has no other. It says the same as the freeze when it is frozen at the
 * freeze's own date; at a later one its dues are judged anew. What a freeze does not keep is left blank: the cells that
 * things stood in, which side a descriptor was of, and whether a level was inferred.
 */
export function thawFreeze(
  frozen: FrozenMatrix,
  { sheet, scale, basis }: ThawContext,
): MaturityMatrix {
  const actionsOf = groupBy(frozen.actions, ({ kpiId }) => kpiId);
  const thaw = (kpi: FrozenKpi): Kpi =>
    thawKpi(
      kpi,
      (actionsOf.get(kpi.id) ?? []).map((action) => thawAction(action, basis)),
    );
  const areas = [...groupBy(frozen.kpis, ({ areaName }) => areaName)].map(([name, kpis]) => ({
    name,
    inferred: false,
    cell: null,
    kpis: kpis.map(thaw),
  }));
  const section = {
    sheet,
    address: NO_CELL,
    headerRowNumber: 1,
    firstRowNumber: 2,
    lastRowNumber: frozen.kpis.length + frozen.actions.length + 1,
    columns: {},
  };
  return {
    source: sourceOfSection(section, LAYOUT),
    scale,
    basis,
    areas,
    strayDues: [],
    observations: [],
    questions: [],
  };
}

const NO_CELL = '';

const LAYOUT: MatrixLayout = {
  arrangement: 'single',
  headerRowCount: 1,
  levels: 'own-column',
  dues: 'column',
  actions: 'in-row',
  areas: 'column',
};

function thawKpi(
  { id, reference, name, current, target, descriptors, details }: FrozenKpi,
  actions: readonly Action[],
): Kpi {
  return {
    id,
    reference,
    name: name === '' ? null : name,
    cell: NO_CELL,
    nameCells: [],
    firstRowNumber: 1,
    lastRowNumber: 1,
    current: thawLevel(current, descriptors),
    target: thawLevel(target, ''),
    actions,
    details,
  };
}

function thawLevel(level: string | null, text: string): LevelStatement {
  return {
    level,
    inferred: false,
    word: level ?? '',
    suggestion: null,
    text,
    cell: NO_CELL,
    cellText: level ?? '',
    textCells: [],
  };
}

/** What a due said, whatever the date that it was judged at. What made one unclear is not kept, so that it stays so. */
const STATES: Readonly<Record<DueStatus, DueState>> = {
  overdue: 'scheduled',
  'due-this-quarter': 'scheduled',
  'due-later': 'scheduled',
  complete: 'complete',
  ongoing: 'ongoing',
  'ongoing-until': 'ongoing',
  'ongoing-past-end': 'ongoing',
  cancelled: 'cancelled',
  'on-hold': 'on-hold',
  unscheduled: 'unscheduled',
  blank: 'blank',
  unclear: 'unreadable',
};

function thawAction(frozen: FrozenAction, basis: QuarterBasis): Action {
  const due = thawDue(frozen, basis);
  return {
    reference: frozen.reference,
    text: frozen.text,
    cell: NO_CELL,
    cells: [],
    due,
    // Work that its Status says goes on without an end may have a due of its own.
    settled: frozen.status === 'ongoing' ? { ...due, by: null, end: null, precision: null } : due,
    dueCell: NO_CELL,
    isDueInOrder: false,
    refersTo: null,
    details: frozen.details,
    originalDue: null,
  };
}

function thawDue({ due: raw, status, by, end }: FrozenAction, basis: QuarterBasis): Due {
  // Freezes from before ends were kept know the quarter alone.
  const stated = end ?? (by && { end: lastDayOfQuarter(by, basis), precision: 'quarter' as const });
  return {
    raw,
    state: STATES[status],
    from: null,
    by,
    end: by && stated!.end,
    precision: by && stated!.precision,
    certain: status !== 'unclear',
    doubts: [],
    canonical: null,
    suggestion: null,
  };
}
