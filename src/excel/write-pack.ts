import { AddInError } from '../workbook/errors';
import type { PackSheet } from '../workbook/pack-sheet';
import type { KeptSheet, PackOutcome, WritePackOptions, WrittenPack } from '../workbook/port';
import { createBatchBudget } from './batch-budget';
import type { SheetWithContent } from './edited-sheets';
import { findEdited, forgetContent, loadContent } from './edited-sheets';
import type { SheetWithMark, SheetWithOrigin } from './our-sheets';
import {
  addMarkedSheet,
  deleteLeftovers,
  deleteSheet,
  freeSheetName,
  isLeftover,
  listNamesInUse,
  loadOrigins,
  loadSheets,
  nameTable,
  partCopies,
  releaseSheets,
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
  const definedNames = context.workbook.names.load('items/name');
  await context.sync();

  const existing = loadOrigins(sheets).map((entry) => loadContents(entry));
  await context.sync();

  const marked = existing.filter(isPackSheet);
  const edited = await findEdited(context, marked);
  const { originals: wasOurs, copies } = partCopies(marked, ({ sheet }) => edited.has(sheet));
  const ours = wasOurs.filter(({ sheet }) => !edited.has(sheet));
  refuseProtected(ours, structure.protected, pack);

  const byId = new Map(ours.map((entry) => [packIdOf(entry)!, entry]));
  const kept = deleteLeftovers(existing).map(({ sheet }) => sheet);
  const hidden = new Set(kept.filter(({ visibility }) => visibility !== 'Visible'));
  const tabs = createPackTabs(kept, ours[0]?.sheet ?? null);
  const takenNames = kept.map(({ name }) => name);
  const namesInUse = listNamesInUse(
    existing.filter((entry) => !ours.includes(entry)),
    existing,
    definedNames,
  );

  releaseSheets(copies);
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
    await writePackSheet(sheet, nameTable(spec, namesInUse), budget, note);
    // A sheet a trip: progress is then true, and stopping leaves whole sheets.
    await budget.send();
    written.push(sheet);
    outcome.push({ id: spec.id, name });
  }
  for (const { sheet } of byId.values()) deleteSheet(sheet);
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

  const marked = loadOrigins(sheets);
  await context.sync();
  return {
    sheets: findPackSheets(marked).map((entry) => ({
      id: packIdOf(entry)!,
      name: entry.sheet.name,
    })),
  };
}

/** Of sheets whose origin is loaded, those of the pack in tab order, and none that is a copy of one. */
export function findPackSheets(entries: readonly SheetWithOrigin[]): readonly SheetWithOrigin[] {
  return partCopies(entries.filter(isPackSheet)).originals;
}

/** Whether a sheet has the mark of one of the pack's. */
function isPackSheet(entry: SheetWithMark): boolean {
  return packIdOf(entry) !== null && !isLeftover(entry);
}

/** The id of a pack sheet; null for a sheet that is none. */
function packIdOf(entry: SheetWithMark): string | null {
  const id = sheetIdOf(entry);
  return id?.startsWith(PACK_MARK) ? id.slice(PACK_MARK.length) : null;
}

interface SheetContents extends SheetWithContent {
  readonly charts: Excel.ChartCollection;
}

function loadContents(entry: SheetWithOrigin): SheetContents {
  return {
    ...loadContent(entry),
    charts: entry.sheet.charts.load('items/id'),
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
