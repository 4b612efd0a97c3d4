import { MAX_COLUMNS } from '../workbook/address';
import { AddInError } from '../workbook/errors';
import { LONGEST_TEXT } from '../workbook/excel-limits';
import type { SheetGrid } from '../workbook/sheet-grid';
import { describeTooManyRows, MOST_SOURCE_ROWS } from '../workbook/source-document';

/** Name of the sheet that a source stands for, which is also that of the seed workbook's sheet. */
const IMPORTED_SHEET = 'Maturity matrix';
/** So many rows of forty columns stay below; a single line of many cells makes all lines as wide. */
const MOST_CELLS = MOST_SOURCE_ROWS * 40;

/**
 * Rows of texts as a sheet from A1, filled up to the widest with empty cells. `name` is that of the source. Throws
 * source-unusable where no sheet can hold them.
 */
export function makeGrid(
  rows: readonly (readonly string[])[],
  mergedAreas: readonly string[],
  name: string,
): SheetGrid {
  const columnCount = rows.reduce((widest, cells) => Math.max(widest, cells.length), 1);
  const fault = findFault(rows, columnCount);
  if (fault !== null) throw new AddInError('source-unusable', { path: name, fault });
  return {
    sheet: IMPORTED_SHEET,
    rowIndex: 0,
    columnIndex: 0,
    values: rows.map((cells) =>
      cells.length === columnCount
        ? cells
        : [...cells, ...new Array<string>(columnCount - cells.length).fill('')],
    ),
    displayed: new Map(),
    hiddenRows: [],
    mergedAreas,
  };
}

/** Why no sheet can hold the rows, as the end of a sentence and what to do; null where one can. */
function findFault(rows: readonly (readonly string[])[], columnCount: number): string | null {
  if (rows.length > MOST_SOURCE_ROWS) return describeTooManyRows(rows.length);
  if (columnCount > MAX_COLUMNS || rows.length * columnCount > MOST_CELLS) {
    return `has a row of ${columnCount} cells, which no sheet can hold. Keep only the columns of the matrix, and try again.`;
  }
  for (const [rowIndex, cells] of rows.entries()) {
    const long = cells.find((text) => text.length > LONGEST_TEXT);
    if (long !== undefined) {
      return `has a text of ${long.length} characters in row ${rowIndex + 1}, and a cell holds ${LONGEST_TEXT}. Cut it into lines, and try again.`;
    }
  }
  return null;
}
