import { compareDates } from '../../domain/calendar-date';
import { describeEnd, lastDayOfDue } from '../../domain/due';
import { describeSpan } from '../../domain/lateness';
import type { Steps } from '../../domain/steps';
import { nameEnd } from '../movement/movement-words';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import { actionColumns } from './action-columns';
import type { ColumnSpec, TableSpec } from './define-table';
import { cellColumn, dueAsWrittenColumn } from './define-table';
import { describeDetails } from './detail-columns';
import { defineListSheetInSteps } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';
import { withReadingBesideRag } from './reading-column';

/** Every action whose last day came before the as-at date, oldest first. */
export const overdueSheet = {
  id: 'overdue',
  name: 'Overdue',
  shows: 'Actions past their due, oldest first',
  buildInSteps: buildOverdue,
} as const satisfies PackSheetKind;

function* buildOverdue(context: PackContext): Steps<PackSheetContent> {
  const overdue = listOverdue(context);
  return yield* defineListSheetInSteps(
    {
      title: 'Overdue: actions that should have been done',
      words: { singular: 'action', state: 'overdue', order: 'oldest first' },
      table: describeTable(context),
      notes: [
        'An action is overdue the day after the last day of its due: a day, a month, a quarter or a year, as it was written. Late by is said in the same terms; quarters are counted from the one it was due in to that of the as-at date.',
      ],
    },
    overdue,
    context.asAtText,
  );
}

/** The first to be due first; those due on the same day in sheet order. */
export function listOverdue({ actions, matrix: { basis } }: PackContext): ActionRecord[] {
  const endOf = ({ action }: ActionRecord) => lastDayOfDue(action.due, basis)!;
  return actions
    .filter(({ status }) => status === 'overdue')
    .sort((left, right) => compareDates(endOf(left), endOf(right)));
}

function describeTable(context: PackContext): TableSpec<ActionRecord> {
  const details = describeDetails(
    context,
    ['owner', 'priority', 'rag', 'status', 'percent', 'originalDue', 'reason'],
    ({ action }: ActionRecord) => action,
  );
  return {
    name: 'PackOverdue',
    whenEmpty: `Nothing is overdue at ${context.asAtText}.`,
    columns: [
      ...actionColumns(context, (record: ActionRecord) => record, { area: 24, kpi: 38 }),
      {
        header: 'Due by',
        kind: 'text',
        widthChars: 28,
        cell: ({ action }) => describeEnd(action.due, context.matrix.basis),
      },
      {
        header: 'Late by',
        kind: 'text',
        widthChars: 10,
        cell: ({ lateness }) => lateness && describeSpan(lateness),
      },
      ...listSlipColumns(context),
      ...withReadingBesideRag(details.printed, context, (record) => record),
      dueAsWrittenColumn(({ action }) => action),
      cellColumn(({ action }) => action.dueCell),
      ...details.offPaper,
    ],
  };
}

/** Known once the matrix has been frozen. */
function listSlipColumns({ movement, matrix }: PackContext): ColumnSpec<ActionRecord>[] {
  if (movement.slips.size === 0) return [];
  return [
    {
      header: 'Original due',
      kind: 'text',
      widthChars: 13,
      cell: ({ id }) => {
        const slip = movement.slips.get(id);
        return slip ? nameEnd(slip.original, matrix.basis) : 'Not known';
      },
    },
    {
      header: 'Times moved',
      kind: 'number',
      widthChars: 8,
      cell: ({ id }) => movement.slips.get(id)?.timesMovedLater ?? null,
    },
  ];
}
