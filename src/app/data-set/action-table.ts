import type { ActionRecord, KpiRecord } from '../../board-pack/records';
import { listKpiRecords } from '../../board-pack/records';
import { daysBetween } from '../../domain/calendar-date';
import { lastDayOfDue } from '../../domain/due';
import { formatQuarter } from '../../domain/quarter';
import { isOpenStatus } from '../../domain/roll-up';
import { columnsOf, defineTable } from './define-table';
import { detailColumns } from './detail-columns';
import { kpiColumns } from './kpi-table';

interface PlacedAction {
  readonly record: ActionRecord;
  readonly kpi: KpiRecord;
  /** 0-based place within its KPI. */
  readonly index: number;
}

const { always, maybe } = columnsOf<PlacedAction>();

/** One row for each action. */
export const ACTION_TABLE = defineTable<PlacedAction>(
  { name: 'actions', says: 'One row for each action of a KPI.' },
  [
    ...kpiColumns<PlacedAction>(({ kpi }) => kpi),
    always(
      'action_number',
      'whole',
      'Its place within its KPI: 1 is the first action.',
      ({ item }) => item.index + 1,
    ),
    maybe(
      'action_reference',
      'text',
      'Its number or code, or that of its KPI, where there is one.',
      ({ item: { record } }) => record.action.reference,
    ),
    always(
      'action',
      'text',
      'What is to be done; “As above” is followed by what it refers to.',
      ({ item: { record } }) => record.text,
    ),
    always(
      'due',
      'text',
      'What By when says, as written; empty where it says nothing.',
      ({ item: { record } }) => record.action.due.raw,
    ),
    always(
      'due_state',
      'text',
      'What By when and Status say before any date is looked at: scheduled, complete, ongoing, cancelled, on-hold, unscheduled, blank or unreadable.',
      ({ item: { record } }) => record.action.settled.state,
    ),
    always(
      'due_status',
      'text',
      'How it stands as at the date: overdue, due-this-quarter, due-later, complete, ongoing, ongoing-until, ongoing-past-end, cancelled, on-hold, unscheduled, blank or unclear.',
      ({ item: { record } }) => record.status,
    ),
    always(
      'is_open',
      'flag',
      'Whether it asks for work still: neither complete nor cancelled.',
      ({ item: { record } }) => isOpenStatus(record.status),
    ),
    maybe(
      'due_quarter',
      'text',
      'The quarter that its last day lies in, such as “Q1 23”, as the matrix counts quarters.',
      ({ item: { record } }) => record.action.settled.by && formatQuarter(record.action.settled.by),
    ),
    maybe(
      'due_end',
      'date',
      'Its last day: it is late the day after. Null where no end is stated.',
      ({ item: { record }, service }) => lastDayOfDue(record.action.settled, service.matrix.basis),
    ),
    maybe(
      'due_precision',
      'text',
      'How exactly the end is stated: day, month, season, quarter or year.',
      ({ item: { record } }) => record.action.settled.precision,
    ),
    always(
      'due_certain',
      'flag',
      'Whether By when can be read in one way only.',
      ({ item: { record } }) => record.action.settled.certain,
    ),
    maybe(
      'days_late',
      'whole',
      'Days from its last day to the as-at date. Null unless it is overdue.',
      ({ item: { record }, service }) =>
        record.status === 'overdue'
          ? daysBetween(
              lastDayOfDue(record.action.settled, service.matrix.basis)!,
              service.settings.asAt,
            )
          : null,
    ),
    always(
      'quarters_late',
      'whole',
      'Whole quarters that it is late; 0 unless it is overdue, and within the quarter that it was due in.',
      ({ item: { record } }) => record.quartersLate,
    ),
    maybe(
      'original_due_end',
      'date',
      'The last day of when it was first due, where that has a column of its own.',
      ({ item: { record }, service }) =>
        record.action.originalDue && lastDayOfDue(record.action.originalDue, service.matrix.basis),
    ),
    always(
      'q1_starts_in',
      'whole',
      'The month, 1 to 12, in which the matrix begins the first quarter of a year.',
      ({ service }) => service.matrix.basis.startMonth,
    ),
    ...detailColumns<PlacedAction>(({ record }) => record.action.details),
    maybe(
      'cell',
      'text',
      'Where it stands. Null where it was read from a freeze.',
      ({ item: { record } }) => record.action.cell || null,
    ),
    maybe(
      'due_cell',
      'text',
      'Where By when stands or would stand. Null where it was read from a freeze.',
      ({ item: { record } }) => record.action.dueCell || null,
    ),
  ],
  ({ matrix, settings }) =>
    listKpiRecords(matrix, settings.asAt).flatMap((kpi) =>
      kpi.actions.map((record, index) => ({ record, kpi, index })),
    ),
);
