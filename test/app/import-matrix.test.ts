import { importSource, reviewImported } from '../../src/app/import-matrix';
import type { Review, ReviewRequest } from '../../src/app/review-matrix';
import { readText } from '../../src/files/text/read-text';

const TODAY = { year: 2023, month: 10, day: 15 };
const REQUEST = { sheets: [], asAt: null, startMonth: null, scale: null, today: TODAY };

const reviewText = (text: string, request: ReviewRequest): Review =>
  reviewImported(importSource(readText(Buffer.from(text), 'plan.txt')), request);

test('a text is reviewed as the one sheet of a workbook, judged today unless a date is asked for', () => {
  const text = [
    'Area\tKPI\tWhere we are now\tWhere we want to be\tActions\tBy when',
    'Buying\tReporting\tDeveloping Some\tLeader All\tPublish a dashboard\tQ1 23',
  ].join('\n');
  const { matrix, findings, settings } = reviewText(text, REQUEST);
  expect(matrix.areas.map(({ name }) => name)).toEqual(['Buying']);
  expect(findings.map(({ rule }) => rule)).toContain('overdue');
  expect(settings.asAt).toEqual(TODAY);
  const asAt = { year: 2023, month: 4, day: 2 };
  expect(reviewText(text, { ...REQUEST, asAt }).findings.map(({ rule }) => rule)).not.toContain(
    'overdue',
  );
});

test.each([
  ['Dear all\nThe minutes follow.', /^No maturity matrix was found/],
  ['', /^plan\.txt holds no text/],
])('a text without a matrix is refused: “%s”', (text, said) => {
  expect(() => reviewText(text, REQUEST)).toThrow(said);
});
