import type { RollUp } from '../domain/roll-up';
import { rollUpKpis } from '../domain/roll-up';
import type { Review } from './review-matrix';

/** Several parts of the pane show figures of the same review after every edit. */
const known = new WeakMap<Review, readonly RollUp[]>();

/** The figures of each area, in the order of the sheet; worked out once a review. */
export function rollUpAreas(review: Review): readonly RollUp[] {
  const before = known.get(review);
  if (before) return before;
  const { matrix, settings } = review;
  const { scale, basis, areas } = matrix;
  const context = { scale, basis, asAt: settings.asAt };
  const figures = areas.map(({ kpis }) => rollUpKpis(kpis, context));
  known.set(review, figures);
  return figures;
}
