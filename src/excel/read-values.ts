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

/** Rows of one of the blocks. */
interface Part extends BlockOnSheet {
  readonly index: number;
}

async function readValues(
  context: Excel.RequestContext,
  blocks: readonly BlockOnSheet[],
  loadMore: () => void,
): Promise<CellValue[][][]> {
  const found = blocks.map((): CellValue[][] => []);
  let pending = blocks.map((block, index): Part => ({ ...block, index }));
  let mostCells = CELLS_PER_ANSWER;
  let isMoreLoaded = false;
  while (pending.length > 0) {
    const { taken, rest } = takeParts(pending, mostCells);
    const ranges = taken.map(({ sheet, block }) =>
      sheet
        .getRangeByIndexes(block.rowIndex, block.columnIndex, block.rowCount, block.columnCount)
        .load('values'),
    );
    if (!isMoreLoaded) loadMore();
    try {
      // One answer would be larger than the host allows, so each has to make the trip of its own.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      const isOneRow = taken.length === 1 && taken[0]!.block.rowCount === 1;
      if (!isPayloadTooLarge(error) || isOneRow) throw error;
      mostCells = Math.floor(countCells(taken) / 2);
      continue;
    }
    isMoreLoaded = true;
    taken.forEach(({ index }, part) => {
      for (const row of ranges[part]!.values as CellValue[][]) found[index]!.push(row);
    });
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
    const { rowIndex, rowCount, columnCount } = part.block;
    const fitting = Math.min(rowCount, Math.floor(room / columnCount));
    if (fitting === 0 && taken.length > 0) break;
    const rows = Math.max(1, fitting);
    taken.push({ ...part, block: { ...part.block, rowCount: rows } });
    room -= rows * columnCount;
    const left = { ...part.block, rowIndex: rowIndex + rows, rowCount: rowCount - rows };
    rest.splice(0, 1, ...(left.rowCount > 0 ? [{ ...part, block: left }] : []));
  }
  return { taken, rest };
}

function countCells(parts: readonly Part[]): number {
  return parts.reduce((sum, { block }) => sum + block.rowCount * block.columnCount, 0);
}
