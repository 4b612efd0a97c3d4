import { generatePack } from '../app/generate-pack';
import { highlightMatrix } from '../app/highlight-matrix';
import { describeHighlights, describePack } from '../app/outcome-messages';
import { reviewMatrix } from '../app/review-matrix';
import { excelWorkbook } from '../excel/excel-workbook';
import { openWorkbook, refuseUnusableOutput, saveWorkbook } from './files';
import { withOfficeHost } from './office-session';
import type { ReviewOptions } from './options';
import { readAsAt, readStartMonth, readToday } from './options';
import { printSummary } from './print-summary';

export interface PackOptions extends ReviewOptions {
  readonly out: string;
}

/** Writes a copy of the workbook with highlights and board pack, and prints its summary. Throws AddInErrors. */
export async function runPack(file: string, options: PackOptions): Promise<void> {
  const request = {
    sheet: options.sheet ?? null,
    asAt: readAsAt(options.asAt),
    startMonth: readStartMonth(options.quarterStart),
    today: readToday(),
  };
  refuseUnusableOutput(options.out, file);
  const workbook = await openWorkbook(file);
  const output = await withOfficeHost(workbook, async () => {
    const review = await reviewMatrix(excelWorkbook, request);
    const generated = await generatePack(excelWorkbook, review);
    const highlights = await highlightMatrix(excelWorkbook, review);
    return [
      printSummary(generated.pack),
      describeHighlights(review, highlights),
      describePack(generated),
    ].join('\n');
  });
  await saveWorkbook(workbook, options.out);
  process.stdout.write(`${output}\nSaved as ${options.out}.\n`);
}
