import { freezeMatrix } from '../app/freeze-matrix';
import { reviewMatrix } from '../app/review-matrix';
import { describeFile, describeFreeze } from '../app/words/describe-outcomes';
import { excelWorkbook } from '../excel/excel-workbook';
import { openWorkbook } from './files';
import { withOfficeHost } from './office-session';
import { readReviewRequest } from './options';
import { refuseUnusableOutput, saveWorkbook } from './output-file';
import type { PackCommandOptions } from './pack-command';
import { printLosses } from './print-losses';
import type { Terminal } from './terminal';

/** Writes a copy of the workbook in which the matrix is frozen as at a date. Throws AddInErrors. */
export async function runFreeze(
  file: string,
  options: PackCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const request = readReviewRequest(options);
  await refuseUnusableOutput(options.out, [file]);
  const workbook = await openWorkbook(file);
  const summary = await withOfficeHost(workbook, async () =>
    freezeMatrix(excelWorkbook, await reviewMatrix(excelWorkbook, request)),
  );
  terminal.writeError(printLosses(workbook, options.out));
  await saveWorkbook(workbook, options.out);
  terminal.write(`${describeFreeze(summary)}\n${describeFile(options.out)}\n`);
}
