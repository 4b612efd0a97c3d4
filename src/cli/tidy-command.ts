import { reviewMatrix } from '../app/review-matrix';
import { settingsForMadeSheet } from '../app/made-sheets';
import { tidyMatrix } from '../app/tidy-matrix';
import { describeFile } from '../app/words/describe-outcomes';
import { describeTidy } from '../app/words/describe-tidy';
import { excelWorkbook } from '../excel/excel-workbook';
import type { BesideCells } from '../workbook/port';
import type { WorkbookData } from '../workbook/workbook-data';
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

/** The notes of a workbook, of which its host tells nothing. */
const listNotes = ({ sheets }: WorkbookData): BesideCells[] =>
  sheets.flatMap(({ name, besides = [] }) =>
    besides.flatMap((beside) => (beside.kind === 'note' ? [{ ...beside, sheet: name }] : [])),
  );

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
    const made = await tidyMatrix(excelWorkbook, review, {
      today: request.today,
      ...(options.replace && { edited: 'replace' }),
      besides: listNotes(workbook),
    });
    if (options.use) {
      const choice = settingsForMadeSheet(made.sheet, review.matrix.scale);
      await excelWorkbook.writeSettings({ ...review.settings, ...choice });
    }
    return made;
  });
  terminal.writeError(printLosses(workbook, options.out));
  await saveWorkbook(workbook, options.out);
  terminal.write(`${describeTidy(summary)}\n${describeFile(options.out)}\n`);
}
