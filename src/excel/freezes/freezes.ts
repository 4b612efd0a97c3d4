import { AddInError } from '../../workbook/errors';
import type { PackSheet } from '../../workbook/pack-sheet';
import type { FreezeContent } from '../../workbook/port';
import { createBatchBudget } from '../batch-budget';
import type { SheetWithMark } from '../our-sheets';
import {
  addUnfinishedSheet,
  deleteLeftovers,
  freeSheetName,
  isLeftover,
  loadMarks,
  loadSheets,
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
  await context.sync();

  const marked = loadMarks(sheets);
  await context.sync();

  if (structure.protected) throw new AddInError('workbook-protected', {});
  const others = deleteLeftovers(marked);
  const earlier = others.filter((entry) => freezeIdOf(entry) === spec.id);
  const takenNames = others
    .filter((entry) => !earlier.includes(entry))
    .map(({ sheet }) => sheet.name);
  for (const entry of earlier) entry.sheet.delete();
  const sheet = addUnfinishedSheet(context, spec.id);
  await writePackSheet(sheet, spec, createBatchBudget(context));
  const name = freeSheetName(spec.name, takenNames);
  sheet.name = name;
  // Against a slip of the hand alone, so there is no password.
  sheet.protection.protect();
  await context.sync();
  return { sheet: name };
}

/**
 * The tables of the freezes in tab order; null for one whose table is gone. Two round trips where there is none,
 * otherwise four and one more for each answer that the values fill.
 */
export async function readFreezes(context: Excel.RequestContext): Promise<FreezeContent[]> {
  const sheets = loadSheets(context);
  await context.sync();

  const marked = loadMarks(sheets);
  await context.sync();

  const freezes = marked.flatMap((entry) => {
    const id = isLeftover(entry) ? null : freezeIdOf(entry);
    return id === null
      ? []
      : [{ id, sheet: entry.sheet, tables: entry.sheet.tables.load('items') }];
  });
  if (freezes.length === 0) return [];
  await context.sync();

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
  return freezes.map(({ id, sheet }) => {
    const index = whole.findIndex((one) => one.sheet === sheet);
    return { id, sheet: sheet.name, values: values[index] ?? null };
  });
}

function freezeIdOf(entry: SheetWithMark): string | null {
  const id = sheetIdOf(entry);
  return id?.startsWith(FREEZE_MARK) ? id : null;
}
