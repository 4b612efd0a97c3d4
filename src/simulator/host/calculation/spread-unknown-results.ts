import type { WorkbookData } from '../../../workbook/workbook-data';
import type { ChangedCells } from '../calculation-state';
import { containsBlock } from '../sheet-model/blocks';
import type { FormulaCell } from './formula-cells';
import { formulaCells } from './formula-cells';
import { precedentsOf } from './precedents';

/** The given formulas, and every other one that refers to them, directly or by way of others. */
export function withDependants(
  workbook: WorkbookData,
  unknown: readonly FormulaCell[],
): FormulaCell[] {
  const found = [...unknown];
  if (found.length === 0) return found;
  const cells = new Set(found.map(({ cell }) => cell));
  const others = workbook.sheets
    .flatMap((sheet) => formulaCells(workbook, sheet))
    .filter(({ cell }) => !cells.has(cell))
    .map((formula) => ({ formula, precedents: precedentsOf(workbook, formula).cells }));
  for (const place of found) {
    for (const { formula, precedents } of others) {
      if (cells.has(formula.cell) || !precedents.some((cells) => includes(cells, place))) {
        continue;
      }
      cells.add(formula.cell);
      found.push(formula);
    }
  }
  return found;
}

/** Whether the cell of a formula is among these. */
function includes({ sheet, block }: ChangedCells, place: FormulaCell): boolean {
  return sheet === place.sheet && containsBlock(block, { ...place, rowCount: 1, columnCount: 1 });
}
