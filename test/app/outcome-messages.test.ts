import {
  describeCheck,
  describeCleared,
  describeHighlights,
  describePack,
} from '../../src/app/outcome-messages';
import type { Review } from '../../src/app/review-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
} from '../support/matrix-host';

let review: Review;

beforeAll(async () => {
  await openHost(workbookOf(sheetOf('Plan', SMALL_MATRIX)));
  review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
});

afterAll(closeHost);

test('a check says what was read and what is wrong', () => {
  expect(describeCheck(review)).toBe(
    'Plan: 3 KPIs and 4 actions. 0 errors, 2 warnings, 1 overdue.',
  );
});

test.each([
  [0, 'There were no highlights to clear.'],
  [1, 'Cleared 1 conditional format. Formats of your own were left alone.'],
  [37, 'Cleared 37 conditional formats. Formats of your own were left alone.'],
])('clearing %i', (formatsRemoved, message) => {
  expect(describeCleared({ formatsAdded: 0, formatsRemoved })).toBe(message);
});

test('highlighting and packing name the sheets', () => {
  const outcome = { formatsAdded: 1, formatsRemoved: 0 };
  expect(describeHighlights(review, outcome)).toBe('Highlighted Plan with 1 conditional format.');
  const sheets = [
    { id: 'summary', name: 'Summary' },
    { id: 'gaps', name: 'Gaps (2)' },
  ];
  expect(describePack({ sheets })).toBe('Wrote 2 sheets: Summary, Gaps (2).');
});
