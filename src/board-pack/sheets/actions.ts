import { lastDayOfDue } from '../../domain/due';
import { describeSpan } from '../../domain/lateness';
import type { Quarter } from '../../domain/quarter';
import { formatQuarter } from '../../domain/quarter';
import type { Steps } from '../../domain/steps';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import { startSentence } from '../sentences/count-words';
import { describeActionState, printCellText, yesOrNo } from '../words';
import type { ColumnSpec, TableSpec } from './define-table';
import { takeOffPaper } from './define-table';
import { describeDetails } from './detail-columns';
import { defineListSheetInSteps } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';
import { withReadingBesideRag } from './reading-column';
import { referenceColumn } from './reference-column';

/** Every action, one a row, finished or not: for sorting, filtering and other programs. */
export const actionsSheet = {
  id: 'actions',
  name: 'Actions',
  shows: 'Every action with its due',
  printsWhenAsked: true,
  buildInSteps: buildActions,
} as const satisfies PackSheetKind;

function* buildActions(context: PackContext): Steps<PackSheetContent> {
  return yield* defineListSheetInSteps(
    {
      title: 'Actions: what is promised, and by when',
      words: { singular: 'action', state: '', order: 'one a row, in the order of the matrix' },
      table: describeTable(context),
      notes: [
        'Due by is the last day of the due as it was written, be it a day, a month, a quarter or a year; it is left empty where none is stated or the text could not be read, and Late by where nothing is overdue.',
        'Not printed, to the right of Cell: the quarters, how exact the due is, the quarters it is late, whether the due is certain (No where anything was inferred or the text can be read two ways) and the ids, for other programs.',
      ],
    },
    context.actions,
    context.asAtText,
  );
}

function describeTable(context: PackContext): TableSpec<ActionRecord> {
  const details = describeDetails(
    context,
    ['owner', 'priority', 'rag', 'status', 'percent', 'originalDue', 'evidence'],
    ({ action }: ActionRecord) => action,
  );
  return {
    name: 'PackActions',
    whenEmpty: 'The matrix has no actions.',
    columns: [
      ...listPrintedColumns(context),
      ...withReadingBesideRag(details.printed, context, (record) => record),
      CELL_COLUMN,
      ...takeOffPaper(DATA_COLUMNS),
      ...details.offPaper,
    ],
  };
}

function listPrintedColumns(context: PackContext): ColumnSpec<ActionRecord>[] {
  const { basis } = context.matrix;
  return [
    { header: 'Area', kind: 'text', widthChars: 22, cell: ({ area }) => area.name },
    ...referenceColumn(context, ({ action }: ActionRecord) => action),
    { header: 'KPI', kind: 'text', widthChars: 24, cell: ({ kpiName }) => kpiName },
    { header: 'Action', kind: 'text', widthChars: 46, cell: ({ text }) => text },
    {
      header: 'Due as written',
      kind: 'text',
      widthChars: 14,
      cell: ({ action }) => printCellText(action.due.raw),
    },
    {
      header: 'State',
      kind: 'text',
      widthChars: 14,
      cell: ({ action, status }) => describeActionState(action.settled.state, status),
    },
    {
      header: 'Due by',
      kind: 'date',
      widthChars: 12,
      cell: ({ action }) => {
        const date = lastDayOfDue(action.due, basis);
        return date && { date };
      },
    },
    {
      header: 'Overdue',
      kind: 'text',
      widthChars: 10,
      cell: ({ status }) => yesOrNo(status === 'overdue'),
    },
    {
      header: 'Late by',
      kind: 'text',
      widthChars: 10,
      cell: ({ lateness }) => lateness && describeSpan(lateness),
    },
  ];
}

const CELL_COLUMN: ColumnSpec<ActionRecord> = {
  header: 'Cell',
  kind: 'text',
  namesCells: true,
  widthChars: 7,
  cell: ({ action }) => action.cell,
};

/** For other programs. */
const DATA_COLUMNS: readonly ColumnSpec<ActionRecord>[] = [
  {
    header: 'From quarter',
    kind: 'text',
    widthChars: 10,
    cell: ({ action }) => nameQuarter(action.due.from),
  },
  {
    header: 'By quarter',
    kind: 'text',
    widthChars: 10,
    cell: ({ action }) => nameQuarter(action.due.by),
  },
  {
    header: 'How exact',
    kind: 'text',
    widthChars: 9,
    cell: ({ action }) => action.due.precision && startSentence(action.due.precision),
  },
  {
    header: 'Quarters late',
    kind: 'number',
    widthChars: 9,
    cell: (record) => record.quartersLate,
  },
  {
    header: 'Certain',
    kind: 'text',
    widthChars: 10,
    cell: ({ action }) => yesOrNo(action.due.certain),
  },
  { header: 'KPI id', kind: 'text', widthChars: 50, cell: ({ kpi }) => kpi.id },
  { header: 'Action id', kind: 'text', widthChars: 52, cell: ({ id }) => id },
];

function nameQuarter(quarter: Quarter | null): string | null {
  return quarter ? formatQuarter(quarter) : null;
}
