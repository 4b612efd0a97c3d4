import type { MaturityMatrix } from '../../domain/matrix';
import type { HighlightPlan } from '../../workbook/highlight-plan';
import type { SheetGrid } from '../../workbook/sheet-grid';
import { viewDueColumns } from './due-columns';
import { listMissingLevelCells } from './level-cells';
import { planBlankCells } from './plan-blank-cells';
import { planDueHighlights } from './plan-due-highlights';
import { planGapHighlights } from './plan-gap-highlights';
import { viewSections } from './section-views';

/**
 * The conditional formats that show a matrix's state on one of its sheets. They follow the cells, the as-at date and
 * the start of the year by themselves, so no date is asked for here. `grid` is what was read from that sheet.
 */
export function planHighlights(matrix: MaturityMatrix, grid: SheetGrid): HighlightPlan {
  return {
    sheet: grid.sheet,
    rules: viewSections(matrix, grid.sheet).flatMap((view) => [
      ...viewDueColumns(view, grid).flatMap(({ matrix: dated, grid: seen, guard }) =>
        planDueHighlights(dated, seen).map(guard),
      ),
      ...planGapHighlights(view, grid),
      ...planBlankCells('missing-level', listMissingLevelCells(view), grid),
    ]),
  };
}
