import { describeReview } from '../app/describe-review';
import type { Review, ReviewRequest } from '../app/review-matrix';
import { reviewContent } from '../app/review-matrix';
import { partFindings } from '../app/part-findings';
import { readWorkbook } from '../files/xlsx/read-workbook';
import type { MatrixRecords } from '../workbook/records';
import { NO_RECORDS } from '../workbook/records';
import { openSource, readBytes, readKnownNames } from './files';
import { whileReading } from './office-session';
import type { ReviewOptions } from './options';
import { readReviewRequest } from './options';
import { printReview } from './print-review';
import type { Terminal } from './terminal';

/** Options of `check`, as typed: `json` prints for programs. */
export interface CheckOptions extends ReviewOptions {
  readonly json?: boolean;
  /** Path of a list of known names, for a scanned paper. */
  readonly knownNames?: string;
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
        review: await reviewSource(bytes, file, request, options.knownNames, terminal),
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
  return /\.(txt|tsv|csv)$/i.test(file) ? !isArchive : /\.(doc[xm]|dot[xm]|pdf)$/i.test(file);
}

async function reviewSource(
  bytes: Uint8Array,
  file: string,
  request: ReviewRequest,
  knownNames: string | undefined,
  terminal: Terminal,
): Promise<Review> {
  const { importSource, reviewImported } = await import('../app/import-matrix');
  const knownWords = await readKnownNames(knownNames);
  const source = await openSource(bytes, file, terminal);
  return reviewImported(importSource(source, request.given, knownWords), request);
}

async function reviewWorkbook(
  bytes: Uint8Array,
  file: string,
  request: ReviewRequest,
): Promise<{ review: Review; records: MatrixRecords }> {
  const workbook = await readWorkbook(bytes, file);
  return whileReading(workbook, async (reading) => {
    const content = await reading.readWorkbook();
    return {
      review: await reviewContent(reading, content, request),
      records: content.records,
    };
  });
}
