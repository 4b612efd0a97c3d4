import { describeReview } from '../app/describe-review';
import { importSource, reviewImported } from '../app/import-matrix';
import { layOutImport } from '../app/lay-out-import';
import { describeNoise, describeRepairs } from '../app/words/describe-import';
import { describeFile, describeSize } from '../app/words/describe-outcomes';
import { describeReading } from '../app/words/describe-reading';
import { createWorkbookData } from '../workbook/workbook-data';
import { openSource, readBytes } from './files';
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
}

/**
 * Writes the matrix of a PDF, a Word document or a text into a new workbook, in the standard form with lists of what was repaired
 * and of what is in no cell, and prints how it was read. Throws AddInErrors.
 */
export async function runImport(
  file: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<void> {
  const request = readReviewRequest(options);
  await refuseUnusableOutput(options.out, [file]);
  const source = await openSource(await readBytes(file), file, terminal);
  const imported = importSource(source, request.given);
  const review = reviewImported(imported, request);
  const { sheet, lists, repairs, noise } = layOutImport(imported, review, file);
  await saveWorkbook(createWorkbookData([sheet.data, ...lists]), options.out);
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
