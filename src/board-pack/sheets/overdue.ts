import { describeQuarter } from '../../domain/quarter';
import { nameQuarter } from '../movement/movement-words';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import { printCellText } from '../words';
import type { ColumnSpec, TableSpec } from './define-table';
import { describeDetails } from './detail-columns';
import { defineListSheet } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';

/** Every action whose last quarter ended before the as-at date, oldest first. */
export const overdueSheet = {
  id: 'overdue',
  name: 'Overdue',
  shows: 'Actions past their quarter, latest first',
  build: buildOverdue,
} as const satisfies PackSheetKind;

function buildOverdue(context: PackContext): PackSheetContent {
  const overdue = listOverdue(context);
  return defineListSheet(
    {
      title: 'Overdue: actions that should have been done',
      words: { singular: 'action', state: 'overdue', order: 'oldest first' },
      table: describeTable(context),
      notes: [
        'An action is overdue when the last quarter it is due in has ended. Quarters late counts from that quarter to the one that the as-at date falls in.',
      ],
    },
    overdue,
    context.asAtText,
  );
}

/** Most quarters late first; equally late ones in sheet order. */
function listOverdue({ actions }: PackContext): ActionRecord[] {
  return actions
    .filter(({ status }) => status === 'overdue')
    .sort((left, right) => right.quartersLate - left.quartersLate);
}

function describeTable(context: PackContext): TableSpec<ActionRecord> {
  const details = describeDetails(
    context,
    ['owner', 'priority', 'rag', 'status', 'reason'],
    ({ action }: ActionRecord) => action,
  );
  return {
    name: 'PackOverdue',
    whenEmpty: `Nothing is overdue at ${context.asAtText}.`,
    columns: [
      { header: 'Action', kind: 'text', widthChars: 50, cell: ({ text }) => text },
      { header: 'Area', kind: 'text', widthChars: 24, cell: ({ area }) => area.name },
      { header: 'KPI', kind: 'text', widthChars: 26, cell: ({ kpiName }) => kpiName },
      {
        header: 'Due as written',
        kind: 'text',
        widthChars: 14,
        cell: ({ action }) => printCellText(action.due.raw, action.dueCell),
      },
      {
        header: 'Due quarter',
        kind: 'text',
        widthChars: 25,
        cell: ({ action }) =>
          action.due.by === null ? null : describeQuarter(action.due.by, context.matrix.basis),
      },
      {
        header: 'Quarters late',
        kind: 'number',
        widthChars: 10,
        cell: (record) => record.quartersLate,
      },
      ...listSlipColumns(context),
      ...details.printed,
      { header: 'Cell', kind: 'text', widthChars: 7, cell: ({ action }) => action.dueCell },
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
        return slip ? nameQuarter(slip.originalBy, matrix.basis) : 'Not known';
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
