import type { GivenColumn } from '../domain/reading-question';
import type { Steps } from '../domain/steps';
import { runAtOnce } from '../domain/steps';
import { importBlocks } from '../import/import-blocks';
import { joinWords } from '../domain/wording';
import { importLines } from '../import/import-lines';
import type { KnownWords } from '../import/pages/known-words';
import { importPagesInSteps } from '../import/import-pages';
import { findHeader } from '../matrix-sheet/read/find-matrix';
import { AddInError } from '../workbook/errors';
import type { ImportedSheet } from '../workbook/imported-sheet';
import type { SheetSurvey } from '../workbook/port';
import type { MatrixMapping } from '../workbook/settings';
import type { SheetGrid } from '../workbook/sheet-grid';
import type { SourceDocument } from '../workbook/source-document';
import { chooseMatrix } from './choose-matrix';
import type { Review, ReviewRequest } from './review-matrix';
import { createSteppingReviewer, settleSettings } from './review-matrix';

/**
 * What somebody brings a matrix in from, as a sheet; `given` is what a person says of its columns, and `knownWords` stand in
 * for those that come with the add-in. Throws source-unusable where no sheet can hold it.
 */
export function* importInSteps(
  source: SourceDocument,
  given: readonly GivenColumn[] = [],
  knownWords?: KnownWords,
): Steps<ImportedSheet> {
  const isMatrix = (grid: SheetGrid): boolean => findHeader(grid, { given }) !== null;
  switch (source.kind) {
    case 'lines':
      return refuseBlank(yield* importLines(source), source);
    case 'blocks':
      return refuseBlank(yield* importBlocks(source, isMatrix), source);
    case 'pages':
      return yield* importPagesInSteps(source, isMatrix, knownWords);
  }
}

/** Throws source-unusable for a source without a text; of a paper with pictures or files in it, it says that they are not read. */
function refuseBlank(imported: ImportedSheet, { name: path }: SourceDocument): ImportedSheet {
  const { grid, noise } = imported;
  if (grid.values.some((row) => row.some((text) => String(text).trim() !== ''))) return imported;
  const isShown = noise.some(({ kind }) => kind === 'picture' || kind === 'embedded-file');
  const fault = isShown
    ? 'holds no text but pictures, or files of other programs, which are not read. Have the text of a picture recognised first; open a file within it (double-click in Word) and save it on its own.'
    : 'holds no text. Check that it is the right file.';
  throw new AddInError('source-unusable', { path, fault });
}

/** The same at once. */
export const importSource = (...said: Parameters<typeof importInSteps>): ImportedSheet =>
  runAtOnce(importInSteps(...said));

export { parseKnownWords } from '../import/pages/known-words';
export type { KnownWords } from '../import/pages/known-words';

/** Which pages were passed over because they are pictures, and what to do about it; null where there are none. */
export function describePictures(source: SourceDocument): string | null {
  const numbers =
    source.kind === 'pages'
      ? source.pages.flatMap(({ isPicture, pageNumber }) => (isPicture ? [String(pageNumber)] : []))
      : [];
  if (numbers.length === 0) return null;
  const [pages, are, them, shows] =
    numbers.length === 1
      ? ['Page', 'is a picture', 'it', 'it shows']
      : ['Pages', 'are pictures', 'them', 'they show'];
  return `${pages} ${joinWords(numbers)} of ${source.name} ${are} with hardly any text in ${them}, and what ${shows} was passed over. If the matrix goes on there, have the text recognised (Scan & OCR in Acrobat, or open the PDF in Word), and bring in what comes out.`;
}

/**
 * Reads and checks the matrix of an imported sheet, as the one sheet of a workbook; `mapping` is what a person has said of
 * its columns. Throws as chooseMatrix.
 */
export function* reviewImportedInSteps(
  imported: ImportedSheet,
  request: ReviewRequest,
  mapping: MatrixMapping | null = null,
): Steps<Review> {
  const { grid } = imported;
  const survey = surveyImported(imported);
  const { header } = chooseMatrix([survey], request.sheets, mapping, request.given);
  return yield* createSteppingReviewer()([{ grid, header }], settleSettings(request, {}));
}

/** The same at once. */
export const reviewImported = (...said: Parameters<typeof reviewImportedInSteps>): Review =>
  runAtOnce(reviewImportedInSteps(...said));

/** A first look at an imported sheet, as at one of a workbook; `top` is the whole of it. */
export function surveyImported({ grid }: ImportedSheet): SheetSurvey {
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
