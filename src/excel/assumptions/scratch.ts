import { deleteSheet, isUnfinishedName, loadSheets, unfinishedName } from '../our-sheets';
import { runExcel } from '../run-excel';

/** Start of the ids, and so of the names, of sheets on which Excel is tried. */
const SCRATCH_ID = 'check ';

/** The id of a sheet to try something on; numbers do not come twice in a check. */
export const scratchId = (number: number): string => `${SCRATCH_ID}${number}`;

/**
 * Whether it is the name of a sheet on which Excel is tried. Such a sheet is its own record: it has the name from the
 * moment it is there, so that whoever opens the workbook next can take it away.
 */
export const isScratchName = (name: string): boolean =>
  isUnfinishedName(name) && name.startsWith(unfinishedName(SCRATCH_ID));

/** Queues deleting every sheet on which Excel was tried, where sheets can be deleted. One round trip before that. */
export async function deleteScratch(context: Excel.RequestContext): Promise<void> {
  const sheets = loadSheets(context);
  const structure = context.workbook.protection.load('protected');
  await context.sync();
  if (structure.protected) return;
  for (const sheet of sheets.items.filter(({ name }) => isScratchName(name))) deleteSheet(sheet);
}

/** Takes away every sheet on which Excel was tried. Two round trips. */
export async function removeScratch(): Promise<void> {
  await runExcel(async (context) => {
    await deleteScratch(context);
    await context.sync();
  });
}
