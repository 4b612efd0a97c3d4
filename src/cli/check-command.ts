import { describeReview } from '../app/describe-review';
import { importSource, reviewImported } from '../app/import-matrix';
import type { Review, ReviewRequest } from '../app/review-matrix';
import { reviewMatrix } from '../app/review-matrix';
import { partFindings } from '../app/part-findings';
import { excelWorkbook } from '../excel/excel-workbook';
import { readWorkbook } from '../files/xlsx/read-workbook';
import type { MatrixRecords } from '../workbook/records';
import { NO_RECORDS } from '../workbook/records';
import { openSource, readBytes } from './files';
import { withOfficeHost } from './office-session';
import type { ReviewOptions } from './options';
import { readReviewRequest } from './options';
import { printReview } from './print-review';
import type { Terminal } from './terminal';

/** Options of `check`, as typed: `json` prints for programs. */
export interface CheckOptions extends ReviewOptions {
  readonly json?: boolean;
}

/** Prints the findings that nobody has accepted; returns the exit code: 0 without errors, 1 with. Throws AddInErrors. */
export async function runCheck(
  file: string,
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const request = readReviewRequest(options);
  const bytes = await readBytes(file);
  const { review, records } = isSource(file, bytes)
    ? {
        review: await reviewSource(bytes, file, request, terminal),
        records: NO_RECORDS,
      }
    : await reviewWorkbook(bytes, file, request);
  const { open } = partFindings(review, records.acceptances);
  terminal.write(
    options.json
      ? `${JSON.stringify(describeReview(review, records), null, 2)}\n`
      : printReview(review, open, terminal.columns),
  );
  return open.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** First bytes of an archive, which a workbook is. */
const ARCHIVE_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

/** By the file's ending, unless it holds a workbook in spite of that. */
function isSource(file: string, bytes: Uint8Array): boolean {
  const isArchive = ARCHIVE_SIGNATURE.every((byte, index) => bytes[index] === byte);
  return /\.(txt|tsv|csv)$/i.test(file) ? !isArchive : /\.(docx|pdf)$/i.test(file);
}

async function reviewSource(
  bytes: Uint8Array,
  file: string,
  request: ReviewRequest,
  terminal: Terminal,
): Promise<Review> {
  const source = await openSource(bytes, file, terminal);
  return reviewImported(importSource(source, request.given), request);
}

async function reviewWorkbook(
  bytes: Uint8Array,
  file: string,
  request: ReviewRequest,
): Promise<{ review: Review; records: MatrixRecords }> {
  const workbook = await readWorkbook(bytes, file);
  return withOfficeHost(workbook, async () => {
    const review = await reviewMatrix(excelWorkbook, request);
    return { review, records: await excelWorkbook.readRecords() };
  });
}
