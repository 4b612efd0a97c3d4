import type { MaturityMatrix } from '../../domain/matrix';
import type { HighlightPlan } from '../../workbook/highlight-plan';
import type { SheetGrid } from '../../workbook/sheet-grid';
import { listMissingLevelCells } from './level-cells';
import { planBlankCells } from './plan-blank-cells';
import { planDueHighlights } from './plan-due-highlights';
import { planGapHighlights } from './plan-gap-highlights';

/**
 * The conditional formats that show a matrix's state on its own sheet. They follow the cells, the as-at date and
 * the start of the year by themselves, so no date is asked for here. `grid` is what the matrix was read from.
 */
export function planHighlights(matrix: MaturityMatrix, grid: SheetGrid): HighlightPlan {
  return {
    sheet: matrix.source.sheet,
    rules: [
      ...planDueHighlights(matrix, grid),
      ...planGapHighlights(matrix, grid),
      ...planBlankCells('missing-level', listMissingLevelCells(matrix), grid),
    ],
  };
}
