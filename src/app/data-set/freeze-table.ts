import type { FrozenAction, FrozenKpi } from '../../board-pack/movement/frozen-matrix';
import type { CalendarDate } from '../../domain/calendar-date';
import type { DueStatus } from '../../domain/due';
import { groupBy } from '../../domain/group-by';
import { UNSTATED_AREA_NAME } from '../../domain/matrix';
import { isOpenStatus } from '../../domain/roll-up';
import { columnsOf, defineTable, scaleColumns } from './define-table';
import { detailColumns } from './detail-columns';
import { levelColumns } from './level-columns';

interface PlacedFrozen {
  readonly frozenAt: CalendarDate;
  readonly kpi: FrozenKpi;
  readonly actions: readonly FrozenAction[];
}

const { always, maybe } = columnsOf<PlacedFrozen>();

const countWhere = ({ actions }: PlacedFrozen, counts: (status: DueStatus) => boolean): number =>
  actions.filter(({ status }) => counts(status)).length;

/** One row for each KPI of each freeze. */
export const FREEZE_TABLE = defineTable<PlacedFrozen>(
  {
    name: 'freezes',
    says: 'One row for each KPI of each earlier state (freeze) that a workbook keeps, with how its actions stood then.',
  },
  [
    always('frozen_at', 'date', 'The date of the freeze.', ({ item }) => item.frozenAt),
    maybe(
      'area',
      'text',
      'The area that the KPI belonged to. Null where nothing told it.',
      ({ item }) => (item.kpi.areaName === UNSTATED_AREA_NAME ? null : item.kpi.areaName),
    ),
    always(
      'kpi_id',
      'text',
      'By what the KPI was known then: today it may have another area or name.',
      ({ item }) => item.kpi.id,
    ),
    maybe(
      'kpi_reference',
      'text',
      'Its number or code, where it had one.',
      ({ item }) => item.kpi.reference,
    ),
    maybe('kpi', 'text', 'Its name. Null where it had none.', ({ item }) => item.kpi.name || null),
    ...scaleColumns<PlacedFrozen>(),
    ...levelColumns<PlacedFrozen>(({ kpi }) => ({
      current: { level: kpi.current },
      target: { level: kpi.target },
    })),
    always('text', 'text', 'The words beside the levels.', ({ item }) => item.kpi.descriptors),
    always('action_count', 'whole', 'How many actions it had.', ({ item }) => item.actions.length),
    always('open_count', 'whole', 'How many of them asked for work still.', ({ item }) =>
      countWhere(item, isOpenStatus),
    ),
    always('complete_count', 'whole', 'How many were complete.', ({ item }) =>
      countWhere(item, (status) => status === 'complete'),
    ),
    always(
      'overdue_count',
      'whole',
      'How many were overdue at the date of the freeze.',
      ({ item }) => countWhere(item, (status) => status === 'overdue'),
    ),
    ...detailColumns<PlacedFrozen>(({ kpi }) => kpi.details),
  ],
  ({ freezes }) =>
    freezes.flatMap(({ asAt, kpis, actions }) => {
      const actionsOf = groupBy(actions, ({ kpiId }) => kpiId);
      return kpis.map((kpi) => ({
        frozenAt: asAt,
        kpi,
        actions: actionsOf.get(kpi.id) ?? [],
      }));
    }),
);
