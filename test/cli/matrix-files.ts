import { writeFileSync } from 'node:fs';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import { parseCell } from '../../src/workbook/address';
import type { CellValue } from '../../src/workbook/sheet-grid';
import type { SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import { sheetOf, SMALL_MATRIX, workbookOf } from '../support/matrix-host';

/** The only part of the small matrix that nothing is wrong with, as far as errors go. */
export const HEADER = SMALL_MATRIX[0]!;

/** Writes sheets to a workbook file; returns its path. */
export async function saveSheets(path: string, ...sheets: SheetData[]): Promise<string> {
  return saveWorkbookData(path, workbookOf(...sheets));
}

export async function saveWorkbookData(path: string, workbook: WorkbookData): Promise<string> {
  writeFileSync(path, await writeWorkbook(workbook));
  return path;
}

/** A sheet with the small matrix, some of its cells replaced. */
export function matrixSheet(name = 'Plan', changes: Record<string, CellValue> = {}): SheetData {
  const sheet = sheetOf(name, SMALL_MATRIX);
  for (const [address, value] of Object.entries(changes)) setValue(sheet, address, value);
  return sheet;
}

export function setValue(sheet: SheetData, address: string, value: CellValue): void {
  const { rowIndex, columnIndex } = parseCell(address)!;
  sheet.cells.set(rowIndex, columnIndex, { value });
}
