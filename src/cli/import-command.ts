import { basename } from 'node:path';
import { planImport, recordImportInSteps } from '../app/bring-in-matrix';
import { describeReview } from '../app/describe-review';
import { importSource, reviewImported } from '../app/import-matrix';
import { layOutImport } from '../app/lay-out-import';
import { settingsForMadeSheet } from '../app/made-sheets';
import { describeNoise, describeRepairs, IMPORT_STEPS } from '../app/words/describe-import';
import { describeFile, describeSize } from '../app/words/describe-outcomes';
import { describeReading } from '../app/words/describe-reading';
import { runAtOnce } from '../domain/steps';
import { excelWorkbook } from '../excel/excel-workbook';
import { readToday } from '../excel/read-today';
import { fingerprintFile } from '../files/fingerprint-file';
import type { ErrorCode } from '../workbook/errors';
import { AddInError } from '../workbook/errors';
import type { WorkbookData } from '../workbook/workbook-data';
import type { ImportStep } from '../workbook/source-document';
import { createSheetData, createWorkbookData } from '../workbook/workbook-data';
import { openSource, readBytes, readKnownNames } from './files';
import { withOfficeHost } from './office-session';
import type { ReviewOptions } from './options';
import { readReviewRequest } from './options';
import { refuseUnusableOutput, saveWorkbook } from './output-file';
import { sayQuestion } from './print-review';
import type { Terminal } from './terminal';
import { wrapText } from './wrap-text';

/** Options of `import`, as typed: `out` is the path of the workbook to write, `json` prints for programs. */
export interface ImportOptions extends ReviewOptions {
  readonly out: string;
  readonly json?: boolean;
  /** Path of a list of known names. */
  readonly knownNames?: string;
}

/**
 * Writes the matrix of a PDF, a Word document or a text into a new workbook, as the pane does: in the standard form, with
 * what was repaired and what is in no cell on the sheet of records, and the settings that it is judged by. Prints how it
 * was read. Throws AddInErrors.
 */
export async function runImport(
  file: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<void> {
  const request = readReviewRequest(options);
  await refuseUnusableOutput(options.out, [file]);
  const watch = <Result>(step: ImportStep, act: () => Result): Result => {
    terminal.showProgress?.(IMPORT_STEPS[step]);
    try {
      return act();
    } finally {
      terminal.showProgress?.('');
    }
  };
  const bytes = await readBytes(file);
  const source = await openSource(bytes, file, terminal);
  const knownWords = await readKnownNames(options.knownNames);
  const imported = watch('gathering', () => importSource(source, request.given, knownWords));
  const review = watch('judging', () => ofFile(file, () => reviewImported(imported, request)));
  const laidOut = watch('laying-out', () => layOutImport(imported, review));
  const fingerprint = await fingerprintFile(bytes);
  const preview = { name: basename(file), fingerprint, review, laidOut };
  await saveWorkbook(await writePreview(preview), options.out);
  const { repairs, noise } = laidOut;
  if (options.json) {
    const description = { matrix: describeReview(review), repairs, noise };
    terminal.write(`${JSON.stringify(description, null, 2)}\n`);
    return;
  }
  const lines = [
    `${describeSize(review)}.`,
    ...describeReading(review.matrix).map(({ title, text }) => `${title}: ${text}.`),
    ...review.matrix.questions.map(sayQuestion),
    ...describeRepairs(repairs),
    ...describeNoise(noise),
    describeFile(options.out),
  ];
  terminal.write(`${lines.flatMap((line) => wrapText(line, terminal.columns)).join('\n')}\n`);
}

const isError = <Code extends ErrorCode>(error: unknown, code: Code): error is AddInError<Code> =>
  error instanceof AddInError && error.code === code;

/** What reading throws about the sheet that stands for a file, said of the file: the sheet is nowhere to be seen. */
function ofFile<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const name = basename(file);
    if (isError(error, 'matrix-not-found')) {
      throw new AddInError('matrix-not-found', { ...error.details, sheets: [name] });
    }
    if (isError(error, 'column-missing')) {
      throw new AddInError('column-missing', { ...error.details, sheet: name });
    }
    throw error;
  }
}

/** A workbook with an import in it, and nothing else but what the add-in keeps of it. */
async function writePreview(preview: Parameters<typeof planImport>[0]): Promise<WorkbookData> {
  const { settings, matrix } = preview.review;
  const blank = createSheetData('Sheet1');
  const workbook = createWorkbookData([blank]);
  const recorded = runAtOnce(recordImportInSteps(preview.laidOut));
  await withOfficeHost(workbook, async () => {
    const facts = { today: readToday(), matrixSheets: [] };
    const { sheet } = await excelWorkbook.writeMadeSheet((kept) =>
      planImport(preview, recorded, kept, facts),
    );
    await excelWorkbook.writeSettings({
      ...settings,
      ...settingsForMadeSheet(sheet, matrix.scale),
      marks: null,
    });
  });
  // A workbook is never without a sheet, so it goes last.
  workbook.sheets.splice(workbook.sheets.indexOf(blank), 1);
  return workbook;
}
