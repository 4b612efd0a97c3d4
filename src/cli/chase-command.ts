import { join } from 'node:path';
import { chaseOwners, writeChaseFiles } from '../app/chase-owners';
import { reviewMatrix } from '../app/review-matrix';
import { describeChase } from '../app/words/describe-chase';
import { describeFile } from '../app/words/describe-outcomes';
import { chaseFiles } from '../files/chase-files';
import { openWorkbook } from './files';
import { whileReading } from './office-session';
import type { ReviewOptions } from './options';
import { readReviewRequest } from './options';
import { refuseOverwriting, saveBytes } from './output-file';
import type { Terminal } from './terminal';
import { wrapText } from './wrap-text';

/** Options of `chase`, as typed. */
export interface ChaseOptions extends ReviewOptions {
  /** The folder that the files are written into. */
  readonly to: string;
  readonly owner?: string;
}

/** Writes what owners are to be asked, and prints who is behind and the files' names. Throws AddInErrors. */
export async function runChase(
  file: string,
  options: ChaseOptions,
  terminal: Terminal,
): Promise<void> {
  const request = readReviewRequest(options);
  const workbook = await openWorkbook(file);
  const { chase, files } = await whileReading(workbook, async (reading) => {
    const review = await reviewMatrix(reading, request);
    const found = await chaseOwners(reading, review, options.owner ?? null);
    return { chase: found, files: await writeChaseFiles(found, review, chaseFiles) };
  });
  const paths = files.map(({ name }) => join(options.to, name));
  for (const path of paths) await refuseOverwriting(path, [file]);
  for (const [index, { bytes }] of files.entries()) await saveBytes(bytes, paths[index]!);
  const lines = describeChase(chase).flatMap((line) => wrapText(line, terminal.columns));
  terminal.write([...lines, ...paths.map(describeFile), ''].join('\n'));
}
