import type { LevelScale } from '../../domain/level-scale';
import { isSameScale } from '../../domain/level-scale';
import { readLevel } from '../../domain/read-level';
import type { LevelList } from './level-list';
import type { LevelColumn } from './tally-levels';
import { tidyCell } from './tidy-text';

/** What the cells alone tell. */
interface CellsTold {
  /** How many cells the likeliest scale explains. */
  readonly explainedCount: number;
  /** Cells that hold anything. */
  readonly cellCount: number;
}

/** Share of the cells that a listed scale has to explain whatever they tell themselves; the others are slips. */
const SURE_SHARE = 0.8;
/** Share that it has to explain where it explains as many as what they tell themselves. */
const LEAST_SHARE = 0.5;

/**
 * The listed scale that the cells use, with others that explain as many as its rivals; null where none fits. A list of
 * levels that no cell uses yet states them all the same.
 */
export function chooseList(
  lists: readonly LevelList[],
  columns: readonly LevelColumn[],
  { explainedCount, cellCount }: CellsTold,
): (LevelList & { readonly rivals: readonly LevelScale[] }) | null {
  const fitting = lists.flatMap((one) => {
    const count = countExplained(one.scale, columns);
    const isSure = count >= cellCount * SURE_SHARE;
    const isAsGood = count >= explainedCount && count >= cellCount * LEAST_SHARE;
    return isSure || isAsGood ? { one, count } : [];
  });
  const most = Math.max(0, ...fitting.map(({ count }) => count));
  const [chosen, ...others] = fitting.filter(({ count }) => count === most).map(({ one }) => one);
  if (!chosen) return null;
  const rivals = others
    .map(({ scale }) => scale)
    .filter((scale, index, all) => {
      const earlier = [chosen.scale, ...all.slice(0, index)];
      return !earlier.some((other) => isSameScale(other, scale));
    });
  return { ...chosen, rivals };
}

/** How many cells say a level of the scale. */
function countExplained(scale: LevelScale, columns: readonly LevelColumn[]): number {
  let count = 0;
  for (const { heading, values } of columns) {
    for (const value of values) {
      const isLevel = value !== '' && value !== heading;
      if (isLevel && readLevel(tidyCell(value), scale).level !== null) count += 1;
    }
  }
  return count;
}
