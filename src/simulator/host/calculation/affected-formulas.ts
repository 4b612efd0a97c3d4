import type { CellData, WorkbookData } from '../../../workbook/workbook-data';
import type { ChangedCells } from '../calculation-state';
import { intersectBlocks } from '../sheet-model/blocks';
import type { FormulaCell } from './formula-cells';
import { formulaCells } from './formula-cells';
import { precedentsOf } from './precedents';

/** Beyond this, calculating everything costs less than finding out what has to be. */
const MOST_FORMULAS = 2000;

/**
 * The formulas in the given cells, those that refer to them directly or by way of others, and those whose references
 * cannot be read; null when there are too many formulas to tell.
 */
export function affectedFormulas(
  workbook: WorkbookData,
  changes: readonly ChangedCells[],
): Set<CellData> | null {
  const formulas = workbook.sheets.flatMap((sheet) => formulaCells(workbook, sheet));
  if (formulas.length > MOST_FORMULAS) return null;
  const affected = new Set<CellData>();
  let others = formulas.map((formula) => ({ formula, ...precedentsOf(workbook, formula) }));
  let reached = changes;
  while (reached.length > 0) {
    const isReached = ({ formula, cells, mayHaveOthers }: (typeof others)[number]): boolean =>
      mayHaveOthers || [placeOf(formula), ...cells].some((each) => meets(each, reached));
    const found = others.filter(isReached);
    others = others.filter((each) => !isReached(each));
    for (const { formula } of found) affected.add(formula.cell);
    reached = found.map(({ formula }) => placeOf(formula));
  }
  return affected;
}

const placeOf = ({ sheet, rowIndex, columnIndex }: FormulaCell): ChangedCells => ({
  sheet,
  block: { rowIndex, columnIndex, rowCount: 1, columnCount: 1 },
});

const meets = ({ sheet, block }: ChangedCells, others: readonly ChangedCells[]): boolean =>
  others.some((other) => other.sheet === sheet && intersectBlocks(other.block, block) !== null);
