import { countHighlightsInSteps, highlightMatrix } from '../../src/app/highlight-matrix';
import type { Review } from '../../src/app/review-matrix';
import { listGrids } from '../../src/app/review-matrix';
import type { Pause } from '../../src/domain/steps';
import { ITEMS_A_STEP } from '../../src/domain/steps';
import { planHighlightsInSteps } from '../../src/matrix-sheet/highlights/plan-highlights';
import type { HighlightPlan } from '../../src/workbook/highlight-plan';
import type { AppliedHighlights, WorkbookPort } from '../../src/workbook/port';
import { reviewLongMatrix } from '../support/long-matrix';
import type { Cost } from '../support/weigh-steps';
import { weigh } from '../support/weigh-steps';

/** What each part of highlighting a matrix costs. */
function weighParts(review: Review): Record<string, Cost> {
  return {
    planning: weigh(planHighlightsInSteps(review.matrix, listGrids(review))).cost,
    counting: weigh(countHighlightsInSteps(review)).cost,
  };
}

/** Each due stands in words of its own, all as hard to read, and no level where one is wanted. */
const inOwnWords = (cells: readonly string[], index: number): readonly string[] =>
  index === 0
    ? cells
    : [cells[0]!, cells[1]!, '', cells[3]!, `by the time of item ${10_000 + index}`];

const ROW_COUNT = 500;

/** How much longer a step may get by each further row: the lists that are gone through whole. */
const MOST_UNITS_A_ROW = 11;
/** Of a step, however much work a single cell is: about ten milliseconds. */
const MOST_UNITS = 100_000;

test.each([
  ['as councils write', undefined],
  ['with each due in its own words and no target', inOwnWords],
])('a longer matrix %s is highlighted in more steps and hardly longer ones', (_name, change) => {
  const shorter = weighParts(reviewLongMatrix(ROW_COUNT, change));
  const longer = weighParts(reviewLongMatrix(4 * ROW_COUNT, change));
  for (const [part, { all, longest }] of Object.entries(longer)) {
    const before = shorter[part]!;
    // Or nothing would be counted.
    expect(all - before.all).toBeGreaterThan(3 * ROW_COUNT);
    const growth = (longest - before.longest) / (3 * ROW_COUNT);
    expect({
      part,
      growth: Math.max(MOST_UNITS_A_ROW, growth),
      longest: Math.max(MOST_UNITS, longest),
    }).toEqual({ part, growth: MOST_UNITS_A_ROW, longest: MOST_UNITS });
  }
});

test('a matrix that is highlighted with pauses is the one that is highlighted at once', async () => {
  const review = reviewLongMatrix(ROW_COUNT);
  let pauses = 0;
  const highlight = async (pause?: Pause) => {
    let laid: HighlightPlan | null = null;
    const applyHighlights = (plan: HighlightPlan): Promise<AppliedHighlights> => {
      laid = plan;
      return Promise.resolve({
        formatsAdded: 0,
        formatsRemoved: 0,
        formatsUnread: 0,
        protectedSheets: [],
      });
    };
    const workbook = { applyHighlights } as Partial<WorkbookPort> as WorkbookPort;
    const summary = await highlightMatrix(workbook, review, 'refuse', pause);
    return { laid, summary };
  };
  const paused = await highlight(() => {
    pauses += 1;
    return Promise.resolve();
  });
  expect(paused).toEqual(await highlight());
  expect(pauses).toBeGreaterThan(ROW_COUNT / ITEMS_A_STEP);
});
