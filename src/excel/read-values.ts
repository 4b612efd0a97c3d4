import type { CellBlock } from '../workbook/address';
import type { CellValue } from '../workbook/sheet-grid';
import { isPayloadTooLarge } from './run-excel';

/** Cells to ask for in one answer: most are blank or short, and the answer is halved where the host finds it too large. */
const CELLS_PER_ANSWER = 60_000;

/** A block of cells to read. */
export interface BlockOnSheet {
  readonly sheet: Excel.Worksheet;
  readonly block: CellBlock;
}

/** Blocks that somebody wants the values of, and what becomes of them. */
export interface ValuesRequest<Result> {
  readonly blocks: readonly BlockOnSheet[];
  /** Queues loading what else is wanted, on the first of the trips; again where that fails. */
  load?(): void;
  /** Takes the values of each block, as rows. */
  finish(values: readonly CellValue[][][]): Result;
}

/**
 * Reads what two want in one go. One round trip while all of it fits into one answer of the host, one more for each
 * further answer, and none where nothing is wanted.
 */
export async function readBoth<First, Second>(
  context: Excel.RequestContext,
  first: ValuesRequest<First>,
  second: ValuesRequest<Second>,
): Promise<[First, Second]> {
  const blocks = [...first.blocks, ...second.blocks];
  const values = await readValues(context, blocks, () => {
    first.load?.();
    second.load?.();
  });
  const count = first.blocks.length;
  return [first.finish(values.slice(0, count)), second.finish(values.slice(count))];
}

/**
 * Reads all that a sheet uses, in one round trip with what `load` queues; where that does not fit into one answer of the
 * host, `load` queues it again, and the cells come in as many trips as they need. Null without a sheet.
 */
export async function readUsed<More>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet | undefined,
  load: () => More,
): Promise<{ readonly contents: UsedCells | null; readonly more: More }> {
  const whole = { more: load(), used: sheet?.getUsedRange().load('values,rowIndex,columnIndex') };
  try {
    await context.sync();
    return { contents: whole.used ?? null, more: whole.more };
  } catch (error) {
    if (!sheet || !isPayloadTooLarge(error)) throw error;
  }
  const more = load();
  const used = sheet.getUsedRange().load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const block = { rowIndex, columnIndex, rowCount, columnCount };
  const [values] = await readValues(context, [{ sheet, block }]);
  return { contents: { values: values!, rowIndex, columnIndex }, more };
}

type UsedCells = Pick<Excel.Range, 'values' | 'rowIndex' | 'columnIndex'>;

async function readValues(
  context: Excel.RequestContext,
  blocks: readonly BlockOnSheet[],
  loadMore?: () => void,
): Promise<CellValue[][][]> {
  const read = await readInParts(
    context,
    blocks.map(({ sheet, block }) => ({
      ...block,
      load: (offset, rowCount) =>
        sheet
          .getRangeByIndexes(
            block.rowIndex + offset,
            block.columnIndex,
            rowCount,
            block.columnCount,
          )
          .load('values'),
    })),
    loadMore,
  );
  return read.map((parts) => parts.flatMap(({ values }) => values as CellValue[][]));
}

/** Rows to read, so many at a time. */
export interface RowsToRead<Loaded> {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Queues loading rows, of which the first is `offset`; again where the answer was too large. */
  load(offset: number, rowCount: number): Loaded;
}

/** Rows of one of several that are read. */
interface Part {
  /** 0-based, among all that are read. */
  readonly index: number;
  readonly offset: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * Reads rows in as few round trips as their answers need, and gives what was loaded of each, top to bottom. `loadMore`
 * queues loading what else is wanted on the first of the trips; again where that fails.
 */
export async function readInParts<Loaded>(
  context: Excel.RequestContext,
  wanted: readonly RowsToRead<Loaded>[],
  loadMore?: () => void,
): Promise<Loaded[][]> {
  const found = wanted.map((): Loaded[] => []);
  let pending = wanted.map(({ rowCount, columnCount }, index): Part => ({
    index,
    offset: 0,
    rowCount,
    columnCount,
  }));
  let mostCells = CELLS_PER_ANSWER;
  let isMoreLoaded = false;
  while (pending.length > 0) {
    const { taken, rest } = takeParts(pending, mostCells);
    const loaded = taken.map(({ index, offset, rowCount }) =>
      wanted[index]!.load(offset, rowCount),
    );
    if (!isMoreLoaded) loadMore?.();
    try {
      // One answer would be larger than the host allows, so each has to make the trip of its own.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      const isOneRow = taken.length === 1 && taken[0]!.rowCount === 1;
      if (!isPayloadTooLarge(error) || isOneRow) throw error;
      mostCells = Math.floor(countCells(taken) / 2);
      continue;
    }
    isMoreLoaded = true;
    taken.forEach(({ index }, part) => found[index]!.push(loaded[part]!));
    pending = rest;
  }
  return found;
}

/** The rows that an answer of so many cells holds, one at least, and those that are left. */
function takeParts(pending: readonly Part[], mostCells: number): { taken: Part[]; rest: Part[] } {
  const taken: Part[] = [];
  const rest = [...pending];
  let room = mostCells;
  for (let part = rest[0]; part; part = rest[0]) {
    const { offset, rowCount, columnCount } = part;
    const fitting = Math.min(rowCount, Math.floor(room / columnCount));
    if (fitting === 0 && taken.length > 0) break;
    const rows = Math.max(1, fitting);
    taken.push({ ...part, rowCount: rows });
    room -= rows * columnCount;
    const left = { ...part, offset: offset + rows, rowCount: rowCount - rows };
    rest.splice(0, 1, ...(left.rowCount > 0 ? [left] : []));
  }
  return { taken, rest };
}

function countCells(parts: readonly Part[]): number {
  return parts.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
}
