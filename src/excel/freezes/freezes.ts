import type { DateSystem } from '../../domain/calendar-date';
import { AddInError } from '../../workbook/errors';
import { FREEZE_ID_PREFIX } from '../../workbook/names';
import type { CompiledSheet } from '../../workbook/compiled-sheet';
import type {
  ComposeFreeze,
  FreezeContent,
  FreezePlan,
  KeptState,
  WrittenFreeze,
} from '../../workbook/port';
import { carryOver } from '../../workbook/carry-records';
import type { StoredSettings } from '../../workbook/settings';
import type { TableData } from '../../workbook/workbook-data';
import type { CellValue } from '../../workbook/sheet-grid';
import type { BatchBudget } from '../batch-budget';
import { createBatchBudget } from '../batch-budget';
import { askDateSystem } from '../date-system';
import { drawSheet } from '../draw-sheet';
import type { SheetWithContent } from '../edited-sheets';
import { usedFromFirstCell } from '../edited-sheets';
import type { SheetWithOrigin } from '../our-sheets';
import {
  addUnfinishedSheet,
  deleteLeftovers,
  deleteSheet,
  freeSheetName,
  isLeftover,
  isSurelyCopy,
  listNamesInUse,
  loadOrigins,
  listTabs,
  loadSheets,
  nameTable,
  partCopies,
  releaseSheets,
  sheetIdOf,
} from '../our-sheets';
import type { ValuesRequest } from '../read-values';
import type { ToldMark, ToldOrigin } from '../told';
import { beginWriting } from '../run-writing';
import { changeRecords, prepareRecords } from '../records/change-records';
import { prepareSettings, removeSettings, writeSettings } from '../settings/settings-sheet';

/**
 * Writes a sheet that is kept, in place of the one with its id, with the records that belong to it, and settings where
 * any are given; `compose` says what, and is told what is kept already. The sheet gets its name when all of it stands.
 * Three round trips while it fits the host's payload limit, and up to two more where the sheet of records or a table of
 * it comes. Throws workbook-protected and sheet-protected before anything is changed.
 */
export async function writeFreeze(
  context: Excel.RequestContext,
  compose: FreezeOnce['compose'],
  settings?: StoredSettings,
  /** Whether a first try may have left some of it. */
  isAgain = false,
): Promise<WrittenFreeze> {
  const load = () => ({
    structure: context.workbook.protection.load('protected'),
    definedNames: context.workbook.names.load('items/name'),
    tellSystem: askDateSystem(context),
    settingsWriter: settings ? prepareSettings(context) : null,
  });
  const { writer: recordsWriter, more } = await prepareRecords(context, load, isAgain);
  const { structure, definedNames, tellSystem, settingsWriter } = more;

  const existing = loadOrigins(recordsWriter.sheets);
  settingsWriter?.locate();
  await context.sync();

  const freezeIds = originalFreezes(existing).map((entry) => freezeIdOf(entry)!);
  const hasSettings = settingsWriter?.isThere() ?? false;
  const plan = await compose({ freezeIds, records: recordsWriter.read(), hasSettings });
  if (plan.sheet && structure.protected) throw new AddInError('workbook-protected', {});
  const budget = createBatchBudget(context);
  const writeRecords = await recordsWriter.plan(plan.records, budget);
  beginWriting(context);
  const drawing = { existing, definedNames, system: tellSystem(), budget };
  const finish = plan.sheet && (await drawFreeze(context, plan.sheet, drawing));
  if (settings) settingsWriter?.write(settings);
  const sheet = finish && finish();
  // Last, so that no step of a round is recorded of which the rest is missing.
  await writeRecords?.add();
  await writeRecords?.remove();
  await context.sync();
  return { sheet, records: plan.records };
}

/** What a workbook keeps before a freeze; whether it has settings is told where some are to be written. */
type StateBefore = KeptState & { readonly hasSettings: boolean };

/** What is written with a freeze, and what there was of it before. */
export interface FreezeOnce {
  readonly compose: (kept: StateBefore) => Promise<FreezePlan>;
  /** Null while nothing has been composed. */
  readonly composed: () => { readonly kept: StateBefore; readonly plan: FreezePlan } | null;
}

/**
 * Composes once: tried again, the same sheet is kept, and of the records only what is still missing is added, whatever
 * the first try has left.
 */
export function composeFreezeOnce(compose: ComposeFreeze): FreezeOnce {
  let first: { readonly kept: StateBefore; readonly plan: FreezePlan } | null = null;
  return {
    async compose(kept) {
      first ??= { kept, plan: await compose(kept) };
      const { plan, kept: before } = first;
      return { ...plan, records: carryOver(kept.records, before.records, plan.records) };
    },
    composed: () => first,
  };
}

/**
 * Takes a freeze back of which Excel refuses a part at every try, and the settings that came with it: the next one would
 * be compared with it, as if a board had been told of it. One that has replaced an earlier one stays.
 */
export async function takeBackFreeze(
  context: Excel.RequestContext,
  { composed }: FreezeOnce,
  settings?: StoredSettings,
): Promise<void> {
  const first = composed();
  if (!first) return;
  const { plan, kept } = first;
  await changeRecords(context, (found) => carryOver(found, plan.records, kept.records));
  const sheets = loadSheets(context);
  await context.sync();
  const existing = loadOrigins(sheets);
  await context.sync();
  const id = plan.sheet?.id;
  if (id !== undefined && !kept.freezeIds.includes(id)) {
    for (const entry of originalFreezes(existing)) {
      if (freezeIdOf(entry) === id) deleteSheet(entry.sheet);
    }
    await context.sync();
  }
  if (settings)
    await (kept.hasSettings ? writeSettings(context, settings) : removeSettings(context));
}

/** Queues writing the sheet; returns what queues putting it in its place, and tells its name. */
async function drawFreeze(
  context: Excel.RequestContext,
  spec: CompiledSheet,
  {
    existing,
    definedNames,
    system,
    budget,
  }: {
    readonly existing: readonly SheetWithOrigin[];
    readonly definedNames: Excel.NamedItemCollection;
    readonly system: DateSystem;
    readonly budget: BatchBudget;
  },
): Promise<() => string> {
  const standing = deleteLeftovers(existing);
  const { originals, copies } = partCopies(
    standing.filter((entry) => freezeIdOf(entry) === spec.id),
  );
  // What is surely a copy was made by somebody to be kept.
  const earlier = originals.filter((entry) => !isSurelyCopy(entry));
  releaseSheets([...copies, ...originals.filter(isSurelyCopy)]);

  const others = standing.filter((entry) => !earlier.includes(entry));
  const sheet = addUnfinishedSheet(context, spec.id, listTabs(standing));
  // The earlier one goes when the new one stands, and its table has its name until then.
  const drawn = nameTable(spec, listNamesInUse(standing, existing, definedNames));
  const [{ name: tableName }] = nameTable(spec, listNamesInUse(others, existing, definedNames)).data
    .tables as [TableData];
  await drawSheet(sheet, drawn, budget, system, null, tableName);
  const name = freeSheetName(spec.data.name, listTabs(others));
  const drawnTable = drawn.data.tables[0]!.name;
  return () => {
    for (const entry of earlier) deleteSheet(entry.sheet);
    sheet.tables.getItemOrNullObject(drawnTable).name = tableName;
    sheet.name = name;
    // Against a slip of the hand alone, so there is no password.
    sheet.protection.protect();
    return name;
  };
}

/** Asks for the tables of the freezes in tab order; null for one whose table is gone. */
export function seekFreezes(existing: readonly SheetWithContent[]): ValuesRequest<FreezeContent[]> {
  const freezes = originalFreezes(existing).map((entry) => {
    const range = entry.used.isNullObject ? null : (entry.tables.items[0]?.getRange() ?? null);
    return { entry, range };
  });
  const readable = freezes.filter(({ range }) => range !== null);
  return {
    blocks: readable.map(({ entry }) => usedFromFirstCell(entry)),
    load() {
      for (const { range } of readable) range?.load('rowIndex,columnIndex,rowCount,columnCount');
    },
    finish: (values) =>
      freezes.map((freeze) => {
        const { entry, range } = freeze;
        const rows = values[readable.indexOf(freeze)];
        return {
          id: freezeIdOf(entry)!,
          sheet: entry.sheet.name,
          values: range && rows ? cutOut(rows, range) : null,
        };
      }),
  };
}

/** The sheets of the freezes, and none that is a copy of one. */
export function originalFreezes<Entry extends ToldOrigin>(
  existing: readonly Entry[],
): readonly Entry[] {
  const marked = existing.filter((entry) => freezeIdOf(entry) !== null && !isLeftover(entry));
  return partCopies(marked).originals;
}

/** The rows of a range out of those that begin at A1. */
function cutOut(
  rows: readonly (readonly CellValue[])[],
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
): CellValue[][] {
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from(
      { length: columnCount },
      (__, column) => rows[rowIndex + row]?.[columnIndex + column] ?? '',
    ),
  );
}

/** The id of a freeze; null for a sheet that is none. */
export function freezeIdOf(entry: ToldMark): string | null {
  const id = sheetIdOf(entry);
  return id?.startsWith(FREEZE_ID_PREFIX) ? id : null;
}
