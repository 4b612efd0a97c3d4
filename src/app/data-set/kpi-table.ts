import type { KpiRecord } from '../../board-pack/records';
import { listKpiRecords } from '../../board-pack/records';
import type { LevelStatement } from '../../domain/matrix';
import { isAreaStated, isNotApplicable } from '../../domain/matrix';
import { columnsOf, defineTable, scaleColumns } from './define-table';
import { detailColumns } from './detail-columns';
import { levelColumns } from './level-columns';

interface PlacedKpi {
  readonly record: KpiRecord;
  /** 0-based. */
  readonly index: number;
}

const { always, maybe } = columnsOf<PlacedKpi>();

/** What tells the KPI of a row, wherever KPIs are spoken of. */
export function kpiColumns<Item>(recordOf: (item: Item) => KpiRecord | null) {
  const { maybe: maybeOf } = columnsOf<Item>();
  return [
    maybeOf(
      'area',
      'text',
      'The area that the KPI belongs to. Null where nothing tells it.',
      ({ item }) => {
        const record = recordOf(item);
        return record && isAreaStated(record.area) ? record.area.name : null;
      },
    ),
    maybeOf(
      'kpi_id',
      'text',
      'By what the KPI is known within its matrix: area and name, with a number where both recur.',
      ({ item }) => recordOf(item)?.kpi.id ?? null,
    ),
    maybeOf(
      'kpi_reference',
      'text',
      'Its number or code, where it has one.',
      ({ item }) => recordOf(item)?.kpi.reference ?? null,
    ),
    maybeOf(
      'kpi',
      'text',
      'Its name. Null where it has none.',
      ({ item }) => recordOf(item)?.kpi.name ?? null,
    ),
  ];
}

const statementColumns = (side: 'current' | 'target', where: string) => [
  always(
    `${side}_state`,
    'text',
    `Whether the level ${where} was read: “read”, “unread”, or “not-applicable” where the cell says so.`,
    ({ item: { record } }) => stateOf(record.kpi[side]),
  ),
  always(
    `${side}_inferred`,
    'flag',
    'Whether the level was read from a damaged or unusual word that nobody has confirmed.',
    ({ item: { record } }) => record.kpi[side].inferred,
  ),
  always(
    `${side}_text`,
    'text',
    'The words beside the level; empty where there are none.',
    ({ item: { record } }) => record.kpi[side].text,
  ),
];

function stateOf(statement: LevelStatement): string {
  if (statement.level !== null) return 'read';
  return isNotApplicable(statement) ? 'not-applicable' : 'unread';
}

/** One row for each KPI. */
export const KPI_TABLE = defineTable<PlacedKpi>(
  { name: 'kpis', says: 'One row for each KPI of a matrix.' },
  [
    ...kpiColumns<PlacedKpi>(({ record }) => record),
    always(
      'kpi_number',
      'whole',
      'Its place on the sheet: 1 is the first KPI.',
      ({ item }) => item.index + 1,
    ),
    always(
      'area_inferred',
      'flag',
      'Whether no heading of the area stands on the sheet and its name was put back from what the rows say.',
      ({ item: { record } }) => record.area.inferred,
    ),
    ...scaleColumns<PlacedKpi>(),
    ...levelColumns<PlacedKpi>(({ record }) => record.kpi),
    ...statementColumns('current', 'now'),
    ...statementColumns('target', 'aimed at'),
    always(
      'action_count',
      'whole',
      'How many actions it has.',
      ({ item: { record } }) => record.actions.length,
    ),
    ...detailColumns<PlacedKpi>(({ record }) => record.kpi.details),
    always(
      'read_from',
      'text',
      '“matrix”, or “freeze” where the workbook has no matrix but an earlier state of one.',
      ({ service }) => service.readFrom,
    ),
    maybe(
      'cell',
      'text',
      'Where its name stands or would stand. Null where it was read from a freeze.',
      ({ item: { record } }) => record.kpi.cell || null,
    ),
  ],
  ({ matrix, settings }) =>
    listKpiRecords(matrix, settings.asAt).map((record, index) => ({ record, index })),
);
