import { compileMergedInSteps } from '../../../src/app/merge/compile-merged';
import { matchMergeKpisInSteps } from '../../../src/app/merge/match-list';
import type { MergeInput } from '../../../src/app/merge/merge-input';
import { prepareMergeInSteps } from '../../../src/app/merge/prepare-merge';
import { listGrids } from '../../../src/app/review-matrix';
import { layOutStandardForm } from '../../../src/matrix-sheet/standard-form/lay-out-standard-form';
import { nameSources } from '../../../src/matrix-sheet/standard-form/name-sources';
import { reviewLongMatrix } from '../../support/long-matrix';
import type { Cost } from '../../support/weigh-steps';
import { weigh } from '../../support/weigh-steps';

/** A matrix of so many rows; with `isOther` every third row says something in other words. */
function inputOf(file: string, rowCount: number, isOther: boolean): MergeInput {
  const review = reviewLongMatrix(rowCount, (cells, rowIndex) =>
    isOther && rowIndex > 0 && rowIndex % 3 === 0
      ? cells.map((text) => (text === '' ? '' : `${text} again`))
      : cells,
  );
  const form = layOutStandardForm(review.matrix, listGrids(review));
  return { file, review, form, sources: nameSources(form), formats: new Map() };
}

/** What each job of merging costs. */
function weighJobs(rowCount: number): Record<string, Cost> {
  const inputs = [inputOf('a.xlsx', rowCount, false), inputOf('b.xlsx', rowCount, true)];
  const prepared = weigh(prepareMergeInSteps(inputs, { year: 2023, month: 10, day: 15 }));
  const matches = weigh(matchMergeKpisInSteps(prepared.result.kpis));
  const sheet = weigh(compileMergedInSteps(prepared.result, matches.result, 'Merged'));
  return { preparing: prepared.cost, matching: matches.cost, merging: sheet.cost };
}

const ROW_COUNT = 300;

/**
 * How much longer a step may get by each further row: what is gone through whole, such as the KPIs of one name. To do all at
 * once would take 8 for preparing, 140 for matching and 440 for merging.
 */
const MOST_UNITS_A_ROW: Readonly<Record<string, number>> = {
  preparing: 3,
  matching: 40,
  merging: 60,
};

test('longer matrices take more steps to merge, and hardly longer ones', () => {
  const shorter = weighJobs(ROW_COUNT);
  const longer = weighJobs(4 * ROW_COUNT);
  for (const [job, { all, longest }] of Object.entries(longer)) {
    const most = MOST_UNITS_A_ROW[job]!;
    const before = shorter[job]!;
    // Or nothing would be counted.
    expect(all - before.all).toBeGreaterThan(3 * ROW_COUNT);
    const growth = Math.max(most, (longest - before.longest) / (3 * ROW_COUNT));
    expect({ job, growth }).toEqual({ job, growth: most });
  }
});
