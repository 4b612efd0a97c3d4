import { AddInError } from '../workbook/errors';
import type { PackSheet } from '../workbook/pack-sheet';
import type { KeptSheet, PackOutcome, WritePackOptions, WrittenPack } from '../workbook/port';
import { createBatchBudget } from './batch-budget';
import type { SheetWithContent } from './edited-sheets';
import { findEdited, forgetContent, loadContent } from './edited-sheets';
import type { SheetWithMark } from './our-sheets';
import {
  addMarkedSheet,
  deleteLeftovers,
  freeSheetName,
  isLeftover,
  loadMarks,
  loadSheets,
  sheetIdOf,
} from './our-sheets';
import { linkFigures } from './link-figures';
import { createPackTabs } from './pack-tabs';
import { writePackSheet } from './write-pack-sheet';

/** After the name of a sheet that somebody has edited. */
const EDITED = ' (edited)';

/** Before the id in the mark of a pack sheet: tells it from the settings sheet. */
const PACK_MARK = 'pack-';

/**
 * Replaces the pack. Three round trips, one for each sheet while it fits the host's payload limit, and one more at the
 * end. A sheet of ours that exists is emptied and written again in its place, so that links to it hold; one that
 * somebody has edited is kept aside; one that is new takes its place among them. Where `signal` stops it, the sheets
 * not yet begun are left as they were.
 */
export async function writePack(
  context: Excel.RequestContext,
  pack: readonly PackSheet[],
  { onProgress, signal }: WritePackOptions = {},
): Promise<WrittenPack> {
  const sheets = loadSheets(context);
  const structure = context.workbook.protection.load('protected');
  await context.sync();

  const existing = loadMarks(sheets).map((entry) => loadContents(entry));
  await context.sync();

  const wasOurs = existing.filter(isPackSheet);
  const edited = await findEdited(context, wasOurs);
  const ours = wasOurs.filter(({ sheet }) => !edited.has(sheet));
  refuseProtected(ours, structure.protected, pack);

  const byId = new Map(ours.map((entry) => [packIdOf(entry)!, entry]));
  const kept = deleteLeftovers(existing).map(({ sheet }) => sheet);
  const hidden = new Set(kept.filter(({ visibility }) => visibility !== 'Visible'));
  const tabs = createPackTabs(kept, ours[0]?.sheet ?? null);
  const takenNames = kept.map(({ name }) => name);
  const takenTables = existing
    .filter((entry) => !ours.includes(entry))
    .flatMap(({ tables }) => tables.items.map((table) => table.name));

  const keptAside = keepAside(
    wasOurs.filter(({ sheet }) => edited.has(sheet)),
    takenNames,
  );
  const outcome: { id: string; name: string }[] = [];
  const budget = createBatchBudget(context);
  const written: Excel.Worksheet[] = [];
  for (const spec of pack) {
    if (signal?.aborted) return { sheets: outcome, keptAside };
    const found = byId.get(spec.id);
    byId.delete(spec.id);
    const name = found?.sheet.name ?? freeSheetName(spec.name, takenNames);
    takenNames.push(name);
    onProgress?.({ written: outcome.length, total: pack.length, sheet: name });
    if (found) emptySheet(found);
    const sheet = found?.sheet ?? addMarkedSheet(context, PACK_MARK + spec.id, name);
    if (!found) tabs.place(sheet, written.at(-1) ?? null);
    const note = found && !found.content.isNullObject ? found.content : null;
    await writePackSheet(sheet, withFreeTableName(spec, takenTables), budget, note);
    // A sheet a trip: progress is then true, and stopping leaves whole sheets.
    await budget.send();
    written.push(sheet);
    outcome.push({ id: spec.id, name });
  }
  for (const { sheet } of byId.values()) sheet.delete();
  await linkFigures(context, pack, outcome, budget);
  // One that somebody has hidden cannot be shown, and stays hidden.
  const first = written.find((sheet) => !hidden.has(sheet));
  first?.activate();
  first?.getRange('A1').select();
  await budget.send();
  onProgress?.({ written: outcome.length, total: pack.length, sheet: null });
  return { sheets: outcome, keptAside };
}

/** Queues giving sheets that somebody has edited another name, by which they are theirs and no longer ours. */
function keepAside(sheets: readonly SheetContents[], takenNames: string[]): KeptSheet[] {
  return sheets.map(({ sheet, mark, content }) => {
    const { name } = sheet;
    takenNames.splice(takenNames.indexOf(name), 1);
    const keptAs = freeSheetName(`${name.slice(0, 31 - EDITED.length)}${EDITED}`, takenNames);
    takenNames.push(keptAs);
    sheet.name = keptAs;
    mark.delete();
    content.delete();
    return { name, keptAs };
  });
}

/** Our pack sheets in tab order. Two round trips. */
export async function listPackSheets(context: Excel.RequestContext): Promise<PackOutcome> {
  const sheets = loadSheets(context);
  await context.sync();

  const marked = loadMarks(sheets);
  await context.sync();
  return {
    sheets: marked.flatMap((entry) => {
      const id = packIdOf(entry);
      return id === null || isLeftover(entry) ? [] : [{ id, name: entry.sheet.name }];
    }),
  };
}

/** Whether a sheet whose mark is loaded is one of the pack's. */
export function isPackSheet(entry: SheetWithMark): boolean {
  return packIdOf(entry) !== null && !isLeftover(entry);
}

/** The id of a pack sheet; null for a sheet that is none. */
function packIdOf(entry: SheetWithMark): string | null {
  const id = sheetIdOf(entry);
  return id?.startsWith(PACK_MARK) ? id.slice(PACK_MARK.length) : null;
}

interface SheetContents extends SheetWithMark, SheetWithContent {
  readonly tables: Excel.TableCollection;
  readonly charts: Excel.ChartCollection;
  readonly protection: Excel.WorksheetProtection;
}

function loadContents({ sheet, mark }: SheetWithMark): SheetContents {
  return {
    ...loadContent(sheet),
    mark,
    tables: sheet.tables.load('items/id,items/name'),
    charts: sheet.charts.load('items/id'),
    protection: sheet.protection.load('protected'),
  };
}

function refuseProtected(
  ours: readonly SheetContents[],
  structureProtected: boolean,
  pack: readonly PackSheet[],
): void {
  const locked = ours.find(({ protection }) => protection.protected);
  if (locked) throw new AddInError('sheet-protected', { sheet: locked.sheet.name });
  if (structureProtected && ours.length < pack.length)
    throw new AddInError('workbook-protected', {});
}

function emptySheet(entry: SheetContents): void {
  const { sheet, tables, charts } = entry;
  forgetContent(entry);
  for (const table of tables.items) table.delete();
  for (const chart of charts.items) chart.delete();
  const cells = sheet.getRange();
  cells.clear();
  cells.format.useStandardHeight = true;
  cells.format.useStandardWidth = true;
}

function withFreeTableName(spec: PackSheet, taken: string[]): PackSheet {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = spec.table.name;
  for (let number = 2; used.has(name.toLowerCase()); number += 1)
    name = `${spec.table.name}_${number}`;
  taken.push(name);
  return { ...spec, table: { ...spec.table, name } };
}
