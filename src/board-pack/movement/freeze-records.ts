import type { CalendarDate } from '../../domain/calendar-date';
import type { Due } from '../../domain/due';
import type { StatedEnd } from '../../domain/lateness';
import type { Kpi } from '../../domain/matrix';
import type { Steps } from '../../domain/steps';
import { mapInSteps, runAtOnce } from '../../domain/steps';
import { MAX_CELL_CHARS } from '../fit-text';
import type { ActionRecord, KpiRecord } from '../records';
import type { FrozenAction, FrozenKpi, FrozenMatrix } from './frozen-matrix';

/** The records of a matrix as they stand, for later packs to be compared with. */
export function* freezeRecordsInSteps(
  kpis: readonly KpiRecord[],
  asAt: CalendarDate,
): Steps<FrozenMatrix> {
  const frozen = yield* mapInSteps(kpis, freezeKpi);
  const actions = yield* mapInSteps(
    kpis.flatMap((record) => record.actions),
    freezeAction,
  );
  return { asAt, kpis: frozen, actions };
}

/** What {@link freezeRecordsInSteps} gives, at once. */
export const freezeRecords = (kpis: readonly KpiRecord[], asAt: CalendarDate): FrozenMatrix =>
  runAtOnce(freezeRecordsInSteps(kpis, asAt));

/** A KPI of today in the shape of a frozen one: both are then compared alike. */
export function freezeKpi({ area, kpi }: KpiRecord): FrozenKpi {
  return {
    id: kpi.id,
    reference: kpi.reference,
    areaName: area.name,
    name: kpi.name ?? '',
    current: kpi.current.level,
    target: kpi.target.level,
    descriptors: describe(kpi),
    details: kpi.details,
  };
}

/** An action of today in the shape of a frozen one, its status that of the as-at date. */
export function freezeAction({ area, kpi, action, text, status }: ActionRecord): FrozenAction {
  return {
    kpiId: kpi.id,
    reference: action.reference,
    areaName: area.name,
    kpiName: kpi.name ?? '',
    text,
    due: action.due.raw,
    status,
    by: action.due.by,
    details: action.details,
    end: endOf(action.due),
  };
}

/** A due's last day under the basis it was read by. */
function endOf({ end, precision }: Due): StatedEnd | null {
  return end && precision && { end, precision };
}

/** Long enough to know a KPI by, and no longer than a cell holds. */
function describe({ current, target }: Kpi): string {
  return `${current.text} ${target.text}`.trim().slice(0, MAX_CELL_CHARS);
}
