import { AS_AT, makeMatrixRows } from '../../bench/make-matrix';
import { importSource, reviewImported } from '../../src/app/import-matrix';
import type { Review } from '../../src/app/review-matrix';

const REQUEST = { sheets: [], asAt: AS_AT, startMonth: null, scale: null, today: AS_AT };

/** The review of a matrix of so many rows below its header. */
export function reviewLongMatrix(
  rowCount: number,
  /** Makes of each row, header and all, the one that stands there. */
  change: (cells: readonly string[], rowIndex: number) => readonly string[] = (cells) => cells,
): Review {
  const rows = makeMatrixRows(rowCount).map((cells, index) => ({
    lineNumber: index + 1,
    cells: change(cells, index),
  }));
  return reviewImported(importSource({ kind: 'lines', name: 'matrix.txt', rows }), REQUEST);
}
