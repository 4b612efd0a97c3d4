import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import { parseCell } from '../../../src/workbook/address';
import type { CellData, SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
import { createSheetData, createWorkbookData } from '../../../src/workbook/workbook-data';

/** A sheet with cells by A1 address. */
export function sheetOf(cells: Record<string, CellData>, name = 'Plan'): SheetData {
  const sheet = createSheetData(name);
  for (const [address, cell] of Object.entries(cells)) {
    const { rowIndex, columnIndex } = parseCell(address)!;
    sheet.cells.set(rowIndex, columnIndex, cell);
  }
  return sheet;
}

export function cellAt(sheet: SheetData, address: string): CellData | undefined {
  const { rowIndex, columnIndex } = parseCell(address)!;
  return sheet.cells.get(rowIndex, columnIndex);
}

/** The workbook as it comes back from a file. */
export async function roundTrip(workbook: WorkbookData): Promise<WorkbookData> {
  return readWorkbook(await writeWorkbook(workbook), 'test.xlsx');
}

/** The only sheet as it comes back from a file. */
export async function roundTripSheet(sheet: SheetData): Promise<SheetData> {
  return (await roundTrip(createWorkbookData([sheet]))).sheets[0]!;
}

/** The parts of a file as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
}

/** A file from parts as text. */
export function fileOf(parts: Record<string, string>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
  );
}

/** A written workbook with one of its parts edited. */
export async function fileWith(
  workbook: WorkbookData,
  edits: Record<string, (xml: string) => string>,
): Promise<Uint8Array> {
  const parts = partsOf(await writeWorkbook(workbook));
  for (const [name, edit] of Object.entries(edits)) {
    const edited = edit(parts[name] ?? '');
    if (edited === parts[name]) throw new Error(`The edit of ${name} changes nothing`);
    parts[name] = edited;
  }
  return fileOf(parts);
}
