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
import { fitText } from './fit-text';

/** Every action, one a row, finished or not: for sorting, filtering and other programs. */
export function buildActionsSheet(context: PackContext): PackSheet {
  return {
    id: 'actions',
    name: 'Actions',
    title: 'Actions: what is promised, and by when',
    subtitle: writeSubtitle(
      context.actions.length,
      { singular: 'action', state: '', order: 'one a row, in the order of the matrix' },
      context.asAtText,
    ),
    paragraphs: [],
    table: defineTable(describeTable(context), context.actions),
    footnotes: [
      {
        text: 'Due by is the last day of the last quarter stated; it is left empty where none is stated or the text could not be read.',
        style: 'label',
      },
      {
        text: 'Not printed, to the right of Cell: the quarters, whether the due is certain (No where anything was inferred or the text can be read two ways) and the ids, for other programs.',
        style: 'label',
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
      { header: 'Area', kind: 'text', widthChars: 22, cell: ({ area }) => area.name },
      { header: 'KPI', kind: 'text', widthChars: 24, cell: ({ kpiName }) => kpiName },
      { header: 'Action', kind: 'text', widthChars: 46, cell: ({ text }) => text },
      {
        header: 'Due as written',
        kind: 'text',
        widthChars: 14,
        cell: ({ action }) => fitText(action.due.raw, action.dueCell) || '(blank)',
      },
      {
        header: 'State',
        kind: 'text',
        widthChars: 14,
        cell: ({ action }) => describeState(action.due.state),
      },
      {
        header: 'Due by',
        kind: 'date',
        widthChars: 12,
        cell: ({ action }) =>
          action.due.by ? { date: lastDayOfQuarter(action.due.by, matrix.basis) } : null,
      },
      {
        header: 'Overdue',
        kind: 'text',
        widthChars: 10,
        cell: ({ status }) => yesOrNo(status === 'overdue'),
      },
      {
        header: 'Quarters late',
        kind: 'number',
        widthChars: 10,
        cell: (record) => record.quartersLate,
      },
      { header: 'Cell', kind: 'text', widthChars: 7, cell: ({ action }) => action.cell },
      {
        header: 'From quarter',
        kind: 'text',
        widthChars: 10,
        offPaper: true,
        cell: ({ action }) => nameQuarter(action.due.from),
      },
      {
        header: 'By quarter',
        kind: 'text',
        widthChars: 10,
        offPaper: true,
        cell: ({ action }) => nameQuarter(action.due.by),
      },
      {
        header: 'Certain',
        kind: 'text',
        widthChars: 8,
        offPaper: true,
        cell: ({ action }) => yesOrNo(action.due.certain),
      },
      { header: 'KPI id', kind: 'text', widthChars: 50, offPaper: true, cell: ({ kpi }) => kpi.id },
      { header: 'Action id', kind: 'text', widthChars: 52, offPaper: true, cell: ({ id }) => id },
    ],
  };
}

function nameQuarter(quarter: Quarter | null): string | null {
  return quarter ? formatQuarter(quarter) : null;
}
