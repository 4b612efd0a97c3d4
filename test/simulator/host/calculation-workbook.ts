import { parseCell } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type {
  ConditionalFormatData,
  NameData,
  SheetData,
  WorkbookData,
} from '../../../src/workbook/workbook-data';
import { createSheetData, createWorkbookData } from '../../../src/workbook/workbook-data';

/** A sheet with cells given by address; a text that begins with "=" is a formula whose value is not known yet. */
export function sheetOf(name: string, cells: Readonly<Record<string, CellValue>>): SheetData {
  const sheet = createSheetData(name);
  for (const [address, value] of Object.entries(cells)) {
    const { rowIndex, columnIndex } = parseCell(address)!;
    const isFormula = typeof value === 'string' && value.startsWith('=');
    sheet.cells.set(rowIndex, columnIndex, isFormula ? { value: '', formula: value } : { value });
  }
  return sheet;
}

export function workbookOf(...sheets: SheetData[]): WorkbookData {
  return createWorkbookData(sheets);
}

export function valueAt(sheet: SheetData, address: string): CellValue {
  const { rowIndex, columnIndex } = parseCell(address)!;
  return sheet.cells.get(rowIndex, columnIndex)?.value ?? '';
}

export function nameOf(name: string, formula: string, sheet: string | null = null): NameData {
  return { name, formula, sheet, comment: '', visible: true };
}

export function formulaFormat(
  id: string,
  ranges: string[],
  formula: string,
  rest: { priority?: number; stopIfTrue?: boolean; fill?: string } = {},
): ConditionalFormatData {
  const { priority = 0, stopIfTrue = false, fill = '#FF0000' } = rest;
  return { id, ranges, priority, stopIfTrue, kind: 'formula', formula, style: { fill } };
}
