import { isSameLabel } from './label-lines';
import type { LevelMark } from './level-marks';
import type { MatrixRow } from './matrix-rows';
import { hasLevel } from './matrix-rows';

/** One row per action: whether a row says the same levels as the first, and either the same statements and label or none. */
export function repeatsLevels(first: MatrixRow, row: MatrixRow): boolean {
  return (
    (row.current === '' || row.current === first.current) &&
    (row.target === '' || row.target === first.target) &&
    agreeOnLevel(first.currentMark, row.currentMark) &&
    agreeOnLevel(first.targetMark, row.targetMark) &&
    (row.label === '' || isSameLabel(row.label, first.label))
  );
}

function agreeOnLevel(first: LevelMark | null, mark: LevelMark | null): boolean {
  return mark === null || (first?.level === mark.level && first.word === mark.word);
}

/** Share of the rows with a level that lack a label, from which on labels are taken to float. */
const FEWEST_UNLABELLED_LEVELS = 0.2;

/**
 * Whether labels float: levels often stand in a row without a label. On a tidy sheet label and levels start on
 * one row, so a second label there is always another KPI and never a scanner's second reading of the first.
 */
export function doLabelsFloat(rows: readonly MatrixRow[]): boolean {
  let labelled = 0;
  let unlabelled = 0;
  rows.forEach((row, index) => {
    if (!hasLevel(row)) return;
    const above = rows[index - 1];
    if (row.label !== '') labelled += 1;
    else if (!above || !repeatsLevels(above, row)) unlabelled += 1;
  });
  return unlabelled > 0 && unlabelled >= (labelled + unlabelled) * FEWEST_UNLABELLED_LEVELS;
}
