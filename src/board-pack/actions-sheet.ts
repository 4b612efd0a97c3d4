import type { Quarter } from '../domain/quarter';
import { formatQuarter, lastDayOfQuarter } from '../domain/quarter';
import type { PackSheet } from '../workbook/pack-sheet';
import type { TableSpec } from './define-table';
import { defineTable } from './define-table';
import type { PackContext } from './pack-context';
import { LIST_PAGE } from './page-layout';
import type { ActionRecord } from './records';
import { writeSubtitle } from './sentences/subtitle';
import { describeState, yesOrNo } from './words';

/** Every action, one a row, finished or not: for sorting, filtering and other programs. */
export function buildActionsSheet(context: PackContext): PackSheet {
  return {
    id: 'actions',
    name: 'Actions',
    title: 'All actions',
    subtitle: writeSubtitle(
      context.actions.length,
      { singular: 'action', state: '', order: 'one a row, in the order of the matrix' },
      context.asAtText,
    ),
    paragraphs: [],
    table: defineTable(describeTable(context), context.actions),
    footnotes: [
      {
        text: 'Due by is the last day of the last quarter stated. Quarters and Due by are left empty where none is stated or the text could not be read. Certain is No where anything was inferred or the text can be read two ways.',
        style: 'body',
      },
    ],
    chart: null,
    page: LIST_PAGE,
  };
}

function describeTable({ matrix }: PackContext): TableSpec<ActionRecord> {
  return {
    name: 'PackActions',
    whenEmpty: 'The matrix has no actions.',
    columns: [
      { header: 'Action id', kind: 'text', widthChars: 20, cell: ({ id }) => id },
      { header: 'KPI id', kind: 'text', widthChars: 20, cell: ({ kpi }) => kpi.id },
      { header: 'Area', kind: 'text', widthChars: 15, cell: ({ area }) => area.name },
      { header: 'KPI', kind: 'text', widthChars: 17, cell: ({ kpiName }) => kpiName },
      { header: 'Action', kind: 'text', widthChars: 30, cell: ({ text }) => text },
      {
        header: 'Due as written',
        kind: 'text',
        widthChars: 10,
        cell: ({ action }) => action.due.raw || '(blank)',
      },
      {
        header: 'State',
        kind: 'text',
        widthChars: 10,
        cell: ({ action }) => describeState(action.due.state),
      },
      {
        header: 'From quarter',
        kind: 'text',
        widthChars: 8,
        cell: ({ action }) => nameQuarter(action.due.from),
      },
      {
        header: 'By quarter',
        kind: 'text',
        widthChars: 8,
        cell: ({ action }) => nameQuarter(action.due.by),
      },
      {
        header: 'Due by',
        kind: 'date',
        widthChars: 11,
        cell: ({ action }) =>
          action.due.by ? { date: lastDayOfQuarter(action.due.by, matrix.basis) } : null,
      },
      {
        header: 'Certain',
        kind: 'text',
        widthChars: 8,
        cell: ({ action }) => yesOrNo(action.due.certain),
      },
      {
        header: 'Overdue',
        kind: 'text',
        widthChars: 8,
        cell: ({ status }) => yesOrNo(status === 'overdue'),
      },
      {
        header: 'Quarters late',
        kind: 'number',
        widthChars: 8,
        cell: (record) => record.quartersLate,
      },
      { header: 'Cell', kind: 'text', widthChars: 6, cell: ({ action }) => action.cell },
    ],
  };
}

function nameQuarter(quarter: Quarter | null): string | null {
  return quarter ? formatQuarter(quarter) : null;
}
