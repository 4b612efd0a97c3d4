import { describeTidy } from '../../../src/app/words/describe-tidy';

const MADE = {
  sheet: 'Tidy copy',
  rowCount: 1,
  repairCount: 0,
  unsureCount: 0,
  noiseCount: 0,
  stayingCount: 0,
};

test.each([
  [MADE, 'Wrote 1 row on the sheet Tidy copy. Nothing had to be repaired.'],
  [
    { ...MADE, rowCount: 2, repairCount: 1, noiseCount: 1 },
    'Wrote 2 rows on the sheet Tidy copy. 1 repair is listed on Matrix records, and is certain. 1 cell of your sheet is no part of the matrix, and is listed there too.',
  ],
  [
    { ...MADE, repairCount: 9, unsureCount: 1, noiseCount: 2 },
    'Wrote 1 row on the sheet Tidy copy. 9 repairs are listed on Matrix records, 1 of which needs a person’s look. 2 cells of your sheet are no part of the matrix, and are listed there too.',
  ],
  [
    { ...MADE, stayingCount: 1 },
    'Wrote 1 row on the sheet Tidy copy. Nothing had to be repaired. 1 thing stays where it is and is listed on Matrix records: a comment, a picture, a header or footer, or another sheet.',
  ],
  [
    { ...MADE, stayingCount: 7 },
    'Wrote 1 row on the sheet Tidy copy. Nothing had to be repaired. 7 things stay where they are and are listed on Matrix records, such as comments, pictures, headers, footers and other sheets.',
  ],
])('a tidy copy is told in one breath', (summary, words) => {
  expect(describeTidy(summary)).toBe(words);
});
