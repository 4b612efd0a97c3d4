import { AddInError } from '../workbook/errors';
import type { CompiledSheet } from '../workbook/compiled-sheet';
import { TIDY_ID } from '../workbook/names';
import type { BlockRequest, ComposeTidyCopy, WrittenTidyCopy } from '../workbook/port';
import type { MatrixRecords } from '../workbook/records';
import type { SheetData, TableData, ValidationData } from '../workbook/workbook-data';
import { createBatchBudget } from './batch-budget';
import type { BatchBudget } from './batch-budget';
import { drawSheet } from './draw-sheet';
import { loadContent, seekEdited } from './edited-sheets';
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
  loadSheets,
  nameTable,
  partCopies,
  releaseSheets,
  sheetIdOf,
} from './our-sheets';
import { readBoth } from './read-values';
import { prepareRecords } from './records/change-records';
import { beginWriting } from './run-writing';

/**
 * Writes the tidy copy in place of the earlier one, which goes when the new one stands. Four round trips while it fits
 * the host's payload limit, and up to two more where the sheet of records or a table of it comes. Throws
 * workbook-protected and sheet-protected before anything is changed.
 */
export async function writeTidyCopy(
  context: Excel.RequestContext,
  compose: ComposeTidyCopy,
  /** Whether a first try may have left some of it. */
  isAgain = false,
): Promise<WrittenTidyCopy> {
  const sheets = loadSheets(context);
  const structure = context.workbook.protection.load('protected');
  const definedNames = context.workbook.names.load('items/name');
  const recordsWriter = prepareRecords(context, isAgain);
  await context.sync();

  const existing = loadOrigins(sheets).map(loadContent);
  await context.sync();

  const { ours, copies } = findTidyCopies(existing);
  const [edited] = await readBoth(context, seekEdited(ours), NOTHING);
  const [standing] = ours;
  const plan = compose({
    sheet: standing?.sheet.name ?? null,
    isEdited: standing !== undefined && edited.has(standing.sheet),
    records: recordsWriter.read(),
  });
  if (structure.protected) throw new AddInError('workbook-protected', {});
  const writeRecords = await recordsWriter.plan(plan.records);
  beginWriting(context);
  const giving = plan.keepsEarlier ? [] : ours;
  const others = deleteLeftovers(existing).filter((entry) => !giving.includes(entry));
  releaseSheets(plan.keepsEarlier ? [...copies, ...ours] : copies);
  const name = await drawTidyCopy(context, plan.sheet, {
    ...{ existing, ours: giving, others, definedNames },
  });
  await writeRecords?.add();
  await writeRecords?.remove();
  await context.sync();
  return { sheet: name, records: plan.records };
}

const NOTHING = { blocks: [], finish: () => null };

/** The sheets of a workbook, parted for a new tidy copy. */
interface TidySurroundings {
  readonly existing: readonly SheetWithOrigin[];
  /** The tidy copies that give way. */
  readonly ours: readonly SheetWithOrigin[];
  readonly others: readonly SheetWithOrigin[];
  readonly definedNames: Excel.NamedItemCollection;
}

/** Queues drawing the sheet and putting it in its place; returns its tab. */
async function drawTidyCopy(
  context: Excel.RequestContext,
  spec: CompiledSheet,
  { existing, ours, others, definedNames }: TidySurroundings,
): Promise<string> {
  const budget = createBatchBudget(context);
  const sheet = addUnfinishedSheet(context, TIDY_ID);
  // The earlier one has the table's name until it goes.
  const standing = [...others, ...ours];
  const drawn = nameTable(spec, listNamesInUse(standing, existing, definedNames));
  const [{ name: tableName }] = nameTable(spec, listNamesInUse(others, existing, definedNames)).data
    .tables as [TableData];
  // Its numbers are those of the workbook already, whatever year these count from.
  await drawSheet(sheet, drawn, budget, 1900, null, tableName);
  await drawChoices(sheet, spec.data.validations, budget);
  await drawSourceLinks(sheet, spec.data, budget);
  for (const entry of ours) deleteSheet(entry.sheet);
  sheet.tables.getItemOrNullObject(drawn.data.tables[0]!.name).name = tableName;
  const name = freeSheetName(
    spec.data.name,
    others.map((entry) => entry.sheet.name),
  );
  sheet.name = name;
  return name;
}

/** What a list takes in a request: as measured, rounded up. */
const CHOICES_BYTES = 1_500;

/** Queues the lists to choose from, which warn of another text and take it. */
async function drawChoices(
  sheet: Excel.Worksheet,
  validations: readonly ValidationData[],
  budget: BatchBudget,
): Promise<void> {
  for (const { ranges, formula1, carried } of validations) {
    const { errorTitle, errorMessage } = carried as { errorTitle: string; errorMessage: string };
    await budget.reserve(CHOICES_BYTES);
    const { dataValidation } = sheet.getRange(ranges[0]);
    const source = formula1!.slice(1, -1).replace(/""/g, '"');
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = {
      message: errorMessage,
      showAlert: true,
      style: 'Warning',
      title: errorTitle,
    };
  }
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
 * Takes the tidy copy away and makes the records say what `change` makes of them. Three round trips, and one more where
 * the sheet of records goes. Throws workbook-protected and sheet-protected.
 */
export async function removeTidyCopy(
  context: Excel.RequestContext,
  change: (records: MatrixRecords) => MatrixRecords,
  isAgain = false,
): Promise<MatrixRecords> {
  const sheets = loadSheets(context);
  const structure = context.workbook.protection.load('protected');
  const recordsWriter = prepareRecords(context, isAgain);
  await context.sync();
  const existing = loadOrigins(sheets);
  await context.sync();
  const { ours } = findTidyCopies(existing);
  if (structure.protected && ours.length > 0) throw new AddInError('workbook-protected', {});
  const records = change(recordsWriter.read());
  const writeRecords = await recordsWriter.plan(records);
  beginWriting(context);
  for (const entry of ours) deleteSheet(entry.sheet);
  await writeRecords?.add();
  await writeRecords?.remove();
  await context.sync();
  return records;
}

/** The tidy copy, and sheets that somebody has made of it to keep. */
function findTidyCopies<Entry extends SheetWithOrigin>(
  existing: readonly Entry[],
): { readonly ours: readonly Entry[]; readonly copies: readonly Entry[] } {
  const marked = existing.filter((entry) => isTidyCopy(entry) && !isLeftover(entry));
  const { originals, copies } = partCopies(marked);
  return {
    ours: originals.filter((entry) => !isSurelyCopy(entry)),
    copies: [...copies, ...originals.filter(isSurelyCopy)],
  };
}

const isTidyCopy = (entry: SheetWithOrigin): boolean => sheetIdOf(entry) === TIDY_ID;

/** The number formats of blocks, as rows. One round trip. */
export async function readFormats(
  context: Excel.RequestContext,
  requests: readonly BlockRequest[],
): Promise<string[][][]> {
  const ranges = requests.map(({ sheet, block }) =>
    context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(block.rowIndex, block.columnIndex, block.rowCount, block.columnCount)
      .load('numberFormat'),
  );
  await context.sync();
  return ranges.map((range) => range.numberFormat as string[][]);
}
