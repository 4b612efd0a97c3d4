import { describeReview } from '../app/describe-review';
import { importSource, reviewImported } from '../app/import-matrix';
import { describeSize } from '../app/words/describe-outcomes';
import { describeReading } from '../app/words/describe-reading';
import { openSource, readBytes } from './files';
import type { ReviewOptions } from './options';
import { readReviewRequest } from './options';
import { sayQuestion } from './print-review';
import type { Terminal } from './terminal';
import { wrapText } from './wrap-text';

/** Options of `import`, as typed: `json` prints for programs. */
export interface ImportOptions extends ReviewOptions {
  readonly json?: boolean;
}

/** Reads the matrix of a PDF, a Word document or a text and prints how it was read. Throws AddInErrors. */
export async function runImport(
  file: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<void> {
  const request = readReviewRequest(options);
  const source = await openSource(await readBytes(file), file, terminal);
  const imported = importSource(source, request.given);
  const review = reviewImported(imported, request);
  if (options.json) {
    const { repairs, noise } = imported;
    const description = { matrix: describeReview(review), repairs, noise };
    terminal.write(`${JSON.stringify(description, null, 2)}\n`);
    return;
  }
  const lines = [
    `${describeSize(review)}.`,
    ...describeReading(review.matrix).map(({ title, text }) => `${title}: ${text}.`),
    ...review.matrix.questions.map(sayQuestion),
  ];
  terminal.write(`${lines.flatMap((line) => wrapText(line, terminal.columns)).join('\n')}\n`);
}
