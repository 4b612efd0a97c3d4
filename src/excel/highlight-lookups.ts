import { AddInError } from '../workbook/errors';
import type { LookupCell, LookupTable } from '../workbook/highlight-plan';
import { LOOKUP_ROW_INDEX, lookupColumn } from '../workbook/highlight-plan';
import { AS_AT_NAME, LOOKUPS_NAME, LOOKUP_NAMES } from '../workbook/names';
import type { BatchBudget } from './batch-budget';
import { requestBytes } from './batch-budget';
import { textValue } from './text-value';

const TITLE =
  'Look-ups of the highlights, written anew with them. Nothing here is to be edited; Clear highlights takes it away.';
/** Rows above the first cells of a look-up: what all of them are for, the title of each, its headings. */
const HEAD_ROWS = 3;
const FIRST_ROW_INDEX = LOOKUP_ROW_INDEX - HEAD_ROWS;

/** The look-ups that stand in the workbook, once loaded; null objects where there are none. */
export interface LoadedLookups {
  /** Every defined name of theirs. */
  readonly names: readonly Excel.NamedItem[];
  /** All their cells. */
  readonly block: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
}

/** Queues finding the look-ups, wherever a person has moved them. The caller syncs. */
export function loadLookups(context: Excel.RequestContext): LoadedLookups {
  const [whole, ...others] = [LOOKUPS_NAME, ...LOOKUP_NAMES].map((name) =>
    context.workbook.names.getItemOrNullObject(name).load('name'),
  );
  const block = whole!.getRangeOrNullObject().load('address');
  const sheet = block.worksheet.load('name');
  return {
    names: [whole!, ...others],
    block,
    sheet,
    protection: sheet.protection.load('protected'),
  };
}

/** Queues taking loaded look-ups away, names and all. Throws sheet-protected. */
export function deleteLookups({ names, block, sheet, protection }: LoadedLookups): void {
  if (!block.isNullObject) {
    if (protection.protected) throw new AddInError('sheet-protected', { sheet: sheet.name });
    block.columnHidden = false;
    block.clear();
  }
  for (const name of names) if (!name.isNullObject) name.delete();
}

/** Queues writing look-ups beside the settings, in columns that are hidden; whatever stood there is gone by then. */
export async function writeLookups(
  context: Excel.RequestContext,
  lookups: readonly LookupTable[],
  budget: BatchBudget,
): Promise<void> {
  const sheet = findHome(context);
  const firstColumn = lookupColumn(lookups, 0);
  const rowCount = HEAD_ROWS + Math.max(...lookups.map(({ rows }) => rows.length));
  const columnCount = lookupColumn(lookups, lookups.length) - 1 - firstColumn;
  const block = sheet.getRangeByIndexes(FIRST_ROW_INDEX, firstColumn, rowCount, columnCount);
  // Named first: what a batch leaves that stops half way is then found.
  addName(context, LOOKUPS_NAME, block);
  block.columnHidden = true;
  block.getCell(0, 0).values = [[textValue(TITLE)]];
  for (const [place, { title, headings, names, rows }] of lookups.entries()) {
    const column = lookupColumn(lookups, place);
    sheet.getCell(FIRST_ROW_INDEX + 1, column).values = [[textValue(title)]];
    sheet.getRangeByIndexes(LOOKUP_ROW_INDEX - 1, column, 1, headings.length).values = [
      headings.map((heading) => textValue(heading)),
    ];
    await writeRows(sheet, column, rows, budget);
    for (const [offset, name] of names.entries()) {
      const cells = sheet.getRangeByIndexes(LOOKUP_ROW_INDEX, column + offset, rows.length, 1);
      addName(context, name, cells);
    }
  }
}

/** The sheet of settings, which stands by the time that the look-ups are written. */
function findHome({ workbook }: Excel.RequestContext): Excel.Worksheet {
  return workbook.names.getItemOrNullObject(AS_AT_NAME).getRangeOrNullObject().worksheet;
}

function addName(context: Excel.RequestContext, name: string, cells: Excel.Range): void {
  context.workbook.names.add(name, cells, 'Look-up of the highlights');
}

/** Bytes of formulas to write at once: a part of a request, so that one is filled well. */
const CHUNK_BYTES = 500_000;

async function writeRows(
  sheet: Excel.Worksheet,
  column: number,
  rows: LookupTable['rows'],
  budget: BatchBudget,
): Promise<void> {
  const contents = rows.map((row) => row.map(contentOf));
  let first = 0;
  let bytes = 0;
  for (const [index, row] of contents.entries()) {
    bytes += row.reduce<number>((sum, content) => sum + requestBytes(content), 0);
    if (bytes < CHUNK_BYTES && index < contents.length - 1) continue;
    await budget.reserve(bytes);
    const chunk = contents.slice(first, index + 1);
    sheet.getRangeByIndexes(LOOKUP_ROW_INDEX + first, column, chunk.length, row.length).formulas =
      chunk;
    [first, bytes] = [index + 1, 0];
  }
}

function contentOf(cell: LookupCell): string | number {
  if (typeof cell === 'number') return cell;
  return 'formula' in cell ? cell.formula : textValue(cell.text);
}
