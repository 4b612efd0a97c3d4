import type { GivenMatches, Merge } from '../app/merge/compose-merge';
import { composeMerge } from '../app/merge/compose-merge';
import { listMatches } from '../app/merge/match-list';
import type { MergeInput } from '../app/merge/merge-input';
import { readMergeInput } from '../app/merge/merge-input';
import { describeMerge } from '../app/words/describe-merge';
import { describeFile } from '../app/words/describe-outcomes';
import { excelWorkbook } from '../excel/excel-workbook';
import { writeCsv } from '../files/chase/write-csv';
import { readText } from '../files/text/read-text';
import { AddInError } from '../workbook/errors';
import { openWorkbook, readBytes } from './files';
import { withOfficeHost } from './office-session';
import { readReviewRequest } from './options';
import { refuseOverwriting, refuseUnusableOutput, saveBytes, saveWorkbook } from './output-file';
import type { Terminal } from './terminal';
import { wrapText } from './wrap-text';

/** Options of `merge`, as typed: paths of files, and the date that is put into the settings. */
export interface MergeOptions {
  readonly out: string;
  readonly asAt?: string;
  /** The list of matches as a person has left it. */
  readonly matches?: string;
  /** Where to write the list of matches for a person to go through. */
  readonly review?: string;
}

/** Writes the matrices of several workbooks as one matrix into a new workbook. Throws AddInErrors. */
export async function runMerge(
  files: readonly string[],
  options: MergeOptions,
  terminal: Terminal,
): Promise<void> {
  if (files.length < 2) {
    const expected = 'two workbooks or more';
    throw new AddInError('option-invalid', { option: 'merge', value: files.join(' '), expected });
  }
  const inputs = [...files, ...(options.matches === undefined ? [] : [options.matches])];
  await refuseUnusableOutput(options.out, inputs);
  if (options.review !== undefined) {
    await refuseOverwriting(options.review, [...files, options.out]);
  }
  const request = readReviewRequest(options.asAt === undefined ? {} : { asAt: options.asAt });
  const given = await readGiven(options.matches);
  const matrices: MergeInput[] = [];
  for (const file of files) {
    const workbook = await openWorkbook(file);
    matrices.push(
      await withOfficeHost(workbook, () => readMergeInput(excelWorkbook, file, request)),
    );
  }
  const merge = composeMerge(matrices, request.asAt ?? request.today, given);
  await saveMerge(merge, options.out);
  const said = [describeFile(options.out)];
  if (options.review !== undefined) {
    await saveBytes(writeCsv(listMatches(merge.matches)), options.review);
    said.push(describeFile(options.review));
  }
  const lines = describeMerge(merge).flatMap((line) => wrapText(line, terminal.columns));
  terminal.write(`${[...lines, ...said].join('\n')}\n`);
}

async function readGiven(path: string | undefined): Promise<GivenMatches | null> {
  if (path === undefined) return null;
  const { rows } = readText(await readBytes(path), path);
  return { path, rows: rows.map(({ cells }) => cells) };
}

async function saveMerge({ workbook, settings }: Merge, path: string): Promise<void> {
  await withOfficeHost(workbook, () => excelWorkbook.writeSettings(settings));
  await saveWorkbook(workbook, path);
}
