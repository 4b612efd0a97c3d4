import type { SheetData, WorkbookData } from '../../../workbook/workbook-data';
import type { CellShift } from './cell-shift';
import { shiftReference } from './cell-shift';
import { rewriteWorkbook } from './rewrite-workbook';
import { shiftSheet } from './shift-sheet';

/** Inserts or deletes cells and lets every formula of the workbook follow. */
export function shiftCells(workbook: WorkbookData, sheet: SheetData, shift: CellShift): void {
  shiftSheet(sheet, shift);
  const lower = sheet.name.toLowerCase();
  rewriteWorkbook(workbook, (reference, ownSheetName) => {
    const target = reference.sheetName ?? ownSheetName;
    if (!reference.block || target?.toLowerCase() !== lower) return reference;
    const block = shiftReference(reference.block, shift);
    if (block === reference.block) return reference;
    return block && { ...reference, block };
  });
}

/** Renames a sheet in the workbook: names scoped to it and formulas that mention it follow. */
export function renameSheet(workbook: WorkbookData, sheet: SheetData, name: string): void {
  const before = sheet.name;
  const lower = before.toLowerCase();
  sheet.name = name;
  for (const item of workbook.names) if (item.sheet === before) item.sheet = name;
  rewriteWorkbook(workbook, (reference) =>
    reference.sheetName?.toLowerCase() === lower ? { ...reference, sheetName: name } : reference,
  );
}

/** Takes a sheet out of the workbook with its names; formulas elsewhere that mention it become #REF!. */
export function removeSheet(workbook: WorkbookData, sheet: SheetData): void {
  const lower = sheet.name.toLowerCase();
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.names = workbook.names.filter((item) => item.sheet !== sheet.name);
  rewriteWorkbook(workbook, (reference) =>
    reference.sheetName?.toLowerCase() === lower ? null : reference,
  );
}
