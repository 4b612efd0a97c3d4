import { chooseMatrix } from '../app/choose-matrix';
import { describeReview } from '../app/describe-review';
import type { Review, ReviewRequest } from '../app/review-matrix';
import { reviewGrid, reviewMatrix, settleSettings } from '../app/review-matrix';
import { excelWorkbook } from '../excel/excel-workbook';
import { surveyText } from '../app/survey-text';
import { decodeText } from './decode-text';
import { openWorkbook, readBytes } from './files';
import { withOfficeHost } from './office-session';
import type { ReviewOptions } from './options';
import { readAsAt, readStartMonth, readToday } from './options';
import { printReview } from './print-review';
import type { Terminal } from './terminal';

export interface CheckOptions extends ReviewOptions {
  readonly json?: boolean;
}

/** Prints the findings; returns the exit code: 0 without errors, 1 with. Throws AddInErrors. */
export async function runCheck(
  file: string,
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const request: ReviewRequest = {
    sheet: options.sheet ?? null,
    asAt: readAsAt(options.asAt),
    startMonth: readStartMonth(options.quarterStart),
    today: readToday(),
  };
  const review = isText(file)
    ? await reviewTextFile(file, request)
    : await reviewWorkbookFile(file, request);
  terminal.write(
    options.json
      ? `${JSON.stringify(describeReview(review), null, 2)}\n`
      : printReview(review, terminal.columns),
  );
  return review.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function isText(file: string): boolean {
  return /\.(txt|tsv)$/i.test(file);
}

async function reviewTextFile(file: string, request: ReviewRequest): Promise<Review> {
  const survey = surveyText(decodeText(await readBytes(file)));
  const { header } = chooseMatrix([survey], request.sheet);
  return reviewGrid(survey.top!, header, settleSettings(request, null));
}

async function reviewWorkbookFile(file: string, request: ReviewRequest): Promise<Review> {
  const workbook = await openWorkbook(file);
  return withOfficeHost(workbook, () => reviewMatrix(excelWorkbook, request));
}
