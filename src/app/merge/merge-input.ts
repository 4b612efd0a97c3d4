import type { Pause } from '../../domain/steps';
import { runWithPauses } from '../../domain/steps';
import { layOutInSteps } from '../../matrix-sheet/standard-form/lay-out-standard-form';
import { nameSourcesInSteps } from '../../matrix-sheet/standard-form/name-sources';
import type { WorkbookPort } from '../../workbook/port';
import type { SourceFile } from '../../workbook/source-document';
import type { ClosedWorkbooks, Unread } from '../read-service';
import { readClosedFile } from '../read-service';
import type { Review, ReviewRequest } from '../review-matrix';
import { listGrids, reviewMatrix } from '../review-matrix';
import { readFormatsOf } from '../tidy-matrix';
import type { LaidOutMatrix } from './merge-matrices';

/** A matrix that is to be merged with others: data alone, which goes from thread to thread. */
export interface MergeInput extends Omit<LaidOutMatrix, 'label'> {
  /** What its workbook is called. */
  readonly file: string;
  /** What a person calls it; absent or blank where that is left to its settings and its file. */
  readonly name?: string;
  readonly review: Pick<Review, 'matrix' | 'settings'>;
  /** The number formats of the cells that are numbers, by their names with the sheet. */
  readonly formats: ReadonlyMap<string, string>;
}

/** What a workbook gave that is to be merged: its matrix, or the reason why it has none that can be read. */
export type MergeReading = { readonly kind: 'read'; readonly input: MergeInput } | Unread;

/** What of a workbook has to be asked for to merge its matrix. */
export type MergeSource = Pick<WorkbookPort, 'readWorkbook' | 'readGrids' | 'readFormats'>;

/** Reads the matrix of a workbook, laid out in the standard form. Throws whatever reviewing it does. */
export async function readMergeInput(
  workbook: MergeSource,
  file: string,
  request: ReviewRequest,
): Promise<MergeInput> {
  return layOutMergeInput(workbook, file, await reviewMatrix(workbook, request));
}

/** A matrix that was read from the workbook, laid out in the standard form. */
export async function layOutMergeInput(
  workbook: Pick<WorkbookPort, 'readFormats'>,
  file: string,
  review: Review,
  pause: Pause = () => undefined,
): Promise<MergeInput> {
  const { matrix, settings } = review;
  const form = await runWithPauses(layOutInSteps(matrix, listGrids(review)), pause);
  return {
    file,
    review: { matrix, settings },
    form,
    sources: await runWithPauses(nameSourcesInSteps(form), pause),
    formats: await readFormatsOf(workbook, form),
  };
}

/** Reads the matrix of a workbook’s file where nothing is at hand that calculates. Nothing is written. */
export function readMergeFile(
  file: SourceFile,
  request: ReviewRequest,
  closed: ClosedWorkbooks<MergeSource>,
): Promise<MergeReading> {
  return readClosedFile(file, closed, async (workbook) => ({
    kind: 'read' as const,
    input: await readMergeInput(workbook, file.name, request),
  }));
}
