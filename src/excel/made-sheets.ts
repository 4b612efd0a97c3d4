import { AddInError } from '../workbook/errors';
import type { CompiledStandardSheet } from '../workbook/compiled-sheet';
import type { BlockRequest, ComposeMadeSheet, WrittenMadeSheet } from '../workbook/port';
import type { MadeSheetId, MatrixRecords } from '../workbook/records';
import { isMadeSheetId, keepMadeSheets, nextMadeSheetId } from '../workbook/records';
import type { SheetData, TableData } from '../workbook/workbook-data';
import { createBatchBudget } from './batch-budget';
import type { BatchBudget } from './batch-budget';
import { drawChoices, drawChoicesSheet, partChoices } from './choice-lists';
import { drawSheet } from './draw-sheet';
import { loadContent, notedFingerprint, seekEdited } from './edited-sheets';
import type { SheetWithOrigin } from './our-sheets';
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
  nameTable,
  partCopies,
  releaseSheets,
  sheetIdOf,
} from './our-sheets';
import { readBoth, readInParts } from './read-values';
import { prepareRecords } from './records/change-records';
import { beginWriting } from './run-writing';

/** What is remembered between two tries of one writing. */
export interface MadeSheetTries {
  /** What the sheet was known as the first time; null before that. */
  id: MadeSheetId | null;
}

/**
 * Writes a sheet in the standard form; the one that it takes the place of goes when the new one and its records stand. Four
 * round trips while it fits the host's payload limit, and up to two more where the sheet of records or a table of it
 * comes. Throws workbook-protected and sheet-protected before anything is changed.
 */
export async function writeMadeSheet(
  context: Excel.RequestContext,
  compose: ComposeMadeSheet,
  tries: MadeSheetTries,
  /** Whether a first try may have left some of it. */
  isAgain = false,
): Promise<WrittenMadeSheet> {
  const load = () => ({
    structure: context.workbook.protection.load('protected'),
    definedNames: context.workbook.names.load('items/name'),
  });
  const { writer: recordsWriter, more } = await prepareRecords(context, load, isAgain);
  const { structure, definedNames } = more;

  const existing = loadOrigins(recordsWriter.sheets).map(loadContent);
  await context.sync();

  const { ours, copies } = findMadeSheets(existing);
  const [edited] = await readBoth(context, seekEdited(ours), NOTHING);
  const left = ours.filter((entry) => isAgain && madeIdOf(entry) === tries.id);
  const standing = ours.filter((entry) => !left.includes(entry));
  const ids = standing.map(madeIdOf);
  const plan = compose({
    sheets: standing.map((entry, index) => ({
      id: ids[index]!,
      sheet: entry.sheet.name,
      isEdited: edited.has(entry.sheet),
      fingerprint: notedFingerprint(entry),
    })),
    records: keepMadeSheets(recordsWriter.read(), (one) => ids.includes(one)),
  });
  const id = (tries.id ??= plan.replaces ?? nextMadeSheetId(ids));
  if (structure.protected) throw new AddInError('workbook-protected', {});
  const giving = [...left, ...standing.filter((entry) => madeIdOf(entry) === plan.replaces)];
  const kept = standing.filter((entry) => !giving.includes(entry));
  const choices = partChoices(existing, kept.map(madeIdOf), copies.map(madeIdOf));
  const going = [...giving, ...choices.going];
  const staying = existing.filter((entry) => !isLeftover(entry) && !going.includes(entry));
  const name = freeSheetName(plan.sheet.data.name, listTabs(staying));
  const records = plan.recordsFor({ id, sheet: name });
  const budget = createBatchBudget(context);
  const writeRecords = await recordsWriter.plan(records, budget);
  beginWriting(context);
  const untouched = deleteLeftovers(existing).filter((entry) => !going.includes(entry));
  releaseSheets([...copies, ...choices.released]);
  const surroundings = { existing, ours: going, others: untouched, definedNames };
  const finish = await drawMadeSheet(context, plan.sheet, id, surroundings, budget);
  await writeRecords?.add();
  // What is refused before leaves a sheet that is not whole yet, and records of none.
  finish(name);
  await writeRecords?.remove();
  await context.sync();
  const others = kept.map((entry) => ({ id: madeIdOf(entry), sheet: entry.sheet.name }));
  return { id, sheet: name, madeSheets: [...others, { id, sheet: name }], records };
}

const NOTHING = { blocks: [], finish: () => null };

/** The sheets of a workbook, parted for a new sheet in the standard form. */
interface MadeSurroundings {
  readonly existing: readonly SheetWithOrigin[];
  /** The sheets that give way. */
  readonly ours: readonly SheetWithOrigin[];
  readonly others: readonly SheetWithOrigin[];
  readonly definedNames: Excel.NamedItemCollection;
}

/** Queues drawing the sheet; returns what queues putting it in its place, under its tab. */
async function drawMadeSheet(
  context: Excel.RequestContext,
  spec: CompiledStandardSheet,
  id: MadeSheetId,
  { existing, ours, others, definedNames }: MadeSurroundings,
  budget: BatchBudget,
): Promise<(tab: string) => void> {
  // The earlier one has the table's name until it goes.
  const standing = [...others, ...ours];
  const lists = await drawChoicesSheet(context, spec.choices, id, listTabs(standing), budget);
  const sheet = addUnfinishedSheet(context, id, listTabs(standing));
  const drawn = nameTable(spec, listNamesInUse(standing, existing, definedNames));
  const [{ name: tableName }] = nameTable(spec, listNamesInUse(others, existing, definedNames)).data
    .tables as [TableData];
  // Its numbers are those of the workbook already, whatever year these count from.
  await drawSheet(sheet, drawn, budget, 1900, null, tableName);
  await drawChoices(sheet, spec, lists, budget);
  await drawSourceLinks(sheet, spec.data, budget);
  return (tab) => {
    for (const entry of ours) deleteSheet(entry.sheet);
    sheet.tables.getItemOrNullObject(drawn.data.tables[0]!.name).name = tableName;
    sheet.name = tab;
    if (lists) lists.name = freeSheetName(spec.choices!.name, [...listTabs(others), tab]);
  };
}

/** What a link takes in a request: as measured, rounded up. */
const LINK_BYTES = 1_000;

/** Queues the links to where rows came from, in the look that they are meant to have. */
async function drawSourceLinks(
  sheet: Excel.Worksheet,
  { cells }: SheetData,
  budget: BatchBudget,
): Promise<void> {
  for (const { rowIndex, columnIndex, cell } of cells.entries()) {
    if (!cell.hyperlink) continue;
    await budget.reserve(LINK_BYTES);
    const range = sheet.getCell(rowIndex, columnIndex);
    range.hyperlink = cell.hyperlink;
    const { color, underline } = cell.style!.font!;
    range.format.font.color = color!;
    range.format.font.underline = underline ? 'Single' : 'None';
  }
}

/**
 * Takes a sheet that was made away and makes the records say what `change` makes of them. Three round trips, and one more
 * where the sheet of records goes. Throws workbook-protected and sheet-protected.
 */
export async function removeMadeSheet(
  context: Excel.RequestContext,
  id: MadeSheetId,
  change: (records: MatrixRecords) => MatrixRecords,
  isAgain = false,
): Promise<MatrixRecords> {
  const load = () => context.workbook.protection.load('protected');
  const { writer, more: structure } = await prepareRecords(context, load, isAgain);
  const existing = loadOrigins(writer.sheets);
  await context.sync();
  const { ours, copies } = findMadeSheets(existing);
  const made = ours.filter((entry) => madeIdOf(entry) === id);
  const staying = ours.filter((entry) => !made.includes(entry)).map(madeIdOf);
  const choices = partChoices(existing, staying, copies.map(madeIdOf));
  const going = [...choices.going, ...made];
  if (structure.protected && going.length > 0) throw new AddInError('workbook-protected', {});
  const records = change(writer.read());
  const writeRecords = await writer.plan(records);
  beginWriting(context);
  releaseSheets(choices.released);
  await writeRecords?.add();
  await writeRecords?.remove();
  // Last: while the sheet stands, a person can ask once more for what is left of it to go.
  for (const entry of going) deleteSheet(entry.sheet);
  await context.sync();
  return records;
}

/** The sheets that were made, and sheets that somebody has made of them to keep. */
function findMadeSheets<Entry extends SheetWithOrigin>(
  existing: readonly Entry[],
): { readonly ours: readonly Entry[]; readonly copies: readonly Entry[] } {
  const marked = existing.filter((entry) => isMadeSheetId(sheetIdOf(entry)) && !isLeftover(entry));
  const { originals, copies } = partCopies(marked);
  return {
    ours: originals.filter((entry) => !isSurelyCopy(entry)),
    copies: [...copies, ...originals.filter(isSurelyCopy)],
  };
}

/** Of a sheet that was found to be one of them. */
const madeIdOf = (entry: SheetWithOrigin): MadeSheetId => sheetIdOf(entry) as MadeSheetId;

/** The number formats of blocks, as rows. One round trip for each answer that they take. */
export async function readFormats(
  context: Excel.RequestContext,
  requests: readonly BlockRequest[],
): Promise<string[][][]> {
  const read = await readInParts(
    context,
    requests.map(({ sheet, block }) => ({
      ...block,
      load: (offset: number, rowCount: number) =>
        context.workbook.worksheets
          .getItem(sheet)
          .getRangeByIndexes(
            block.rowIndex + offset,
            block.columnIndex,
            rowCount,
            block.columnCount,
          )
          .load('numberFormat'),
    })),
  );
  return read.map((parts) => parts.flatMap(({ numberFormat }) => numberFormat as string[][]));
}
