import type { GivenColumn } from '../domain/reading-question';
import { importBlocks } from '../import/import-blocks';
import { joinWords } from '../domain/wording';
import { importLines } from '../import/import-lines';
import { importPages } from '../import/import-pages';
import { findHeader } from '../matrix-sheet/read/find-matrix';
import type { ImportedSheet } from '../workbook/imported-sheet';
import type { SheetSurvey } from '../workbook/port';
import type { SheetGrid } from '../workbook/sheet-grid';
import type { SourceDocument } from '../workbook/source-document';
import { chooseMatrix } from './choose-matrix';
import type { Review, ReviewRequest } from './review-matrix';
import { reviewGrid, settleSettings } from './review-matrix';

/**
 * What somebody brings a matrix in from, as a sheet; `given` is what a person says of its columns. Throws source-unusable where no
 * sheet can hold it.
 */
export function importSource(
  source: SourceDocument,
  given: readonly GivenColumn[] = [],
): ImportedSheet {
  const isMatrix = (grid: SheetGrid): boolean => findHeader(grid, { given }) !== null;
  switch (source.kind) {
    case 'lines':
      return importLines(source);
    case 'blocks':
      return importBlocks(source, isMatrix);
    case 'pages':
      return importPages(source, isMatrix);
  }
}

/** Which pages were passed over because they are pictures, and what to do about it; null where there are none. */
export function describePictures(source: SourceDocument): string | null {
  const numbers =
    source.kind === 'pages'
      ? source.pages.flatMap(({ isPicture, pageNumber }) => (isPicture ? [String(pageNumber)] : []))
      : [];
  if (numbers.length === 0) return null;
  const [pages, are, them, were] =
    numbers.length === 1
      ? ['Page', 'is a picture', 'it', 'was']
      : ['Pages', 'are pictures', 'them', 'were'];
  return `${pages} ${joinWords(numbers)} of ${source.name} ${are} with no text in ${them}, and ${were} passed over. If the matrix goes on there, have the text recognised (Scan & OCR in Acrobat, or open the PDF in Word), and bring in what comes out.`;
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
