import { reviewMatrix } from '../app/review-matrix';
import { findBaseline, listRoundItems, proposePeriod } from '../app/round/open-round';
import { requireOpenRound, signOffRound } from '../app/round/run-round';
import { startRoundSaying } from '../app/round/start-as-proposed';
import { describeFile } from '../app/words/describe-outcomes';
import { describeSignedOff, describeUnanswered } from '../app/words/describe-round';
import { excelWorkbook } from '../excel/excel-workbook';
import { readToday } from '../excel/read-today';
import { AddInError } from '../workbook/errors';
import { openWorkbook } from './files';
import { withOfficeHost } from './office-session';
import type { ReviewOptions } from './options';
import { readDate, readReviewRequest } from './options';
import { refuseUnusableOutput, saveWorkbook } from './output-file';
import { printLosses } from './print-losses';
import type { Terminal } from './terminal';
import { wrapText } from './wrap-text';

/** Options of `round start`, as typed. */
export interface RoundStartOptions extends ReviewOptions {
  /** The date of the round. */
  readonly asAt: string;
  readonly period?: string;
  readonly by?: string;
  /** The path of the workbook to write. */
  readonly out: string;
}

/** Options of `round sign-off`, as typed. */
export interface SignOffOptions extends ReviewOptions {
  readonly by: string;
  readonly on?: string;
  /** The path of the workbook to write. */
  readonly out: string;
}

/** Writes a copy of the workbook in which a round is started, and prints what it asks of whom. Throws AddInErrors. */
export async function runRoundStart(
  file: string,
  { asAt: date, period, by = '', ...options }: RoundStartOptions,
  terminal: Terminal,
): Promise<void> {
  const asAt = readDate('--as-at', date);
  await changeCopy(file, options, terminal, async () => {
    const review = await reviewMatrix(excelWorkbook, readReviewRequest(options));
    return startRoundSaying(excelWorkbook, review, {
      asAt,
      period: period?.trim() ?? proposePeriod(review, asAt),
      by: by.trim(),
      on: readToday(),
    });
  });
}

/**
 * Writes a copy of the workbook in which the round is signed off, from which a final pack can be made, and prints what it
 * leaves without an answer. Throws AddInErrors.
 */
export async function runSignOff(
  file: string,
  { by, on: date, ...options }: SignOffOptions,
  terminal: Terminal,
): Promise<void> {
  const name = by.trim();
  if (name === '') {
    const expected = 'the name of whoever signs off';
    throw new AddInError('option-invalid', { option: '--by', value: by, expected });
  }
  const on = date === undefined ? readToday() : readDate('--on', date);
  await changeCopy(file, options, terminal, async () => {
    const review = await reviewMatrix(excelWorkbook, readReviewRequest(options));
    const { records, freezes } = await excelWorkbook.readPackInputs();
    const round = requireOpenRound(records);
    const baseline = findBaseline(round, freezes);
    const unanswered = listRoundItems(review, round, baseline, records.changes);
    const { sheet } = await signOffRound(excelWorkbook, review, { by: name, on });
    return [describeSignedOff(name, sheet!), describeUnanswered(unanswered)].filter(Boolean);
  });
}

/** Writes a copy of the workbook as `change` leaves it, and prints what that has to say. */
async function changeCopy(
  file: string,
  { out }: Pick<SignOffOptions, 'out'>,
  terminal: Terminal,
  change: () => Promise<string[]>,
): Promise<void> {
  await refuseUnusableOutput(out, [file]);
  const workbook = await openWorkbook(file);
  const said = await withOfficeHost(workbook, change);
  terminal.writeError(printLosses(workbook, out));
  await saveWorkbook(workbook, out);
  const lines = said.flatMap((line) => wrapText(line, terminal.columns));
  terminal.write([...lines, describeFile(out), ''].join('\n'));
}
