import { FILLED_IN_BEFORE, layOutKept, readKept } from '../workbook/filled-in';
import type { OwnSheetId } from '../workbook/pack-sheet';
import type { FilledSheet } from '../workbook/port';
import type { BatchBudget } from './batch-budget';
import { writeValues } from './draw-sheet';
import type { SheetWithContent } from './edited-sheets';
import { notedFingerprint, usedFromFirstCell } from './edited-sheets';
import { noteDeleted } from './own-changes';
import { addUnfinishedSheet, deleteSheet, freeSheetName, partCopies } from './our-sheets';
import { FAMILIES, isOfFamily } from './pack-sheets';
import type { ValuesRequest } from './read-values';

/** Which sheet of ours is made to be filled in: what people write there is read, and is no reason to keep it aside. */
const FILLED_IN: OwnSheetId = 'roll-up-official';

const hasId =
  (id: string) =>
  (entry: SheetWithContent): boolean =>
    isOfFamily('roll-up', entry) && FAMILIES['roll-up'].idOf(entry) === id;

/** What a workbook holds of sheets, and whether any can be added. */
interface FilledInSurroundings {
  readonly existing: readonly SheetWithContent[];
  readonly isStructureProtected: boolean;
}

export const isFilledIn = hasId(FILLED_IN);
const isKeptBefore = hasId(FILLED_IN_BEFORE.id);

/**
 * Asks for what was filled in: from the sheet itself, or where that was left half written, from where it was kept before. Null
 * where there is neither.
 */
export function seekFilledIn(
  existing: readonly SheetWithContent[],
): ValuesRequest<FilledSheet | null> {
  const [entry] = partCopies(existing.filter(isFilledIn)).originals;
  const [before] = partCopies(existing.filter(isKeptBefore)).originals;
  const isHalf = !entry || notedFingerprint(entry) === null;
  if (before && isHalf && !before.used.isNullObject) {
    return {
      blocks: [usedFromFirstCell(before)],
      finish: ([rows]) => readKept(rows!),
    };
  }
  if (entry && isHalf && remembered) return { blocks: [], finish: () => remembered };
  const table = entry?.tables.items[0]?.getRange();
  if (!entry || entry.used.isNullObject || !table) return { blocks: [], finish: () => null };
  return {
    blocks: [usedFromFirstCell(entry)],
    load: () => void table.load('rowIndex,columnIndex,rowCount,columnCount'),
    finish([rows]) {
      const { rowIndex, columnIndex, rowCount, columnCount } = table;
      return { rows: rows!, table: { rowIndex, columnIndex, rowCount, columnCount } };
    },
  };
}

/** What was filled in where no sheet can be added to keep it on; asked for only while its own is half written. */
let remembered: FilledSheet | null = null;

/**
 * Queues keeping what was filled in on a sheet of its own until its sheet, which is about to be emptied, stands again; returns
 * what queues taking it away. Where the writing stops between, the next one reads it there, in another pane too; in a workbook
 * to which no sheet can be added, in the same pane alone.
 */
export async function keepFilledIn(
  context: Excel.RequestContext,
  { existing, isStructureProtected }: FilledInSurroundings,
  filledIn: FilledSheet,
  taken: readonly string[],
  budget: BatchBudget,
): Promise<() => void> {
  remembered = filledIn;
  if (isStructureProtected) return () => undefined;
  const kept = partCopies(existing.filter(isKeptBefore)).originals;
  const goes = (entries: readonly SheetWithContent[]): void =>
    entries.forEach(({ sheet }) => deleteSheet(sheet));
  const isHalf = !existing.some((entry) => isFilledIn(entry) && notedFingerprint(entry) !== null);
  if (kept.length > 0 && isHalf) return () => goes(kept);
  const sheet = addUnfinishedSheet(context, FILLED_IN_BEFORE.id, taken);
  await writeValues(sheet, layOutKept(filledIn), budget);
  sheet.name = freeSheetName(FILLED_IN_BEFORE.tab, taken);
  return () => {
    goes(kept);
    noteDeleted(sheet);
    sheet.delete();
  };
}
