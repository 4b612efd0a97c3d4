import { isSameSheetName, quoteSheetName } from '../workbook/address';
import { listReferences } from '../workbook/formula-references';
import { FIRST_HIDDEN_NAME, HIDDEN_COMMENT, HIDDEN_MEANWHILE_PREFIX } from '../workbook/names';
import { isOurName, refuseTakenName } from './our-names';
import type { ToldName } from './told';

/** A sheet that is hidden for a while. */
export interface MeanwhileHidden {
  readonly id: string;
  readonly name: string;
  /** Whether it was the sheet in front, which it is to be again. */
  readonly isActive: boolean;
}

/** Of the sheet that was in front. */
const ACTIVE_NAME = `${HIDDEN_MEANWHILE_PREFIX}Active`;
/** Throws name-taken where a person's own name has the place of one by which these sheets would be recorded. */
export function refuseTakenRecords(
  { items }: Excel.NamedItemCollection,
  sheets: readonly MeanwhileHidden[],
): void {
  const needed = new Set(
    [ACTIVE_NAME, ...sheets.map((_, index) => nameOfRecord(index))].map((name) =>
      name.toLowerCase(),
    ),
  );
  const taken = items.find(
    (item) => needed.has(item.name.toLowerCase()) && !isOurName(item, HIDDEN_COMMENT),
  );
  if (taken) throw refuseTakenName(taken);
}

const nameOfRecord = (index: number): string =>
  index === 0 ? FIRST_HIDDEN_NAME : `${HIDDEN_MEANWHILE_PREFIX}${index + 1}`;

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
    workbook.names.add(nameOfRecord(index), formula, HIDDEN_COMMENT);
    if (isActive) workbook.names.add(ACTIVE_NAME, formula, HIDDEN_COMMENT);
  }
  for (const { id } of sheets) workbook.worksheets.getItem(id).visibility = 'Hidden';
}

/** Whether a defined name records a sheet as hidden for a while. */
export const isRecord = (item: ToldName & { readonly name: string }): boolean =>
  item.name.startsWith(HIDDEN_MEANWHILE_PREFIX) && isOurName(item, HIDDEN_COMMENT);

/** The name of the sheet that a record is of; '' where it leads nowhere. */
export const sheetOfRecord = ({ formula }: Pick<ToldName, 'formula'>): string =>
  listReferences(String(formula), '')[0]?.sheet ?? '';

/**
 * Shows all sheets again that are recorded as hidden for a while, and takes the record away. Two round trips, and one
 * where nothing is recorded. False where the workbook's structure is protected by now: then all stays as it is.
 */
export async function showAgain(context: Excel.RequestContext): Promise<boolean> {
  const { names, protection, worksheets } = context.workbook;
  names.load('items/name,items/formula,items/comment');
  worksheets.load('items/name,items/visibility');
  protection.load('protected');
  await context.sync();

  const records = names.items.filter(isRecord);
  if (records.length === 0) return true;
  if (protection.protected) return false;
  const findSheet = (record: Excel.NamedItem): Excel.Worksheet | undefined =>
    worksheets.items.find(({ name }) => isSameSheetName(name, sheetOfRecord(record)));
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

/** The names by now of those of these sheets that are hidden. One round trip. */
export async function findLeftHidden(
  context: Excel.RequestContext,
  sheets: readonly Pick<MeanwhileHidden, 'id'>[],
): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const ids = new Set(sheets.map(({ id }) => id));
  return worksheets.items
    .filter(({ id, visibility }) => ids.has(id) && visibility === 'Hidden')
    .map(({ name }) => name);
}
