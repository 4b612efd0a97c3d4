import { generatePack } from '../app/generate-pack';
import { highlightMatrix } from '../app/highlight-matrix';
import {
  describeFile,
  describeHighlights,
  describePack,
  listSheets,
} from '../app/words/describe-outcomes';
import { reviewMatrix } from '../app/review-matrix';
import { excelWorkbook } from '../excel/excel-workbook';
import { openWorkbook } from './files';
import { withOfficeHost } from './office-session';
import type { ReviewOptions } from './options';
import { readReviewRequest } from './options';
import { refuseUnusableOutput, saveWorkbook } from './output-file';
import { printLosses } from './print-losses';
import { printSummary } from './print-summary';
import type { Terminal } from './terminal';
import { wrapText } from './wrap-text';

/** Options of `pack` and `freeze`, as typed: `out` is the path of the workbook to write. */
export interface PackOptions extends ReviewOptions {
  readonly out: string;
}

/** Writes a copy of the workbook with highlights and board pack, and prints its summary. Throws AddInErrors. */
export async function runPack(
  file: string,
  options: PackOptions,
  terminal: Terminal,
): Promise<void> {
  const request = readReviewRequest(options);
  await refuseUnusableOutput(options.out, file);
  const workbook = await openWorkbook(file);
  const output = await withOfficeHost(workbook, async () => {
    const review = await reviewMatrix(excelWorkbook, request);
    const generated = await generatePack(excelWorkbook, review);
    const highlights = await highlightMatrix(excelWorkbook, review);
    return [
      printSummary(generated.pack, terminal.columns),
      ...wrapText(describeHighlights(highlights), terminal.columns),
      ...wrapText(describePack(generated), terminal.columns),
      ...wrapText(listSheets(generated.sheets), terminal.columns),
    ].join('\n');
  });
  await saveWorkbook(workbook, options.out);
  terminal.write(`${output}\n${describeFile(options.out)}\n`);
  terminal.writeError(printLosses(workbook, options.out));
}
