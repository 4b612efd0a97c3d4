import { describeReview } from '../app/describe-review';
import type { Review, ReviewRequest } from '../app/review-matrix';
import { reviewMatrix } from '../app/review-matrix';
import { reviewText } from '../app/review-text';
import { excelWorkbook } from '../excel/excel-workbook';
import { readWorkbook } from '../files/xlsx/read-workbook';
import { decodeText } from './decode-text';
import { readBytes } from './files';
import { withOfficeHost } from './office-session';
import type { ReviewOptions } from './options';
import { readReviewRequest } from './options';
import { printReview } from './print-review';
import type { Terminal } from './terminal';

/** Options of `check`, as typed: `json` prints for programs. */
export interface CheckOptions extends ReviewOptions {
  readonly json?: boolean;
}

/** Prints the findings; returns the exit code: 0 without errors, 1 with. Throws AddInErrors. */
export async function runCheck(
  file: string,
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const request = readReviewRequest(options);
  const bytes = await readBytes(file);
  const review = isText(file, bytes)
    ? reviewText(decodeText(bytes), request)
    : await reviewWorkbook(bytes, file, request);
  terminal.write(
    options.json
      ? `${JSON.stringify(describeReview(review), null, 2)}\n`
      : printReview(review, terminal.columns),
  );
  return review.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** First bytes of an archive, which a workbook is. */
const ARCHIVE_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

/** By the file's ending, unless it holds a workbook in spite of that. */
function isText(file: string, bytes: Uint8Array): boolean {
  const isArchive = ARCHIVE_SIGNATURE.every((byte, index) => bytes[index] === byte);
  return /\.(txt|tsv)$/i.test(file) && !isArchive;
}

async function reviewWorkbook(
  bytes: Uint8Array,
  file: string,
  request: ReviewRequest,
): Promise<Review> {
  const workbook = await readWorkbook(bytes, file);
  return withOfficeHost(workbook, () => reviewMatrix(excelWorkbook, request));
}
