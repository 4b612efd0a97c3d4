import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Review, Reviewer } from '../../src/app/review-matrix';
import { createReviewer } from '../../src/app/review-matrix';
import { isSameData } from '../../src/domain/same-data';
import type { HeaderLocation } from '../../src/matrix-sheet/read/find-matrix';
import { findHeader } from '../../src/matrix-sheet/read/find-matrix';
import type { StoredSettings } from '../../src/workbook/settings';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import { DEFAULT_SCALE, createScale } from '../../src/domain/level-scale';
import type { SheetGrid } from '../../src/workbook/sheet-grid';
import { createTextGrid } from '../rules/example-sheet';
import { editedSheet, replaceAt } from '../support/arbitrary-edits';

const SETTINGS: StoredSettings = {
  asAt: { year: 2023, month: 10, day: 15 },
  startMonth: 4,
  scale: DEFAULT_SCALE,
  isScaleChosen: false,
  treatedAs: [],
  widestExpectedGap: 2,
  areaNames: [],
  mapping: null,
  sheets: [],
  marks: null,
  hiddenHighlights: [],
  cover: DEFAULT_SETTINGS.cover,
  paper: DEFAULT_SETTINGS.paper,
  omittedPackSheets: [],
  keepsEmptySheets: false,
  printsAllSheets: false,
  knownWords: [],
};
const changedSettings: fc.Arbitrary<StoredSettings> = fc.constantFrom(
  SETTINGS,
  SETTINGS,
  SETTINGS,
  { ...SETTINGS, startMonth: 1 },
  { ...SETTINGS, asAt: { year: 2024, month: 4, day: 1 } },
  { ...SETTINGS, scale: createScale(['Minimum', 'Developing', 'Advanced']), isScaleChosen: true },
  { ...SETTINGS, widestExpectedGap: 0 },
  { ...SETTINGS, areaNames: [{ read: 'Area not stated', name: 'Everything' }] },
);

const DUE_INDEX = 4;
const headerOf = (grid: SheetGrid): HeaderLocation => findHeader(grid)!;
const reviewOnce: Reviewer = (sheets, settings) => createReviewer()(sheets, settings);

const SEED = createTextGrid(
  readFileSync(join(__dirname, '../../seeds/maturity-matrix.txt'), 'utf8'),
);

/** The seed's rows with another due in one of them. */
function editDue(rowIndex: number, due: string): SheetGrid['values'] {
  return replaceAt(SEED.values, rowIndex, replaceAt(SEED.values[rowIndex]!, DUE_INDEX, due));
}

/** Compares quickly, and shows the difference where there is one. */
function expectSameReview(actual: Review, expected: Review): void {
  if (!isSameData(actual.findings, expected.findings)) {
    expect(actual.findings).toEqual(expected.findings);
  }
  if (!isSameData(actual.matrix, expected.matrix)) expect(actual.matrix).toEqual(expected.matrix);
}

test('a review after edits is what a first review would be', () => {
  fc.assert(
    fc.property(
      editedSheet,
      fc.array(changedSettings, { minLength: 9, maxLength: 9 }),
      ({ grid, edits }, settings) => {
        const review = createReviewer();
        const header = headerOf(grid);
        let edited = grid;
        review([{ grid: edited, header }], settings[0]!);
        edits.forEach((edit, index) => {
          edited = edit(edited);
          const now = settings[index + 1]!;
          expectSameReview(
            review([{ grid: edited, header }], now),
            reviewOnce([{ grid: edited, header }], now),
          );
        });
      },
    ),
    { numRuns: 50 },
  );
});

test('what says the same as before is the same object', () => {
  fc.assert(
    fc.property(editedSheet, ({ grid, edits }) => {
      const review = createReviewer();
      const header = headerOf(grid);
      let edited = grid;
      let before: Review = review([{ grid, header }], SETTINGS);
      for (const edit of edits) {
        edited = edit(edited);
        const after = review([{ grid: edited, header }], SETTINGS);
        for (const finding of after.findings) {
          const twins = before.findings.filter((other) => isSameData(other, finding));
          if (twins.length > 0) expect(twins.includes(finding)).toBe(true);
        }
        before = after;
      }
    }),
    { numRuns: 50 },
  );
});

test('an edit of one due leaves the findings on all other rows as they are', () => {
  const header = headerOf(SEED);
  const review = createReviewer();
  const before = new Set(review([{ grid: SEED, header }], SETTINGS).findings);
  const after = review(
    [{ grid: { ...SEED, values: editDue(1, 'Q3 23') }, header }],
    SETTINGS,
  ).findings;
  const changed = after.filter((finding) => !before.has(finding));
  expect(changed.map(({ rule, cells: [cell] }) => [rule, cell])).toEqual([
    ['due-this-quarter', 'E2'],
    ['status-flips-under-other-basis', 'E2'],
  ]);
});

test('a due in any part of the seed, edited in turn, is reviewed as if for the first time', () => {
  const header = headerOf(SEED);
  const review = createReviewer();
  SEED.values.forEach((_, rowIndex) => {
    if (rowIndex % 11 !== 1) return;
    const due = ['Q1 30', 'Q3', 'Complete', ''][rowIndex % 4]!;
    const values = editDue(rowIndex, due);
    const grid = { ...SEED, values };
    expectSameReview(
      review([{ grid, header }], SETTINGS),
      reviewOnce([{ grid, header }], SETTINGS),
    );
  });
});
