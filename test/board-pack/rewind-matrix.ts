import { freezeRecords } from '../../src/board-pack/movement/freeze-records';
import type {
  FrozenAction,
  FrozenKpi,
  FrozenMatrix,
} from '../../src/board-pack/movement/frozen-matrix';
import { listKpiRecords } from '../../src/board-pack/records';
import type { CalendarDate } from '../../src/domain/calendar-date';
import type { MaturityMatrix } from '../../src/domain/matrix';
import {
  formatQuarter,
  lastDayOfQuarter,
  quarterAtIndex,
  quarterIndex,
} from '../../src/domain/quarter';

/** So many freezes before a day, a quarter apart and the oldest first, of a matrix that came to be what it is bit by bit. */
export function rewindQuarters(
  matrix: MaturityMatrix,
  asAt: CalendarDate,
  count: number,
): FrozenMatrix[] {
  return Array.from({ length: count }, (_, index) => {
    const quarters = count - index;
    return rewind(matrix, monthsBefore(asAt, quarters * 3), quarters);
  });
}

function monthsBefore({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const all = year * 12 + month - 1 - months;
  return { year: Math.floor(all / 12), month: (all % 12) + 1, day };
}

/** A dozenth of the KPIs rose by a level in each quarter, and a dozenth of the actions was done in it. */
const STEPS = 12;
/** The first freezes were made by hand, without dues. */
const FIRST_WITH_DUES = 11;

function rewind(matrix: MaturityMatrix, day: CalendarDate, quarters: number): FrozenMatrix {
  const frozen = freezeRecords(listKpiRecords(matrix, day), day);
  const { basis, scale } = matrix;
  const lower = (kpi: FrozenKpi, index: number): FrozenKpi => {
    const rank = scale.levels.indexOf(kpi.current ?? '');
    return rank > 0 && index % STEPS < quarters
      ? { ...kpi, current: scale.levels[rank - 1]! }
      : kpi;
  };
  const reopen = (action: FrozenAction, index: number): FrozenAction => {
    if (quarters > FIRST_WITH_DUES) {
      return { ...action, due: '', by: null, end: null, status: 'blank' };
    }
    if (action.status === 'complete' && index % STEPS < quarters) {
      return { ...action, due: 'Ongoing', status: 'ongoing' };
    }
    if (action.by === null || action.status === 'complete' || index % STEPS >= quarters) {
      return action;
    }
    const by = quarterAtIndex(quarterIndex(action.by) - 1);
    const end = { end: lastDayOfQuarter(by, basis), precision: 'quarter' } as const;
    return { ...action, due: formatQuarter(by), by, end };
  };
  return { ...frozen, kpis: frozen.kpis.map(lower), actions: frozen.actions.map(reopen) };
}
