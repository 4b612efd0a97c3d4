import type { DetailColumn } from '../../../domain/details';
import { describeEnd } from '../../../domain/due';
import type {
  PaperCell,
  PaperColumn,
  PaperTable,
  PaperTableId,
} from '../../../workbook/committee-paper';
import { DETAIL_LOOKS } from '../../detail-looks';
import type { PackContext } from '../../pack-context';
import type { ActionRecord } from '../../records';
import { nameKpiInArea, shortenForCell } from '../paper-words';

/** A table that has yet to be given its number in the report. */
export type UnnumberedTable = Omit<PaperTable, 'number'>;

/** A column and how a row fills it. */
export interface Column<Row> extends PaperColumn {
  readonly cell: (row: Row) => PaperCell;
}

const ROW_NUMBER: PaperColumn = { header: 'Row', kind: 'number', width: 6 };

/** The table of some rows, each under its number; null for none. Columns in which nothing stands are left out. */
export function tabulate<Row>(
  id: PaperTableId,
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): UnnumberedTable | null {
  if (rows.length === 0) return null;
  const filled = columns.filter(({ cell }) => rows.some((row) => cell(row) !== ''));
  return {
    kind: 'table',
    id,
    caption,
    columns: [ROW_NUMBER, ...filled.map(({ cell: _cell, ...column }) => column)],
    rows: rows.map((row, index) => [String(index + 1), ...filled.map(({ cell }) => cell(row))]),
  };
}

/** A text of people and proof, as far as the matrix has any. */
export function detailColumn(
  column: DetailColumn,
  width: number,
  header: string = DETAIL_LOOKS[column].header,
): Column<ActionRecord> {
  return {
    header,
    kind: 'text',
    width,
    ...(column === 'owner' && { namesPeople: true }),
    cell: ({ action }) => shortenForCell(action.details[column] ?? ''),
  };
}

/** Why an action has a new due, as the matrix says it and as officers said it in a round. */
export function reasonColumn({ givenReasons }: PackContext): Column<ActionRecord> {
  return {
    header: 'Reason given',
    kind: 'text',
    width: 16,
    cell: ({ id, action }) =>
      shortenForCell([action.details.reason, givenReasons.get(id)].filter(Boolean).join('; ')),
  };
}

/** An action and where it belongs. */
export const ACTION_COLUMNS: readonly Column<ActionRecord>[] = [
  {
    header: 'Action',
    kind: 'text',
    width: 34,
    cell: ({ text }) => shortenForCell(text) || 'No text',
  },
  {
    header: 'Area and KPI',
    kind: 'text',
    width: 24,
    cell: ({ area, kpiName }) => nameKpiInArea(area.name, kpiName),
  },
];

/** A due without the months of a quarter, which would make a column too wide. */
export function nameDue(
  due: ActionRecord['action']['due'],
  basis: PackContext['matrix']['basis'],
): string {
  return (describeEnd(due, basis) ?? due.raw).replace(/ \(.*$/, '');
}
