import type { CellBlock } from '../workbook/address';
import type { CellValue } from '../workbook/sheet-grid';

/** Cells to ask for in one answer: with sentences in them they stay below the 5 MB of Excel on the web. */
const CELLS_PER_ANSWER = 20_000;

/** A block of cells to read. */
export interface BlockOnSheet {
  readonly sheet: Excel.Worksheet;
  readonly block: CellBlock;
}

/** The values of each block, as rows. One round trip while all of them fit into one answer of the host. */
export async function readValues(
  context: Excel.RequestContext,
  blocks: readonly BlockOnSheet[],
): Promise<CellValue[][][]> {
  const found = blocks.map((): CellValue[][] => []);
  let asked: { readonly index: number; readonly range: Excel.Range }[] = [];
  let cells = 0;
  const receive = async (): Promise<void> => {
    if (asked.length === 0) return;
    await context.sync();
    for (const { index, range } of asked) {
      for (const row of range.values as CellValue[][]) found[index]!.push(row);
    }
    asked = [];
    cells = 0;
  };
  for (const [index, { sheet, block }] of blocks.entries()) {
    for (const part of splitRows(block)) {
      const count = part.rowCount * part.columnCount;
      if (cells + count > CELLS_PER_ANSWER) await receive();
      const { rowIndex, columnIndex, rowCount, columnCount } = part;
      const range = sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
      asked.push({ index, range: range.load('values') });
      cells += count;
    }
  }
  await receive();
  return found;
}

/** Blocks of rows that an answer holds. */
function splitRows(block: CellBlock): CellBlock[] {
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_PER_ANSWER / block.columnCount));
  const parts: CellBlock[] = [];
  for (let done = 0; done < block.rowCount; done += rowsAtOnce) {
    const rowCount = Math.min(rowsAtOnce, block.rowCount - done);
    parts.push({ ...block, rowIndex: block.rowIndex + done, rowCount });
  }
  return parts;
}
