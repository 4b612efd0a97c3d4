import { reviewMatrix } from '../app/review-matrix';
import { settingsForTidyCopy, tidyMatrix } from '../app/tidy-matrix';
import { describeFile } from '../app/words/describe-outcomes';
import { describeTidy } from '../app/words/describe-tidy';
import { excelWorkbook } from '../excel/excel-workbook';
import { openWorkbook } from './files';
import { withOfficeHost } from './office-session';
import { readReviewRequest } from './options';
import { refuseUnusableOutput, saveWorkbook } from './output-file';
import type { PackCommandOptions } from './pack-command';
import { printLosses } from './print-losses';
import type { Terminal } from './terminal';

/**
 * Options of `tidy`, as typed: `replace` lets what somebody has changed of an earlier copy go, `use` makes the copy the
 * matrix.
 */
export interface TidyOptions extends PackCommandOptions {
  readonly replace?: boolean;
  readonly use?: boolean;
}

/** Writes a copy of the workbook that has the matrix in the standard form as well. Throws AddInErrors. */
export async function runTidy(
  file: string,
  options: TidyOptions,
  terminal: Terminal,
): Promise<void> {
  const request = readReviewRequest(options);
  await refuseUnusableOutput(options.out, [file]);
  const workbook = await openWorkbook(file);
  const summary = await withOfficeHost(workbook, async () => {
    const review = await reviewMatrix(excelWorkbook, request);
    const replacesEdited = options.replace ?? false;
    const made = await tidyMatrix(excelWorkbook, review, { replacesEdited });
    if (options.use) {
      const choice = settingsForTidyCopy(made.sheet, review.matrix);
      await excelWorkbook.writeSettings({ ...review.settings, ...choice });
    }
    return made;
  });
  terminal.writeError(printLosses(workbook, options.out));
  await saveWorkbook(workbook, options.out);
  terminal.write(`${describeTidy(summary)}\n${describeFile(options.out)}\n`);
}
