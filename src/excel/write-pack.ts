import type { CompiledSheet } from '../workbook/compiled-sheet';
import { AddInError } from '../workbook/errors';
import { FILLED_IN_BEFORE } from '../workbook/filled-in';
import type {
  ComposePack,
  ComposeRollUp,
  KeptSheet,
  SheetFamily,
  WritePackOptions,
  WrittenPack,
} from '../workbook/port';
import type { BatchBudget } from './batch-budget';
import { createBatchBudget } from './batch-budget';
import { drawChoices } from './choice-lists';
import { drawLinks, drawSheet } from './draw-sheet';
import { forgetContent } from './edited-sheets';
import { isFilledIn, keepFilledIn } from './filled-in';
import type { RollUpContents, SheetContents, WorkbookContents } from './look-at-workbook';
import { lookAtRollUp, lookAtWorkbook } from './look-at-workbook';
import {
  addMarkedSheet,
  deleteLeftovers,
  deleteSheet,
  freeSheetName,
  isHalfReleased,
  listNamesInUse,
  listTabs,
  nameTable,
  partCopies,
  releaseSheets,
} from './our-sheets';
import { beginWriting } from './run-writing';
import { FAMILIES, isOfFamily } from './pack-sheets';

/** The tabs of a workbook in their order, as far as it is known here: for placing those that are added. */
interface PackTabs {
  /** Queues moving a sheet that was just added at the end to its place in the pack. */
  readonly place: (added: Excel.Worksheet, previous: Excel.Worksheet | null) => void;
}

/** After the name of a sheet that somebody has edited. */
const EDITED = ' (edited)';

/** What a sheet takes in a request without its values, looks and links: as measured, rounded up. */
const SHEET_BYTES = 100_000;

/**
 * Replaces the pack. Three round trips to look at the workbook, and one for each request that the pack fills. A sheet
 * of ours that exists is emptied and written again in its place, so that links to it hold; one that somebody has
 * edited is kept aside; one that is new takes its place among them. Where `signal` stops it, the sheets begun are
 * finished and the others left as they were.
 */
export async function writePack(
  context: Excel.RequestContext,
  compose: ComposePack,
  options: WritePackOptions = {},
  /** What was kept aside; a try that is made again adds to what the first has. */
  keptAside: KeptSheet[] = [],
): Promise<WrittenPack> {
  const found = await lookAtWorkbook(context);
  const pack = await compose(found.inputs);
  return writeSheets(context, 'pack', found, pack, options, keptAside);
}

/** Replaces the sheets of a roll-up, as {@link writePack} does those of a pack; what was filled in is given to `compose`. */
export async function writeRollUp(
  context: Excel.RequestContext,
  compose: ComposeRollUp,
  options: WritePackOptions = {},
  keptAside: KeptSheet[] = [],
): Promise<WrittenPack> {
  const found = await lookAtRollUp(context);
  const sheets = await compose(found.filledIn);
  return writeSheets(context, 'roll-up', found, sheets, options, keptAside);
}

async function writeSheets(
  context: Excel.RequestContext,
  family: SheetFamily,
  found: WorkbookContents & Partial<Pick<RollUpContents, 'filledIn'>>,
  pack: readonly CompiledSheet[],
  { onProgress, signal, showsPack = true }: WritePackOptions,
  keptAside: KeptSheet[],
): Promise<WrittenPack> {
  // Nothing is queued yet: what is, goes with the next request.
  if (signal?.aborted) return { sheets: [], keptAside: [] };
  const { markOf, idOf } = FAMILIES[family];
  const { existing, edited } = found;
  const { originals: wasOurs, copies } = partCopies(
    existing.filter((entry) => isOfFamily(family, entry)),
    ({ sheet }) => edited.has(sheet),
  );
  const ours = wasOurs.filter(({ sheet }) => !edited.has(sheet));
  refuseProtected(ours, found.isStructureProtected, pack);

  const byId = new Map(ours.map((entry) => [idOf(entry)!, entry]));
  const kept = deleteLeftovers(existing).map(({ sheet }) => sheet);
  const hidden = new Set(kept.filter(({ visibility }) => visibility !== 'Visible'));
  const tabs = createPackTabs(kept, ours[0]?.sheet ?? null);
  const takenNames = kept.map(({ name }) => name);
  const namesInUse = listNamesInUse(
    existing.filter((entry) => !ours.includes(entry)),
    existing,
    found.definedNames,
  );

  beginWriting(context);
  releaseSheets([...copies, ...existing.filter(isHalfReleased)]);
  const now = keepAside(
    wasOurs.filter(({ sheet }) => edited.has(sheet)),
    takenNames,
  );
  keptAside.push(...now.filter(({ keptAs }) => !keptAside.some((kept) => kept.keptAs === keptAs)));
  const outcome: { id: string; name: string }[] = [];
  let sheetNow: string | null = null;
  const tellProgress = (): void =>
    onProgress?.({ written: outcome.length, total: pack.length, sheet: sheetNow });
  const budget = createBatchBudget(context, tellProgress);
  const written: Excel.Worksheet[] = [];
  let letGo: (() => void) | null = null;
  for (const spec of pack) {
    const standing = byId.get(spec.id);
    sheetNow = standing?.sheet.name ?? freeSheetName(spec.data.name, takenNames);
    if (outcome.length === 0) tellProgress();
    await budget.reserve(SHEET_BYTES);
    if (signal?.aborted) break;
    byId.delete(spec.id);
    takenNames.push(sheetNow);
    if (standing && found.filledIn && isFilledIn(standing)) {
      const taken = [...takenNames, ...listTabs(existing)];
      letGo = await keepFilledIn(context, found, found.filledIn, taken, budget);
    }
    if (standing) emptySheet(standing);
    const sheet = standing?.sheet ?? addMarkedSheet(context, markOf(spec.id), sheetNow, takenNames);
    if (!standing) tabs.place(sheet, written.at(-1) ?? null);
    const note = standing && !standing.content.isNullObject ? standing.content : null;
    await drawSheet(sheet, nameTable(spec, namesInUse), budget, found.system, note);
    await offerChoices(sheet, spec, budget);
    written.push(sheet);
    outcome.push({ id: spec.id, name: sheetNow });
  }
  sheetNow = null;
  if (letGo) {
    byId.delete(FILLED_IN_BEFORE.id);
    letGo();
  }
  if (outcome.length === pack.length) {
    for (const { sheet } of byId.values()) deleteSheet(sheet);
    const nameById = new Map(pack.map(({ id }, index) => [id, outcome[index]!.name]));
    for (const [index, spec] of pack.entries()) {
      await drawLinks(written[index]!, spec, nameById, budget);
    }
    // One that somebody has hidden cannot be shown, and stays hidden.
    const first = showsPack ? written.find((sheet) => !hidden.has(sheet)) : undefined;
    first?.activate();
    first?.getRange('A1').select();
  }
  await budget.send();
  return { sheets: outcome, keptAside };
}

/** Queues the lists to choose from, in place of those of an earlier sheet, which may have had other rows. */
async function offerChoices(
  sheet: Excel.Worksheet,
  spec: CompiledSheet,
  budget: BatchBudget,
): Promise<void> {
  if (spec.data.validations.length === 0) return;
  sheet.getRange().dataValidation.clear();
  // Those that are too long stand beside the table.
  await drawChoices(sheet, spec, sheet, budget);
}

/** Queues giving sheets that somebody has edited another name, by which they are theirs and no longer ours. */
function keepAside(sheets: readonly SheetContents[], takenNames: string[]): KeptSheet[] {
  return sheets.map(({ sheet, mark, content }) => {
    const { name } = sheet;
    takenNames.splice(takenNames.indexOf(name), 1);
    // It may have its new name already, where an earlier try stopped there.
    const plain = name.endsWith(EDITED) ? name.slice(0, -EDITED.length) : name;
    const keptAs = freeSheetName(`${plain.slice(0, 31 - EDITED.length)}${EDITED}`, takenNames);
    takenNames.push(keptAs);
    sheet.name = keptAs;
    mark.delete();
    content.delete();
    return { name, keptAs };
  });
}

function refuseProtected(
  ours: readonly SheetContents[],
  structureProtected: boolean,
  pack: readonly CompiledSheet[],
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

/**
 * Keeps a pack's tabs in its order, wherever it stands in the workbook: a sheet goes after the one before it in the
 * pack, the first before all others of the pack, and where there is no pack yet, at the end.
 */
function createPackTabs(
  sheets: readonly Excel.Worksheet[],
  firstOfPack: Excel.Worksheet | null,
): PackTabs {
  const tabs = [...sheets];
  return {
    place(added, previous) {
      const index = findPlace(tabs, previous, firstOfPack);
      if (index < tabs.length) added.position = index;
      tabs.splice(index, 0, added);
    },
  };
}

function findPlace(
  tabs: readonly Excel.Worksheet[],
  previous: Excel.Worksheet | null,
  firstOfPack: Excel.Worksheet | null,
): number {
  if (previous) return tabs.indexOf(previous) + 1;
  return firstOfPack ? tabs.indexOf(firstOfPack) : tabs.length;
}
