import { makeMatrixRows } from '../../bench/make-matrix';
import {
  createReviewer,
  createSteppingReviewer,
  defaultSettings,
} from '../../src/app/review-matrix';
import { ITEMS_A_STEP } from '../../src/domain/steps';
import { findHeader } from '../../src/matrix-sheet/read/find-matrix';
import type { SheetGrid } from '../../src/workbook/sheet-grid';

const ROW_COUNT = 2000;
const SETTINGS = defaultSettings({ year: 2023, month: 10, day: 15 });

/** A matrix whose cells count how often their rows are read. */
function countedSheet(rowCount = ROW_COUNT) {
  let reads = 0;
  const values = makeMatrixRows(rowCount);
  const header = findHeader(gridOf(values.slice(0, 60)))!;
  const counted = values.map(
    (row) =>
      new Proxy(row, {
        get(cells, key) {
          if (key === '0') reads += 1;
          return Reflect.get(cells, key) as unknown;
        },
      }),
  );
  return { sheet: { grid: gridOf(counted), header }, countReads: () => reads };
}

function gridOf(values: string[][]): SheetGrid {
  const displayed = new Map([[4, values.map((row) => row[4]!)]]);
  const place = { sheet: 'Matrix', rowIndex: 0, columnIndex: 0 };
  return { ...place, values, displayed, hiddenRows: [], mergedAreas: [] };
}

test('a review in steps gives what one at once gives', () => {
  const { sheet } = countedSheet();
  const steps = createSteppingReviewer()([sheet], SETTINGS);
  let next = steps.next();
  while (!next.done) next = steps.next();
  const { grid: _, ...review } = next.value;
  const { grid: __, ...atOnce } = createReviewer()([sheet], SETTINGS);
  expect(review).toEqual(atOnce);
});

/** How many steps a review takes, and how many rows the one that reads most of them reads, each time counted. */
function countSteps(rowCount: number): { steps: number; mostReads: number } {
  const { sheet, countReads } = countedSheet(rowCount);
  let steps = 0;
  let before = 0;
  let mostReads = 0;
  for (const _ of createSteppingReviewer()([sheet], SETTINGS)) {
    steps += 1;
    mostReads = Math.max(mostReads, countReads() - before);
    before = countReads();
  }
  return { steps, mostReads };
}

test('a longer matrix is reviewed in more steps, and none reads all its rows over and over', () => {
  const shorter = countSteps(ROW_COUNT);
  const longer = countSteps(2 * ROW_COUNT);
  const moreKpis = ROW_COUNT / 2;
  // The names of KPIs, what is said of each, and the rules are three passes.
  const steps = (3 * moreKpis) / ITEMS_A_STEP;
  expect(longer.steps - shorter.steps).toBeGreaterThanOrEqual(steps);
  expect(longer.mostReads).toBeLessThan(4 * 2 * ROW_COUNT);
});
