import type { PackOutcome } from '../workbook/port';
import type { SheetWithMark, SheetWithOrigin } from './our-sheets';
import { isLeftover, loadOrigins, loadSheets, partCopies, sheetIdOf } from './our-sheets';

/** Before the id in the mark of a pack sheet: tells it from our other sheets. */
const PACK_MARK = 'pack-';

/** What marks the sheet with an id of the pack. */
export function markOfPack(id: string): string {
  return PACK_MARK + id;
}

/** The id of a pack sheet; null for a sheet that is none. */
export function packIdOf(entry: SheetWithMark): string | null {
  const id = sheetIdOf(entry);
  return id?.startsWith(PACK_MARK) ? id.slice(PACK_MARK.length) : null;
}

/** Whether a sheet has the mark of one of the pack's; a copy of one has it as well. */
export function isPackSheet(entry: SheetWithMark): boolean {
  return packIdOf(entry) !== null && !isLeftover(entry);
}

/** Of sheets whose origin is loaded, those of the pack in tab order, and none that is a copy of one. */
export function findPackSheets(entries: readonly SheetWithOrigin[]): readonly SheetWithOrigin[] {
  return partCopies(entries.filter(isPackSheet)).originals;
}

/** Our pack sheets in tab order. Two round trips. */
export async function listPackSheets(context: Excel.RequestContext): Promise<PackOutcome> {
  const sheets = loadSheets(context);
  await context.sync();

  const existing = loadOrigins(sheets);
  await context.sync();
  return { sheets: packSheetsOf(existing) };
}

/** Of sheets whose origin is loaded, those of the pack by their ids and tabs. */
export function packSheetsOf(entries: readonly SheetWithOrigin[]): PackOutcome['sheets'] {
  return findPackSheets(entries).map((entry) => ({
    id: packIdOf(entry)!,
    name: entry.sheet.name,
  }));
}
