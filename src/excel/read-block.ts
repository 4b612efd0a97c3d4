import type { BlockContent, BlockRequest } from '../workbook/port';
import type { CellValue } from '../workbook/sheet-grid';

/** One round trip. Throws the host's error when the sheet is gone. */
export async function readBlock(
  context: Excel.RequestContext,
  { sheet, block }: BlockRequest,
): Promise<BlockContent> {
  const { rowIndex, columnIndex, rowCount, columnCount } = block;
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
  range.load('values,text');
  await context.sync();
  return { values: range.values as CellValue[][], displayed: range.text };
}
