import { AddInError } from '../../workbook/errors';
import type { PackSheet } from '../../workbook/pack-sheet';
import type { FreezeContent } from '../../workbook/port';
import { createBatchBudget } from '../batch-budget';
import type { SheetWithMark } from '../our-sheets';
import {
  addUnfinishedSheet,
  deleteLeftovers,
  deleteSheet,
  freeSheetName,
  isLeftover,
  isSurelyCopy,
  listNamesInUse,
  loadOrigins,
  loadSheets,
  nameTable,
  partCopies,
  releaseSheets,
  sheetIdOf,
} from '../our-sheets';
import { readValues } from '../read-values';
import { writePackSheet } from '../write-pack-sheet';

/** How the ids of freezes begin. A pack replaces and deletes its own sheets, and none of these. */
const FREEZE_MARK = 'freeze-';

/**
 * Writes a sheet that is kept, in place of the one with its id. It gets its name when all of it stands. Three round
 * trips while it fits the host's payload limit. Throws workbook-protected before anything is changed.
 */
export async function writeFreeze(
  context: Excel.RequestContext,
  spec: PackSheet,
): Promise<{ readonly sheet: string }> {
  const sheets = loadSheets(context);
  const structure = context.workbook.protection.load('protected');
  const definedNames = context.workbook.names.load('items/name');
  await context.sync();

  const existing = loadOrigins(sheets);
  await context.sync();

  if (structure.protected) throw new AddInError('workbook-protected', {});
  const standing = deleteLeftovers(existing);
  const { originals, copies } = partCopies(
    standing.filter((entry) => freezeIdOf(entry) === spec.id),
  );
  // What is surely a copy was made by somebody to be kept.
  const earlier = originals.filter((entry) => !isSurelyCopy(entry));
  for (const { sheet } of earlier) deleteSheet(sheet);
  releaseSheets([...copies, ...originals.filter(isSurelyCopy)]);

  const others = standing.filter((entry) => !earlier.includes(entry));
  const sheet = addUnfinishedSheet(context, spec.id);
  const namesInUse = listNamesInUse(others, existing, definedNames);
  await writePackSheet(sheet, nameTable(spec, namesInUse), createBatchBudget(context));
  const name = freeSheetName(
    spec.name,
    others.map((entry) => entry.sheet.name),
  );
  sheet.name = name;
  // Against a slip of the hand alone, so there is no password.
  sheet.protection.protect();
  await context.sync();
  return { sheet: name };
}

/**
 * The tables of the freezes in tab order; null for one whose table is gone. Two round trips where there is none,
 * otherwise three and one more for each answer that the values fill.
 */
export async function readFreezes(context: Excel.RequestContext): Promise<FreezeContent[]> {
  const sheets = loadSheets(context);
  await context.sync();

  const existing = loadOrigins(sheets);
  await context.sync();

  const marked = existing.filter((entry) => freezeIdOf(entry) !== null && !isLeftover(entry));
  const freezes = partCopies(marked).originals;
  if (freezes.length === 0) return [];

  const ranges = freezes.map(
    ({ tables }) =>
      tables.items[0]?.getRange().load('rowIndex,columnIndex,rowCount,columnCount') ?? null,
  );
  await context.sync();

  const whole = freezes.flatMap(({ sheet }, index) => {
    const range = ranges[index];
    if (!range) return [];
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    return [{ sheet, block: { rowIndex, columnIndex, rowCount, columnCount } }];
  });
  const values = await readValues(context, whole);
  return freezes.map((entry) => {
    const index = whole.findIndex(({ sheet }) => sheet === entry.sheet);
    return { id: freezeIdOf(entry)!, sheet: entry.sheet.name, values: values[index] ?? null };
  });
}

function freezeIdOf(entry: SheetWithMark): string | null {
  const id = sheetIdOf(entry);
  return id?.startsWith(FREEZE_MARK) ? id : null;
}
