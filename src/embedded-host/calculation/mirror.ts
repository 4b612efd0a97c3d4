import type { Model } from '@ironcalc/wasm';
import type { SheetData, WorkbookData } from '../../workbook/workbook-data';
import { createModel } from './engine';
import { inputOfCell } from './engine-input';
import { mirrorNames } from './mirror-names';

/** Sheets of a workbook copied into the engine, whose rows and columns are 1-based. */
export interface Mirror {
  readonly model: Model;
  /** Index in the engine of each sheet that was copied. */
  readonly sheetIndexes: ReadonlyMap<SheetData, number>;
  /** Sheet for formulas of our own: column 1 for defined names, column 2 for probes, column 3 for trials. */
  readonly scratch: { readonly name: string; readonly index: number };
}

/** Copies cells and defined names; nothing is evaluated yet. The caller frees the model. */
export function mirrorSheets(workbook: WorkbookData, sheets: readonly SheetData[]): Mirror {
  const model = createModel();
  const scratch = { name: freeSheetName(sheets), index: sheets.length };
  nameSheets(model, [...sheets.map((sheet) => sheet.name), scratch.name]);
  const sheetIndexes = new Map(sheets.map((sheet, index) => [sheet, index]));
  const mirror = { model, sheetIndexes, scratch };
  mirrorNames(mirror, workbook.names);
  for (const [sheet, index] of sheetIndexes) copyCells(model, index, sheet);
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

function copyCells(model: Model, index: number, sheet: SheetData): void {
  for (const { rowIndex, columnIndex, cell } of sheet.cells.entries()) {
    const input = inputOfCell(cell);
    if (input !== '') model.setUserInput(index, rowIndex + 1, columnIndex + 1, input);
  }
}
