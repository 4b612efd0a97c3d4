import { countHighlightCellsInSteps, countHighlights } from '../../src/app/highlight-matrix';
import { runAtOnce } from '../../src/domain/steps';
import { reviewOf } from './sample-review';

const review = reviewOf();

test('the legend counts the cells of each kind of highlight', () => {
  expect(runAtOnce(countHighlightCellsInSteps(review))).toMatchObject({
    overdue: 1,
    'due-this-quarter': 1,
    complete: 1,
    'unclear-due': 1,
    'gap-of-2': 2,
    'gap-of-1': 0,
  });
});

test('what is switched off is not counted among the highlights that are laid', () => {
  const settings = { ...review.settings, hiddenHighlights: ['overdue' as const] };
  const all = countHighlights(review);
  const shown = countHighlights({ ...review, settings });
  expect(shown.cellsByKind).toMatchObject({ overdue: 0, complete: 1 });
  expect(shown.cellCount).toBe(all.cellCount - 1);
});
