import { generatePack, readFreeze } from '../../src/app/generate-pack';
import { highlightMatrix } from '../../src/app/highlight-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import type { FrozenMatrix } from '../../src/board-pack/movement/frozen-matrix';
import { PACK_SHEETS } from '../../src/board-pack/sheets/index';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import type { PackSheetId } from '../../src/workbook/pack-sheet';
import type { WorkbookData } from '../../src/workbook/workbook-data';
import { REVIEW_REQUEST } from './matrix-host';

/** The sheets that have nothing to list until the matrix has been frozen. */
const COMPARING: readonly PackSheetId[] = ['time-extensions', 'completed', 'movement', 'trend'];

/** The tabs of the board pack of a matrix without owners and freezes, in their order, where each other list has a record. */
export const PACK_NAMES = PACK_SHEETS.filter(
  ({ id }) => id !== 'by-owner' && !COMPARING.includes(id),
).map(({ name }) => name);

/** Reviews and highlights the matrix of the open host. */
export async function highlight(): Promise<void> {
  await highlightMatrix(excelWorkbook, await reviewMatrix(excelWorkbook, REVIEW_REQUEST));
}

/** Reviews the matrix of the open host and writes its board pack. */
export async function generate(): Promise<void> {
  await generatePack(excelWorkbook, await reviewMatrix(excelWorkbook, REVIEW_REQUEST));
}

/** The freezes of the open host's workbook, as a pack would read them. */
export async function readFreezes(): Promise<FrozenMatrix[]> {
  return (await excelWorkbook.readPackInputs()).freezes.map(readFreeze);
}

/** The workbook as a file, to compare two of them whole. */
export async function bytesOf(workbook: WorkbookData): Promise<Buffer> {
  return Buffer.from(await writeWorkbook(workbook));
}
