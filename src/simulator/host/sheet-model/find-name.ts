import type { CellBlock } from '../../../workbook/address';
import type { NameData, SheetData, WorkbookData } from '../../../workbook/workbook-data';
import { parseLocalAddress, splitSheetName } from './sheet-address';

/** By name, in whatever case. */
export function findSheet(workbook: WorkbookData, name: string): SheetData | undefined {
  const lower = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === lower);
}

/** The name of a scope: of a sheet, or of the workbook for null; case does not matter. */
export function findName(
  workbook: WorkbookData,
  name: string,
  sheetName: string | null,
): NameData | undefined {
  const lower = name.toLowerCase();
  return workbook.names.find(
    (item) => item.name.toLowerCase() === lower && item.sheet === sheetName,
  );
}

/** The cells that a formula such as "='My sheet'!$A$1:$B$2" refers to; null when it is anything but one reference. */
export function referredCells(
  workbook: WorkbookData,
  formula: string,
): { sheet: SheetData; block: CellBlock } | null {
  const { sheetName, local } = splitSheetName(formula.replace(/^=/, ''));
  const sheet = sheetName === null ? undefined : findSheet(workbook, sheetName);
  const block = parseLocalAddress(local);
  return sheet && block ? { sheet, block } : null;
}
