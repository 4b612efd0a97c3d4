import type { SheetData, WorkbookData } from '../../../workbook/workbook-data';

/** The sheets that have a tab: hidden ones have none. */
export function shownSheets(workbook: WorkbookData): SheetData[] {
  return workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
}

/** The sheet whose tab is `step` further on from the active one; null at either end. */
export function neighbourSheet(
  workbook: WorkbookData,
  active: SheetData,
  step: 1 | -1,
): SheetData | null {
  const sheets = shownSheets(workbook);
  return sheets[sheets.indexOf(active) + step] ?? null;
}
