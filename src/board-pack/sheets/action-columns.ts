import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import type { ColumnSpec } from './define-table';
import { referenceColumn } from './reference-column';

/** How wide columns are, in characters. */
interface Widths {
  readonly area: number;
  readonly kpi: number;
}

const ACTION_WIDTH = 46;

/** Which action a row is about: its area, its reference where the matrix has these, its KPI and its text. */
export const actionColumns = <Row>(
  context: Pick<PackContext, 'kpis'>,
  recordOf: (row: Row) => ActionRecord,
  { area, kpi }: Widths,
): ColumnSpec<Row>[] => [
  {
    ...{ header: 'Area', kind: 'text', widthChars: area, once: true },
    cell: (row) => recordOf(row).area.name,
  },
  ...referenceColumn(context, (row: Row) => recordOf(row).action),
  { header: 'KPI', kind: 'text', widthChars: kpi, cell: (row) => recordOf(row).kpiName },
  {
    ...{ header: 'Action', kind: 'text', widthChars: ACTION_WIDTH, fills: true },
    cell: (row) => recordOf(row).text,
  },
];
