import { generatePack } from '../app/generate-pack';
import { highlightMatrix } from '../app/highlight-matrix';
import { reviewMatrix } from '../app/review-matrix';
import {
  describeFile,
  describeHighlights,
  describePack,
  listSheets,
} from '../app/words/describe-outcomes';
import { openWorkbook } from './files';
import { EXIT_OPEN_POINTS, passFinalGate } from './final-points';
import { readerOf, whilePacking } from './office-session';
import type { ReviewOptions } from './options';
import { readReviewRequest } from './options';
import { refuseUnusableOutput, saveWorkbook } from './output-file';
import { printLosses } from './print-losses';
import { printSummary } from './print-summary';
import type { Terminal } from './terminal';
import { wrapText } from './wrap-text';

/** Options of `pack` and `freeze`, as typed: `out` is the path of the workbook to write. */
export interface PackCommandOptions extends ReviewOptions {
  readonly out: string;
  /** Whether a final pack is written although points are open. */
  readonly asItStands?: boolean;
}

/**
 * Writes a copy of the workbook with highlights, where its sheets are not protected, and board pack, and prints its
 * summary; returns the exit code. A final pack of which points are open is written when it is asked for as it stands;
 * else the points are listed and nothing is. Throws AddInErrors.
 */
export async function runPack(
  file: string,
  options: PackCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const request = readReviewRequest(options);
  await refuseUnusableOutput(options.out, [file]);
  const workbook = await openWorkbook(file);
  const output = await whilePacking(workbook, async (writer) => {
    const review = await reviewMatrix(readerOf(workbook), request);
    if (!(await passFinalGate(writer, review, ['sheets'], options, terminal))) return null;
    const generated = await generatePack(writer, review);
    const highlights = await highlightMatrix(writer, review, 'leave');
    return [
      printSummary(generated.pack, terminal.columns),
      ...wrapText(describeHighlights(highlights), terminal.columns),
      ...wrapText(describePack(generated), terminal.columns),
      ...wrapText(listSheets(generated.sheets), terminal.columns),
    ].join('\n');
  });
  if (output === null) return EXIT_OPEN_POINTS;
  terminal.writeError(printLosses(workbook, options.out));
  await saveWorkbook(workbook, options.out);
  terminal.write(`${output}\n${describeFile(options.out)}\n`);
  return 0;
}
