import type { CellBlock } from '../workbook/address';
import { doBlocksOverlap, isSameSheetName, parseBlock } from '../workbook/address';
import { AddInError } from '../workbook/errors';
import type { LookupCell, LookupTable } from '../workbook/highlight-plan';
import { LOOKUP_ROW_INDEX } from '../workbook/highlight-plan';
import { listReferences } from '../workbook/formula-references';
import { AS_AT_NAME, LOOKUPS_NAME, LOOKUP_NAMES } from '../workbook/names';
import type { BatchBudget } from './batch-budget';
import { cutRows, requestBytesOfRow } from './batch-budget';
import { blockOfLookups, LOOKUP_COMMENT, LOOKUPS_TITLE, placeLookups } from './lookup-cells';
import { isDeadName, isOurName, NAME_PROPERTIES, refuseTakenName } from './our-names';
import { textValue } from './text-value';

/** The look-ups that stand in the workbook, once loaded; null objects where there are none. */
export interface LoadedLookups {
  /** Every defined name of theirs, the first of all their cells. */
  readonly names: readonly [Excel.NamedItem, ...Excel.NamedItem[]];
  /** All their cells. */
  readonly block: Excel.Range;
  /** The first of these, which says what they are. */
  readonly title: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
}

/** Queues asking what stands where look-ups are to be written; returns what refuses it. The caller syncs. */
export function askRoom(
  context: Excel.RequestContext,
  lookups: readonly LookupTable[],
): (standing: LoadedLookups) => void {
  const used = roomFor(findHome(context), lookups).getUsedRangeOrNullObject(true).load('address');
  return (standing) => {
    const { block } = standing;
    if (used.isNullObject) return;
    if (!block.isNullObject && sheetOfAddress(used.address) === sheetOfAddress(block.address)) {
      const [filled, ours] = [parseBlock(used.address), parseBlock(block.address)];
      if (filled && ours && isWithin(filled, ours)) return;
    }
    throw new AddInError('lookups-in-the-way', { cells: used.address });
  };
}

const sheetOfAddress = (address: string): string => address.slice(0, address.lastIndexOf('!'));

const isWithin = (inner: CellBlock, outer: CellBlock): boolean =>
  inner.rowIndex >= outer.rowIndex &&
  inner.columnIndex >= outer.columnIndex &&
  inner.rowIndex + inner.rowCount <= outer.rowIndex + outer.rowCount &&
  inner.columnIndex + inner.columnCount <= outer.columnIndex + outer.columnCount;

/** All cells that look-ups take up on a sheet, with their headings. */
function roomFor(sheet: Excel.Worksheet, lookups: readonly LookupTable[]): Excel.Range {
  const { rowIndex, columnIndex, rowCount, columnCount } = blockOfLookups(lookups);
  return sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
}

/** Queues finding the look-ups, wherever a person has moved them. The caller syncs. */
export function loadLookups(context: Excel.RequestContext): LoadedLookups {
  const load = (name: string): Excel.NamedItem =>
    context.workbook.names.getItemOrNullObject(name).load(NAME_PROPERTIES);
  const whole = load(LOOKUPS_NAME);
  const block = whole.getRangeOrNullObject().load('address');
  const sheet = block.worksheet.load('name');
  return {
    names: [whole, ...LOOKUP_NAMES.map(load)],
    block,
    title: block.getCell(0, 0).load('values'),
    sheet,
    protection: sheet.protection.load('protected'),
  };
}

/** Throws name-taken where a person has given one of the names to something of their own. */
export function refuseTakenLookups(lookups: LoadedLookups): void {
  const taken = lookups.names.find((item) => !item.isNullObject && !isOurs(lookups, item));
  if (taken) throw refuseTakenName(taken);
}

/** Whether a name is ours: without its comment, by where it leads, cells whose first says that they are look-ups. */
function isOurs({ block, title, sheet }: LoadedLookups, item: Excel.NamedItem): boolean {
  if (isOurName(item, LOOKUP_COMMENT) || isDeadName(item)) return true;
  if (item.isNullObject || block.isNullObject || title.values[0]![0] !== LOOKUPS_TITLE)
    return false;
  const cells = parseBlock(block.address);
  const references = listReferences(String(item.formula), '');
  return references.some(
    (one) => isSameSheetName(one.sheet, sheet.name) && cells && doBlocksOverlap(one.block, cells),
  );
}

/** Queues taking loaded look-ups away, names and all, and nothing that is a person's own. Throws sheet-protected. */
export function deleteLookups(lookups: LoadedLookups): void {
  const { names, block, sheet, protection } = lookups;
  const ours = names.filter((item) => isOurs(lookups, item));
  if (!block.isNullObject && ours.includes(names[0])) {
    if (protection.protected) throw new AddInError('sheet-protected', { sheet: sheet.name });
    block.columnHidden = false;
    block.clear();
  }
  for (const name of ours) name.delete();
}

/** Queues writing look-ups beside the settings, in columns that are hidden; whatever stood there is gone by then. */
export async function writeLookups(
  context: Excel.RequestContext,
  lookups: readonly LookupTable[],
  budget: BatchBudget,
): Promise<void> {
  const sheet = findHome(context);
  const block = roomFor(sheet, lookups);
  // Named first: what a batch leaves that stops half way is then found.
  addName(context, LOOKUPS_NAME, block);
  block.columnHidden = true;
  block.getCell(0, 0).values = [[textValue(LOOKUPS_TITLE)]];
  for (const lookup of placeLookups(lookups)) {
    const { title, headings, names, rows, columnIndex, titleRowIndex, headingsRowIndex } = lookup;
    sheet.getCell(titleRowIndex, columnIndex).values = [[textValue(title)]];
    sheet.getRangeByIndexes(headingsRowIndex, columnIndex, 1, headings.length).values = [
      headings.map((heading) => textValue(heading)),
    ];
    await writeRows(sheet, columnIndex, rows, budget);
    for (const [offset, name] of names.entries()) {
      const column = columnIndex + offset;
      const cells = sheet.getRangeByIndexes(LOOKUP_ROW_INDEX, column, rows.length, 1);
      addName(context, name, cells);
    }
  }
}

/** The sheet of settings, which stands by the time that the look-ups are written. */
function findHome({ workbook }: Excel.RequestContext): Excel.Worksheet {
  return workbook.names.getItemOrNullObject(AS_AT_NAME).getRangeOrNullObject().worksheet;
}

function addName(context: Excel.RequestContext, name: string, cells: Excel.Range): void {
  context.workbook.names.add(name, cells, LOOKUP_COMMENT);
}

async function writeRows(
  sheet: Excel.Worksheet,
  column: number,
  rows: LookupTable['rows'],
  budget: BatchBudget,
): Promise<void> {
  const contents = rows.map((row) => row.map(contentOf));
  for (const { firstRow, rowCount, bytes } of cutRows(contents.map(requestBytesOfRow))) {
    await budget.reserve(bytes);
    const chunk = contents.slice(firstRow, firstRow + rowCount);
    const rowIndex = LOOKUP_ROW_INDEX + firstRow;
    sheet.getRangeByIndexes(rowIndex, column, rowCount, chunk[0]!.length).formulas = chunk;
  }
}

function contentOf(cell: LookupCell): string | number {
  if (typeof cell === 'number') return cell;
  return 'formula' in cell ? cell.formula : textValue(cell.text);
}
