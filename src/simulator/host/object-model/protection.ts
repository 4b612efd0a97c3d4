import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { accessDenied } from '../errors';
import type { HostSession } from '../session';
import { uniformStyle } from '../sheet-model/cell-styles';

/** Throws AccessDenied when the sheet is protected and any of the cells is locked, as all are by default. */
export function requireUnlocked(sheet: SheetData, blocks: readonly CellBlock[]): void {
  if (!sheet.protected) return;
  if (uniformStyle(sheet, blocks, (style) => style.locked ?? true) !== false) throw accessDenied();
}

/** Throws AccessDenied for changes that a protected sheet does not allow, locked cells or not. */
export function requireUnprotected(sheet: SheetData): void {
  if (sheet.protected) throw accessDenied();
}

/** Throws AccessDenied for changes to the sheets of a workbook whose structure is protected. */
export function requireUnprotectedStructure(session: HostSession): void {
  if (session.workbook.structureProtected) throw accessDenied();
}
