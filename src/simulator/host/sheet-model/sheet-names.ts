import { findSheetNameFault } from '../../../workbook/excel-limits';
import type { WorkbookData } from '../../../workbook/workbook-data';
import { invalidArgument, itemAlreadyExists } from '../errors';
import { findSheet } from './find-name';

/** Throws InvalidArgument for a name that no sheet may have. */
export function requireSheetName(name: unknown): string {
  if (typeof name !== 'string' || findSheetNameFault(name) !== null) throw invalidArgument();
  return name;
}

/** Throws ItemAlreadyExists when a sheet has the name, in whatever case. */
export function requireFreeSheetName(workbook: WorkbookData, name: string): void {
  if (findSheet(workbook, name)) throw itemAlreadyExists();
}

/** "Sheet1", or with the next number that is free. */
export function nextSheetName(workbook: WorkbookData): string {
  for (let number = 1; ; number += 1) {
    const name = `Sheet${number}`;
    if (!findSheet(workbook, name)) return name;
  }
}
