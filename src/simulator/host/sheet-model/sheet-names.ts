import type { WorkbookData } from '../../../workbook/workbook-data';
import { invalidArgument, itemAlreadyExists } from '../errors';
import { findSheet } from './find-name';

const MAX_SHEET_NAME_LENGTH = 31;
const FORBIDDEN = /[\\/?*[\]:]/;
/** Kept by Excel for itself. */
const RESERVED = 'history';

/** Throws InvalidArgument for a name that no sheet may have. */
export function requireSheetName(name: unknown): string {
  const isValid =
    typeof name === 'string' &&
    name.length >= 1 &&
    name.length <= MAX_SHEET_NAME_LENGTH &&
    !FORBIDDEN.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== RESERVED;
  if (!isValid) throw invalidArgument();
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
