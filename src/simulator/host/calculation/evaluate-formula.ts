import type { CellValue } from '../../../workbook/sheet-grid';
import type { WorkbookData } from '../../../workbook/workbook-data';
import { createSheetData } from '../../../workbook/workbook-data';
import { nextSheetName } from '../sheet-model/sheet-names';
import { calculateFormulas } from './calculate-formulas';

/**
 * What a formula with "=" would give in a cell, with the values that the workbook's cells have now; undefined when
 * the engine cannot calculate it. References have to name their sheets.
 */
export function evaluateFormula(workbook: WorkbookData, formula: string): CellValue | undefined {
  const sheet = createSheetData(nextSheetName(workbook));
  const cell = { value: '', formula };
  sheet.cells.set(0, 0, cell);
  const trial = { ...workbook, sheets: [...workbook.sheets, sheet] };
  const { failed } = calculateFormulas(trial, new Set([cell]));
  return failed.length > 0 ? undefined : sheet.cells.get(0, 0)!.value;
}
