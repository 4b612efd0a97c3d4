import { isSameSheetName, quoteSheetName } from '../workbook/address';
import { listReferences } from '../workbook/formula-references';
import { FIRST_HIDDEN_NAME, HIDDEN_MEANWHILE_PREFIX } from '../workbook/names';

/** A sheet that is hidden for a while. */
export interface MeanwhileHidden {
  readonly id: string;
  readonly name: string;
  /** Whether it was the sheet in front, which it is to be again. */
  readonly isActive: boolean;
}

/** Of the sheet that was in front. */
const ACTIVE_NAME = `${HIDDEN_MEANWHILE_PREFIX}Active`;
const COMMENT =
  'Hidden for a while by the maturity matrix add-in; opening its pane shows the sheet again';

/**
 * Queues hiding visible sheets for a while. Each is recorded first, by a defined name that refers to it: the pane may
 * be closed at any time, and a reference follows a sheet that somebody renames.
 */
export function hideMeanwhile(
  { workbook }: Excel.RequestContext,
  sheets: readonly MeanwhileHidden[],
): void {
  for (const [index, { name, isActive }] of sheets.entries()) {
    const formula = `=${quoteSheetName(name)}!$A$1`;
    const recordName = index === 0 ? FIRST_HIDDEN_NAME : `${HIDDEN_MEANWHILE_PREFIX}${index + 1}`;
    workbook.names.add(recordName, formula, COMMENT);
    if (isActive) workbook.names.add(ACTIVE_NAME, formula, COMMENT);
  }
  for (const { id } of sheets) workbook.worksheets.getItem(id).visibility = 'Hidden';
}

/**
 * Shows all sheets again that are recorded as hidden for a while, and takes the record away. Two round trips, and one
 * where nothing is recorded. False where the workbook's structure is protected by now: then all stays as it is.
 */
export async function showAgain(context: Excel.RequestContext): Promise<boolean> {
  const { names, protection, worksheets } = context.workbook;
  names.load('items/name,items/formula');
  worksheets.load('items/name,items/visibility');
  protection.load('protected');
  await context.sync();

  const records = names.items.filter(({ name }) => name.startsWith(HIDDEN_MEANWHILE_PREFIX));
  if (records.length === 0) return true;
  if (protection.protected) return false;
  const findSheet = ({ formula }: Excel.NamedItem): Excel.Worksheet | undefined => {
    const [reference] = listReferences(String(formula), '');
    return worksheets.items.find(({ name }) => isSameSheetName(name, reference?.sheet ?? ''));
  };
  for (const record of records) {
    const sheet = findSheet(record);
    if (sheet?.visibility === 'Hidden') sheet.visibility = 'Visible';
  }
  const active = records.find(({ name }) => name === ACTIVE_NAME);
  if (active) findSheet(active)?.activate();
  // The first, which is asked for, goes last: what stops half way is gone on with the next time.
  const isFirst = ({ name }: Excel.NamedItem): boolean => name === FIRST_HIDDEN_NAME;
  for (const record of records.filter((one) => !isFirst(one))) record.delete();
  for (const record of records.filter(isFirst)) record.delete();
  await context.sync();
  return true;
}
