import type { Review } from '../../../src/app/review-matrix';
import { expectedHighlights } from '../../../src/matrix-sheet/highlights/cell-highlights';
import { planHighlights } from '../../../src/matrix-sheet/highlights/plan-highlights';
import { printWorkbook } from '../../support/layouts/laid-workbook';
import { createLayout, tryLayout } from '../../support/layouts/try-layout';
import { HighlightedSheet } from './engine';

/** Layouts are tried from this seed on, until so many have been read as they are. */
const FIRST_SEED = 5001;
const LAYOUT_COUNT = 60;

function showHighlights({ grid, matrix, settings }: Review): Record<string, string> {
  return new HighlightedSheet(grid, matrix.scale.levels, settings.asAt, settings.startMonth)
    .lay(planHighlights(matrix, grid))
    .shown();
}

/** Due cells that findings call overdue. */
const overdueCells = ({ findings }: Review): string[] =>
  findings.filter(({ rule }) => rule === 'overdue').flatMap(({ cells }) => cells.slice(0, 1));

test('in any layout the formats show what check says, cell by cell', async () => {
  const wrong: object[] = [];
  for (let seed = FIRST_SEED, tried = 0; tried < LAYOUT_COUNT; seed += 1) {
    const layout = createLayout(seed);
    const { review, outcome } = await tryLayout(layout);
    if (!review || outcome !== 'equal') continue;
    tried += 1;
    const shown = showHighlights(review);
    const expected = Object.fromEntries(
      expectedHighlights(review.matrix, review.settings.asAt, review.grid),
    );
    const unshown = overdueCells(review).filter((cell) => shown[cell] !== 'overdue');
    try {
      expect({ shown, unshown }).toEqual({ shown: expected, unshown: [] });
    } catch {
      wrong.push({
        seed,
        layout: printWorkbook(layout.workbook).split('\n'),
        shown,
        expected,
        unshown,
      });
    }
  }
  expect(wrong).toEqual([]);
});
