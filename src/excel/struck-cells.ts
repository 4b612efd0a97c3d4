import { formatCell } from '../workbook/address';
import type { GridRequest } from '../workbook/port';

/** Whether each cell of a column is struck through, once loaded. */
export interface LoadedStrikes {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** An answer for so many cells stays far below what the host allows; a longer column is not asked. */
export const MOST_CELLS = 20_000;

/** Queues asking which cells of actions are struck through; nothing where nobody asked, or the host is too old to tell. */
export function loadStrikes(sheet: Excel.Worksheet, request: GridRequest): LoadedStrikes[] {
  const { block, actionColumnIndices = [], asksMerged } = request;
  const { rowIndex, rowCount } = block;
  const isTold = Office.context.requirements.isSetSupported('ExcelApi', '1.9');
  if (asksMerged === 'never' || !isTold || rowCount * actionColumnIndices.length > MOST_CELLS)
    return [];
  return actionColumnIndices.map((columnIndex) => ({
    rowIndex,
    columnIndex,
    properties: sheet
      .getRangeByIndexes(rowIndex, columnIndex, rowCount, 1)
      .getCellProperties({ format: { font: { strikethrough: true } } }),
  }));
}

/** The cells that are struck through from their first letter to their last. */
export function readStrikes(loaded: readonly LoadedStrikes[]): string[] {
  return loaded.flatMap(({ rowIndex, columnIndex, properties }) =>
    properties.value.flatMap(([cell], offset) =>
      cell?.format?.font?.strikethrough === true
        ? [formatCell(rowIndex + offset, columnIndex)]
        : [],
    ),
  );
}
