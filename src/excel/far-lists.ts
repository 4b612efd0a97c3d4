import { isSameSheetName } from '../workbook/address';
import type { CellReference } from '../workbook/formula-references';
import { listReferences } from '../workbook/formula-references';
import type { GridRequest } from '../workbook/port';
import { TOP_ROWS } from '../workbook/port';
import type { CellValue, SheetGrid } from '../workbook/sheet-grid';

/** Lists that are read, and the cells of each: a council's spellings are a few dozen. */
const MOST_LISTS = 8;
const MOST_ROWS = 500;
const MOST_COLUMNS = 4;

/**
 * The grids with the texts of lists that stand in cells further down than what was read of every sheet, or on a sheet of ours,
 * of which nothing was. One round trip where there are any, none else.
 */
export async function readFarLists(
  context: Excel.RequestContext,
  grids: readonly SheetGrid[],
  requests: readonly GridRequest[],
): Promise<SheetGrid[]> {
  const lists = listFarLists(grids, requests).map((list) => {
    const { rowIndex, columnIndex, rowCount, columnCount } = list.cells.block;
    const range = context.workbook.worksheets
      .getItemOrNullObject(list.cells.sheet)
      .getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
    return { list, range: range.load('values') };
  });
  if (lists.length === 0) return [...grids];
  await context.sync();
  return withListedTexts(
    grids,
    lists.map(({ list, range }) => ({
      list,
      values: range.isNullObject ? null : (range.values as CellValue[][]),
    })),
  );
}

/** A list of allowed texts that stands in cells which are read for it alone. */
export interface FarList {
  /** The sheet whose cells allow these texts, and what they name them by. */
  readonly sheet: string;
  readonly source: string;
  readonly cells: CellReference;
}

/** The lists that stand further down than what is read of every sheet, or on a sheet of ours, of which nothing is. */
export function listFarLists(
  grids: readonly SheetGrid[],
  requests: readonly GridRequest[],
): FarList[] {
  const surveyed = new Set(requests.flatMap(({ listed }) => listed.surveyedSheets));
  const isSurveyed = (tab: string): boolean =>
    [...surveyed].some((sheet) => isSameSheetName(sheet, tab));
  const all = grids.flatMap(({ sheet, allowedLists = [], allowedDues = [] }) =>
    [...new Set([...allowedLists, ...allowedDues])].flatMap((source) => {
      const [cells, ...others] =
        source.startsWith('=') && !source.includes('(') ? listReferences(source, sheet) : [];
      const isFar =
        cells &&
        (cells.block.rowIndex + cells.block.rowCount > TOP_ROWS || !isSurveyed(cells.sheet));
      return isFar && others.length === 0 ? [{ sheet, source, cells }] : [];
    }),
  );
  return all.slice(0, MOST_LISTS).map(({ cells, ...list }) => {
    const rowCount = Math.min(cells.block.rowCount, MOST_ROWS);
    const columnCount = Math.min(cells.block.columnCount, MOST_COLUMNS);
    return { ...list, cells: { ...cells, block: { ...cells.block, rowCount, columnCount } } };
  });
}

/** The grids with the texts of such lists; null values for one whose sheet is not there. */
export function withListedTexts(
  grids: readonly SheetGrid[],
  lists: readonly { readonly list: FarList; readonly values: CellValue[][] | null }[],
): SheetGrid[] {
  return grids.map((grid) => {
    const texts = lists.flatMap(({ list: { sheet, source }, values }) =>
      sheet === grid.sheet && values
        ? [[source, values.flat().filter((value) => value !== '')] as const]
        : [],
    );
    return texts.length === 0 ? grid : { ...grid, listedTexts: new Map(texts) };
  });
}
