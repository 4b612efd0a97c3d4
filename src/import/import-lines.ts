import type { Steps } from '../domain/steps';
import { mapInSteps, visitInSteps } from '../domain/steps';
import { formatCell } from '../workbook/address';
import type { ImportedSheet } from '../workbook/imported-sheet';
import type { SourceDocument, SourcePiece } from '../workbook/source-document';
import { makeGrid } from './make-grid';

/**
 * Lines of cells as a sheet from A1, each a row. Cells are as in a workbook made from the same text, so findings about
 * either have the same addresses. Throws source-unusable where no sheet can hold them.
 */
export function* importLines({
  name,
  rows,
}: Extract<SourceDocument, { readonly kind: 'lines' }>): Steps<ImportedSheet> {
  const texts = yield* mapInSteps(rows, ({ cells }) => cells);
  const grid = makeGrid(texts, [], name);
  const origins = new Map<string, readonly SourcePiece[]>();
  yield* visitInSteps(rows, ({ lineNumber, cells }, rowIndex) => {
    cells.forEach((text, columnIndex) => {
      if (text === '') return;
      const place = { kind: 'line', lineNumber, columnNumber: columnIndex + 1 } as const;
      origins.set(formatCell(rowIndex, columnIndex), [{ text, place }]);
    });
  });
  return { grid, origins, repairs: [], noise: [] };
}
