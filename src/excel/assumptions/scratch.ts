import type { SheetWithMark } from '../our-sheets';
import {
  deleteSheet,
  isLeftover,
  isUnfinishedName,
  listTabs,
  loadMarks,
  loadSheets,
  unfinishedName,
} from '../our-sheets';
import { runExcel } from '../run-excel';

/** Start of the ids, and so of the names, of sheets on which Excel is tried. */
const SCRATCH_ID = 'check ';

/** The id of a sheet to try something on; numbers do not come twice in a check. */
export const scratchId = (number: number): string => `${SCRATCH_ID}${number}`;

/**
 * Whether it is the name that a sheet has on which Excel is tried, from the moment it is there, so that whoever opens the
 * workbook next can take it away; a person may give it to a sheet of their own.
 */
export const isScratchName = (name: string): boolean =>
  isUnfinishedName(name) && name.startsWith(unfinishedName(SCRATCH_ID));

/**
 * Queues deleting every sheet on which Excel was tried, where sheets can be deleted; returns the names of the others. Two
 * round trips before that.
 */
export async function deleteScratch(context: Excel.RequestContext): Promise<string[]> {
  const sheets = loadSheets(context);
  const structure = context.workbook.protection.load('protected');
  await context.sync();
  const existing = loadMarks(sheets);
  await context.sync();
  if (structure.protected) return listTabs(existing);
  const isScratch = (entry: SheetWithMark): boolean =>
    isScratchName(entry.sheet.name) && isLeftover(entry);
  for (const { sheet } of existing.filter(isScratch)) deleteSheet(sheet);
  return listTabs(existing.filter((entry) => !isScratch(entry)));
}

/** Takes away every sheet on which Excel was tried. Three round trips. */
export async function removeScratch(): Promise<void> {
  await runExcel(async (context) => {
    await deleteScratch(context);
    await context.sync();
  });
}
