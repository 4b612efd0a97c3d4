import type { GivenColumn } from '../domain/reading-question';
import { importBlocks } from '../import/import-blocks';
import { importLines } from '../import/import-lines';
import { findHeader } from '../matrix-sheet/read/find-matrix';
import type { ImportedSheet } from '../workbook/imported-sheet';
import type { SheetSurvey } from '../workbook/port';
import type { SheetGrid } from '../workbook/sheet-grid';
import type { SourceDocument } from '../workbook/source-document';
import { chooseMatrix } from './choose-matrix';
import type { Review, ReviewRequest } from './review-matrix';
import { reviewGrid, settleSettings } from './review-matrix';

/** A kind of source that a sheet is made of. */
type ImportableSource = Extract<SourceDocument, { readonly kind: 'lines' | 'blocks' }>;

/**
 * What somebody brings a matrix in from, as a sheet; `given` is what a person says of its columns. Throws source-unusable where no
 * sheet can hold it.
 */
export function importSource(
  source: ImportableSource,
  given: readonly GivenColumn[] = [],
): ImportedSheet {
  return source.kind === 'lines'
    ? importLines(source)
    : importBlocks(source, (grid) => findHeader(grid, { given }) !== null);
}

/** Reads and checks the matrix of an imported sheet, as the one sheet of a workbook. Throws as chooseMatrix. */
export function reviewImported({ grid }: ImportedSheet, request: ReviewRequest): Review {
  const { header } = chooseMatrix([surveyGrid(grid)], request.sheets, null, request.given);
  return reviewGrid(grid, header, settleSettings(request, {}));
}

/** `top` is the whole of the sheet. */
function surveyGrid(grid: SheetGrid): SheetSurvey {
  const { sheet, rowIndex, columnIndex, values } = grid;
  const rowCount = values.length;
  const columnCount = values[0]?.length ?? 0;
  const blank = rowCount === 0 || columnCount === 0;
  return {
    sheet,
    visible: true,
    used: blank ? null : { rowIndex, columnIndex, rowCount, columnCount },
    top: blank ? null : grid,
  };
}
