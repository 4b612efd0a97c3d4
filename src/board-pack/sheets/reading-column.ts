import { describeLateness } from '../../domain/lateness';
import { findRagDifference } from '../../domain/rag';
import { DETAIL_LOOKS } from '../detail-looks';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import { describeStatus } from '../words';
import type { ColumnSpec } from './define-table';

/**
 * The columns with, beside the council's own rating, what is read of the action, and whether the two differ; as they are
 * where none of them is the rating.
 */
export function withReadingBesideRag<Row>(
  columns: readonly ColumnSpec<Row>[],
  { asAt, matrix }: Pick<PackContext, 'asAt' | 'matrix'>,
  recordOf: (row: Row) => ActionRecord | null,
): ColumnSpec<Row>[] {
  const reading: ColumnSpec<Row> = {
    header: 'Our reading',
    kind: 'text',
    widthChars: 14,
    cell(row) {
      const record = recordOf(row);
      if (!record) return null;
      const { action, kpi, status, lateness } = record;
      const differs = findRagDifference(action, kpi, asAt, matrix.basis) !== null;
      const text = describeLateness(lateness) ?? describeStatus(status).text;
      return differs ? `${text}: differs from RAG` : text;
    },
  };
  return columns.flatMap((column) =>
    column.header === DETAIL_LOOKS.rag.header ? [column, reading] : [column],
  );
}
