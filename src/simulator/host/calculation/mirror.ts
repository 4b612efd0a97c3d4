import type { Model } from '@ironcalc/wasm';
import type { CellData, SheetData, WorkbookData } from '../../../workbook/workbook-data';
import { createModel } from './engine';
import { inputOfValue } from './engine-input';
import type { FormulaCell } from './formula-cells';
import { mirrorNames } from './mirror-names';

/** Sheets of a workbook copied into the engine, whose rows and columns are 1-based. */
export interface Mirror {
  readonly model: Model;
  /** Index in the engine of each sheet that was copied. */
  readonly sheetIndexes: ReadonlyMap<SheetData, number>;
  /** Sheet for formulas of our own: column 1 for defined names, column 2 for probes, column 3 for trials. */
  readonly scratch: { readonly name: string; readonly index: number };
}

/**
 * Copies defined names, cells with their values, and the given formulas in place of theirs; nothing is evaluated
 * yet. The caller frees the model.
 */
export function mirrorSheets(
  workbook: WorkbookData,
  sheets: readonly SheetData[],
  formulas: readonly FormulaCell[],
): Mirror {
  const model = createModel();
  const scratch = { name: freeSheetName(sheets), index: sheets.length };
  nameSheets(model, [...sheets.map((sheet) => sheet.name), scratch.name]);
  const sheetIndexes = new Map(sheets.map((sheet, index) => [sheet, index]));
  const mirror = { model, sheetIndexes, scratch };
  mirrorNames(mirror, workbook);
  const calculated = new Set<CellData>(formulas.map(({ cell }) => cell));
  for (const [sheet, index] of sheetIndexes) copyValues(model, index, sheet, calculated);
  for (const { sheet, rowIndex, columnIndex, input } of formulas) {
    model.setUserInput(sheetIndexes.get(sheet)!, rowIndex + 1, columnIndex + 1, input);
  }
  return mirror;
}

function freeSheetName(sheets: readonly SheetData[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let number = 0;
  while (taken.has(`scratch_${number}`)) number++;
  return `scratch_${number}`;
}

function nameSheets(model: Model, names: readonly string[]): void {
  for (let index = 1; index < names.length; index++) model.newSheet();
  // Two passes, since a wanted name may be one that the engine gave to another new sheet.
  for (const index of names.keys()) model.renameSheet(index, `waiting for a name ${index}`);
  for (const [index, name] of names.entries()) model.renameSheet(index, name);
}

function copyValues(
  model: Model,
  index: number,
  sheet: SheetData,
  except: ReadonlySet<CellData>,
): void {
  for (const { rowIndex, columnIndex, cell } of sheet.cells.entries()) {
    const input = inputOfValue(cell.value);
    if (input !== '' && !except.has(cell)) {
      model.setUserInput(index, rowIndex + 1, columnIndex + 1, input);
    }
  }
}
