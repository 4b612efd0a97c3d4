import type { Review } from '../../../src/app/review-matrix';
import { listGrids } from '../../../src/app/review-matrix';
import { expectedHighlights } from '../../../src/matrix-sheet/highlights/cell-highlights';
import { planHighlights } from '../../../src/matrix-sheet/highlights/plan-highlights';
import { sheetPrefix } from '../../../src/workbook/address';
import type { SheetGrid } from '../../../src/workbook/sheet-grid';
import { printWorkbook } from '../../support/layouts/laid-workbook';
import { createLayout, tryLayout } from '../../support/layouts/try-layout';
import { HighlightedSheet } from './engine';

/** Layouts are tried from this seed on, until so many have been read as they are. */
const FIRST_SEED = 5001;
const LAYOUT_COUNT = 40;

interface Shown {
  readonly shown: Record<string, string>;
  readonly expected: Record<string, string>;
  /** Due cells that findings call overdue and the sheet does not. */
  readonly unshown: readonly string[];
}

function compareSheet({ matrix, settings, findings }: Review, grid: SheetGrid): Shown {
  const shown = new HighlightedSheet(grid, matrix.scale.levels, settings.asAt, settings.startMonth)
    .lay(planHighlights(matrix, grid))
    .shown();
  const prefix = matrix.source.sheets.length > 1 ? sheetPrefix(grid.sheet) : '';
  const unshown = findings
    .filter(({ rule, cells: [cell] }) => rule === 'overdue' && cell!.startsWith(prefix))
    .map(({ cells: [cell] }) => cell!.slice(prefix.length))
    .filter((cell) => shown[cell] !== 'overdue');
  const expected = Object.fromEntries(expectedHighlights(matrix, settings.asAt, grid));
  return { shown, expected, unshown };
}

test('in any layout the formats show what check says, cell by cell', async () => {
  let tried = 0;
  for (let seed = FIRST_SEED; tried < LAYOUT_COUNT; seed += 1) {
    const layout = createLayout(seed);
    const { review, outcome } = await tryLayout(layout);
    if (!review || outcome !== 'equal') continue;
    tried += 1;
    const sheets = listGrids(review).map((grid) => compareSheet(review, grid));
    const laid = [`seed ${seed}`, ...printWorkbook(layout.workbook).split('\n')];
    expect({ laid, sheets }).toEqual({
      laid,
      sheets: sheets.map(({ expected }) => ({ shown: expected, expected, unshown: [] })),
    });
  }
});
