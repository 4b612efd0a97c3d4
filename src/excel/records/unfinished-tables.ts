import type { CellBlock } from '../../workbook/address';
import { doBlocksOverlap, formatBlock, isSameSheetName, sheetPrefix } from '../../workbook/address';
import { listReferences } from '../../workbook/formula-references';
import { UNFINISHED_TABLES_NAME } from '../../workbook/names';
import { isOurName, NAME_PROPERTIES } from '../our-names';
import type { ToldName } from '../told';

/** Cells among which tables were being added to a sheet when a run stopped. */
export interface UnfinishedCells {
  readonly sheet: string;
  readonly block: CellBlock;
}

/** Queues loading the name of the cells to which tables are being added; a null object where none are. */
export function loadUnfinishedName(context: Excel.RequestContext): Excel.NamedItem {
  return context.workbook.names.getItemOrNullObject(UNFINISHED_TABLES_NAME).load(NAME_PROPERTIES);
}

/** Whether a loaded name says that tables are unfinished: a person may have given it to something of their own. */
export const saysUnfinished = (item: ToldName): boolean => isOurName(item, COMMENT);

/** Where those cells stand by now; null without a name of ours, and when they were deleted. */
export function unfinishedCells(item: ToldName): UnfinishedCells | null {
  if (!saysUnfinished(item)) return null;
  const [reference] = listReferences(String(item.formula), '');
  return !reference || reference.sheet === '' ? null : reference;
}

/** Whether a block, or a cell, is of what was left unfinished. */
export function isUnfinished(
  cells: UnfinishedCells | null,
  sheet: string,
  { rowIndex, columnIndex }: Pick<CellBlock, 'rowIndex' | 'columnIndex'>,
): boolean {
  const cell = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
  return (
    cells !== null && isSameSheetName(cells.sheet, sheet) && doBlocksOverlap(cells.block, cell)
  );
}

/**
 * Queues naming the cells to which tables will be added, before the first of it; returns the name, to be deleted once they
 * stand. Excel moves it along.
 */
export function nameUnfinished(
  { worksheet, block }: { readonly worksheet: Excel.Worksheet; readonly block: CellBlock },
  item: Excel.NamedItem,
): Excel.NamedItem {
  const [first, last] = formatBlock(block)
    .split(':')
    .map((cell) => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'));
  const formula = `=${sheetPrefix(worksheet.name)}${first}:${last}`;
  if (item.isNullObject) {
    return worksheet.context.workbook.names.add(UNFINISHED_TABLES_NAME, formula, COMMENT);
  }
  item.formula = formula;
  return item;
}

const COMMENT = 'Where the maturity matrix add-in has not finished adding tables of records';

/** Queues clearing the cells of a run that stopped, and the tables that it has added there. */
export function clearUnfinished(
  worksheet: Excel.Worksheet,
  { block }: UnfinishedCells,
  tables: readonly Excel.Table[],
): void {
  for (const table of tables) table.delete();
  worksheet.getRange(formatBlock(block)).clear();
}
