import fc from 'fast-check';
import type { CellSpan } from '../../../src/matrix-sheet/highlights/column-ranges';
import {
  formatSpan,
  shareSpans,
  spanRows,
  spanRowsExcept,
} from '../../../src/matrix-sheet/highlights/column-ranges';

const rowsIn = (spans: readonly CellSpan[]): number[] =>
  spans.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));

test('neighbouring rows become one span', () => {
  const spans = spanRows([7, 3, 4, 5, 4]);
  expect(spans.map((span) => formatSpan('E', span))).toEqual(['E3:E5', 'E7']);
});

test('rows are cut out at the ends and within', () => {
  const spans = spanRowsExcept({ first: 2, last: 9 }, [2, 5, 6, 9, 12]);
  expect(spans.map((span) => formatSpan('E', span))).toEqual(['E3:E4', 'E7:E8']);
});

test('spans cover exactly the rows asked for', () => {
  const someRows = fc.array(fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(someRows, fc.integer({ min: 1, max: 30 }), fc.nat(30), (rows, first, count) => {
      const sorted = [...new Set(rows)].sort((left, right) => left - right);
      expect(rowsIn(spanRows(rows))).toEqual(sorted);
      const range = { first, last: first + count - 1 };
      const rest = rowsIn([range]).filter((row) => !rows.includes(row));
      expect(rowsIn(spanRowsExcept(range, rows))).toEqual(rest);
      expect(rowsIn(shareSpans('E', spanRows(rows)).flat())).toEqual(sorted);
    }),
  );
});
