import type { DateSystem } from '../domain/calendar-date';
import type { CellBlock } from '../workbook/address';
import { formatBlock, parseBlock } from '../workbook/address';
import type { GridRequest } from '../workbook/port';
import type { CellValue, SheetGrid } from '../workbook/sheet-grid';
import { askDateSystem } from './date-system';
import type { LoadedLists } from './allowed-lists';
import { loadLists, readLists } from './allowed-lists';
import { isPayloadTooLarge } from './run-excel';
import type { LoadedStrikes } from './struck-cells';
import { loadStrikes, readStrikes } from './struck-cells';

/**
 * Bytes to aim at in one answer: well under the 5 MB that Excel on the web allows, because sizes are estimated.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
export const ANSWER_BYTES = 3_000_000;

/** After so many blank rows what follows is no matrix any more, but a stray cell that makes the sheet look long. */
export const LONGEST_GAP_ROWS = 1_000;

interface RowSpan {
  readonly offset: number;
  readonly rowCount: number;
}

/**
 * One round trip while all values fit into one answer of the host; else each sheet by itself, with one trip more for
 * each further chunk of rows. One more where a list of allowed texts stands far down a sheet.
 */
export async function readGrids(
  context: Excel.RequestContext,
  requests: readonly GridRequest[],
): Promise<SheetGrid[]> {
  const grids = await readCells(context, requests);
  const isInCells = (source: string): boolean => source.startsWith('=');
  const mayBeFar = grids.some(({ allowedLists = [], allowedDues = [] }) =>
    [...allowedLists, ...allowedDues].some(isInCells),
  );
  if (!mayBeFar) return grids;
  const { readFarLists } = await import('./far-lists');
  return readFarLists(context, grids, requests);
}

async function readCells(
  context: Excel.RequestContext,
  requests: readonly GridRequest[],
): Promise<SheetGrid[]> {
  const bytes = requests.reduce((sum, request) => sum + estimateBytes(request), 0);
  if (requests.length > 1 && bytes <= ANSWER_BYTES) {
    const together = await readTogether(context, requests);
    if (together) return together;
  }
  const grids: SheetGrid[] = [];
  for (const request of requests) grids.push(await readGrid(context, request));
  return grids;
}

/** Roughly what the cells of a request take in an answer. */
export const estimateBytes = ({ block, bytesPerCell }: GridRequest): number =>
  block.rowCount * block.columnCount * bytesPerCell;

/** Null where the answer would be larger than the host allows. */
async function readTogether(
  context: Excel.RequestContext,
  requests: readonly GridRequest[],
): Promise<SheetGrid[] | null> {
  const asked = requests.map((request) => {
    const sheet = context.workbook.worksheets.getItem(request.sheet);
    const whole = { offset: 0, rowCount: request.block.rowCount };
    return { request, facts: loadFacts(sheet, request), ...loadSpan(sheet, request, whole) };
  });
  try {
    await context.sync();
  } catch (error) {
    if (isPayloadTooLarge(error)) return null;
    throw error;
  }
  return asked.map(({ request, facts, range, shown }) => {
    const displayed = shown.map(({ text }) => text.map(([one]) => one!));
    return makeGrid(request, range.values as CellValue[][], displayed, facts);
  });
}

async function readGrid(context: Excel.RequestContext, request: GridRequest): Promise<SheetGrid> {
  const sheet = context.workbook.worksheets.getItem(request.sheet);
  const { values, displayed, facts } = await readRows(context, sheet, request);
  return makeGrid(request, values, displayed, facts);
}

function makeGrid(
  { sheet, block, displayedColumnIndices }: GridRequest,
  values: CellValue[][],
  displayed: readonly (readonly string[])[],
  facts: SheetFacts,
): SheetGrid {
  const { rowIndex, columnIndex } = block;
  return {
    sheet,
    rowIndex,
    columnIndex,
    values,
    displayed: new Map(displayedColumnIndices.map((column, index) => [column, displayed[index]!])),
    ...readFacts(facts, rowIndex, values.length),
  };
}

/** Queues loading rows of values, and the texts of the displayed columns. */
function loadSpan(
  sheet: Excel.Worksheet,
  { block, displayedColumnIndices }: GridRequest,
  { offset, rowCount }: RowSpan,
): { readonly range: Excel.Range; readonly shown: readonly Excel.Range[] } {
  const rowIndex = block.rowIndex + offset;
  const range = sheet.getRangeByIndexes(rowIndex, block.columnIndex, rowCount, block.columnCount);
  range.load('values');
  const shown = displayedColumnIndices.map((column) =>
    sheet.getRangeByIndexes(rowIndex, column, rowCount, 1).load('text'),
  );
  return { range, shown };
}

/**
 * Rows of values, and of the displayed columns' texts, in as few answers as hold them; the facts come with the first.
 * What stands far below the last row is left unread.
 */
async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  request: GridRequest,
): Promise<{ values: CellValue[][]; displayed: string[][]; facts: SheetFacts }> {
  const { block, displayedColumnIndices } = request;
  const values: CellValue[][] = [];
  const displayed: string[][] = displayedColumnIndices.map(() => []);
  let facts: SheetFacts | null = null;
  const pending = splitRows(block.rowCount, rowsPerAnswer(request));
  while (pending.length > 0) {
    const span = pending.shift()!;
    // Made anew for each try: a range of a batch that was refused cannot be used any more.
    const asked: SheetFacts = facts ?? loadFacts(sheet, request);
    const { range, shown } = loadSpan(sheet, request, span);
    const rest = loadRest(sheet, request, span);
    try {
      // One answer would be larger than the host allows, so each chunk has to make the trip of its own.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (!isPayloadTooLarge(error) || span.rowCount === 1) throw error;
      pending.unshift(...splitRows(span.rowCount, Math.ceil(span.rowCount / 2), span.offset));
      continue;
    }
    facts = asked;
    for (const row of range.values as CellValue[][]) values.push(row);
    shown.forEach(({ text }, index) => {
      for (const row of text) displayed[index]!.push(row[0]!);
    });
    if (rest && isFarBelow(rest, block.rowIndex, values)) {
      const rowCount = countFilledRows(values);
      values.length = rowCount;
      for (const texts of displayed) texts.length = rowCount;
      break;
    }
  }
  return { values, displayed, facts: facts! };
}

/** Queues finding out where anything stands below a span; null where that is the last. */
function loadRest(
  sheet: Excel.Worksheet,
  { block }: GridRequest,
  { offset, rowCount }: RowSpan,
): Excel.Range | null {
  const read = offset + rowCount;
  if (read >= block.rowCount) return null;
  const { columnIndex, columnCount } = block;
  const below = sheet.getRangeByIndexes(
    block.rowIndex + read,
    columnIndex,
    block.rowCount - read,
    columnCount,
  );
  return below.getUsedRangeOrNullObject(true).load('rowIndex');
}

function isFarBelow(
  rest: Excel.Range,
  firstRowIndex: number,
  values: readonly (readonly CellValue[])[],
): boolean {
  if (rest.isNullObject) return true;
  return rest.rowIndex - (firstRowIndex + countFilledRows(values)) >= LONGEST_GAP_ROWS;
}

/** Rows up to the last in which anything stands; one at least, which holds the header. */
function countFilledRows(values: readonly (readonly CellValue[])[]): number {
  let rowCount = values.length;
  while (rowCount > 1 && values[rowCount - 1]!.every((value) => value === '')) rowCount -= 1;
  return rowCount;
}

function rowsPerAnswer({ block, bytesPerCell }: GridRequest): number {
  return Math.max(1, Math.floor(ANSWER_BYTES / (block.columnCount * Math.max(1, bytesPerCell))));
}

function splitRows(rowCount: number, rowsEach: number, firstOffset = 0): RowSpan[] {
  const spans: RowSpan[] = [];
  for (let done = 0; done < rowCount; done += rowsEach) {
    spans.push({ offset: firstOffset + done, rowCount: Math.min(rowsEach, rowCount - done) });
  }
  return spans;
}

interface SheetFacts {
  readonly lists: LoadedLists;
  readonly tellSystem: () => DateSystem;
  readonly visible: Excel.RangeAreas;
  /** Null where nobody asked, or the host is too old to tell merged cells. */
  readonly merged: Excel.RangeAreas | null;
  /** Whether the host could tell them and was not asked. */
  readonly isMergingUnknown: boolean;
  readonly strikes: readonly LoadedStrikes[];
}

function loadFacts(sheet: Excel.Worksheet, request: GridRequest): SheetFacts {
  const { block, asksMerged, listed } = request;
  const { rowIndex, columnIndex, rowCount, columnCount } = block;
  const range = sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
  const visible = range.getSpecialCellsOrNullObject('Visible');
  visible.load('address,cellCount');
  const tellsMerged = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  const isAsked = asksMerged === 'always' || (asksMerged === 'where-harmless' && isHarmless());
  const merged = tellsMerged && isAsked ? range.getMergedAreasOrNullObject() : null;
  merged?.load('address');
  const lists = loadLists(sheet, { block, listed });
  const strikes = loadStrikes(sheet, request);
  const isMergingUnknown = tellsMerged && !isAsked && asksMerged !== 'never';
  const tellSystem = askDateSystem(sheet.context);
  return { lists, visible, merged, isMergingUnknown, strikes, tellSystem };
}

/** Excel on the web keeps its undo stack when it is asked for merged cells: https://github.com/OfficeDev/office-js/issues/5918 */
function isHarmless(): boolean {
  return Office.context.platform === Office.PlatformType.OfficeOnline;
}

function readFacts(
  { lists, visible, merged, isMergingUnknown, strikes, tellSystem }: SheetFacts,
  firstRowIndex: number,
  rowCount: number,
): Omit<SheetGrid, 'sheet' | 'rowIndex' | 'columnIndex' | 'values' | 'displayed'> {
  const hiddenRows = listHiddenRows(visible, firstRowIndex, rowCount);
  const mergedAreas = merged ? splitAddresses(merged) : [];
  const struckCells = readStrikes(strikes);
  return {
    ...readLists(lists),
    hiddenRows,
    mergedAreas,
    ...(isMergingUnknown && { isMergingUnknown }),
    ...(struckCells.length > 0 && { struckCells }),
    dateSystem: tellSystem(),
  };
}

/** The rows none of whose cells is among the visible ones; those about which nothing is said are not taken for hidden. */
function listHiddenRows(
  visible: Excel.RangeAreas,
  firstRowIndex: number,
  rowCount: number,
): number[] {
  const endRowIndex = firstRowIndex + rowCount;
  const { blocks, isWhole } = listVisible(visible);
  const shown = new Set<number>();
  for (const block of blocks) {
    const first = Math.max(block.rowIndex, firstRowIndex);
    const end = Math.min(block.rowIndex + block.rowCount, endRowIndex);
    for (let row = first; row < end; row += 1) shown.add(row);
  }
  const lastTold = isWhole ? endRowIndex : Math.max(firstRowIndex, ...shown);
  const hiddenRows: number[] = [];
  for (let row = firstRowIndex; row < lastTold; row += 1) if (!shown.has(row)) hiddenRows.push(row);
  return hiddenRows;
}

/**
 * The blocks of visible cells, their address and count loaded, and whether these are all: Excel may cut a long address
 * short, in the middle of the last block too.
 */
export function listVisible(visible: Excel.RangeAreas): {
  readonly blocks: readonly CellBlock[];
  readonly isWhole: boolean;
} {
  const blocks = splitAddresses(visible).flatMap((address) => parseBlock(address) ?? []);
  if (visible.isNullObject) return { blocks, isWhole: true };
  const cellCount = blocks.reduce((sum, block) => sum + block.rowCount * block.columnCount, 0);
  const isWhole = cellCount === visible.cellCount;
  return { blocks: isWhole ? blocks : blocks.slice(0, -1), isWhole };
}

/** Addresses of the areas without their sheet's name, which may itself hold a comma or a "!"; whole columns and rows as cells. */
export function splitAddresses(areas: Excel.RangeAreas): string[] {
  if (areas.isNullObject) return [];
  return [...areas.address.matchAll(AREA_ADDRESS)].flatMap(([, area]) => {
    const block = parseBlock(area!);
    return block ? formatBlock(block) : [];
  });
}

/** "!A1", "!A1:E9", and "!A:E" or "!1:9" for whole columns and rows. */
const AREA_ADDRESS =
  /!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|\$?[A-Z]+:\$?[A-Z]+|\$?\d+:\$?\d+)(?=,|$)/g;
