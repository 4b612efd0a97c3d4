import type { SheetGrid } from '../workbook/sheet-grid';
import { parseSeedLines } from './parse-seed-lines';

/** What was changed to make a grid of a text. */
export type TextRepair =
  | { readonly kind: 'byte-order-mark-removed' }
  /** A line with fewer cells than the widest was filled up with empty cells; a blank line is not counted. */
  | { readonly kind: 'row-filled-up'; readonly rowNumber: number; readonly cellsAdded: number };

/** A text as a sheet, with every repair that was made on the way. */
export interface ImportedText {
  readonly grid: SheetGrid;
  readonly repairs: readonly TextRepair[];
}

/** Name of the sheet that a text stands for, which is also that of the seed workbook's sheet. */
const IMPORTED_SHEET = 'Maturity matrix';

/**
 * Reads text that came out of a PDF's table as a sheet from A1: each line a row, each tab the border of two cells.
 * Cells are as in a workbook made from the same text, so findings about either have the same addresses.
 */
export function importText(text: string): ImportedText {
  const lines = parseSeedLines(text);
  const columnCount = lines.reduce((widest, cells) => Math.max(widest, cells.length), 1);
  const repairs: TextRepair[] = text.startsWith('\uFEFF')
    ? [{ kind: 'byte-order-mark-removed' }]
    : [];
  const values = lines.map((cells, rowIndex) => {
    const cellsAdded = columnCount - cells.length;
    if (cellsAdded > 0 && cells.some((cell) => cell !== '')) {
      repairs.push({ kind: 'row-filled-up', rowNumber: rowIndex + 1, cellsAdded });
    }
    return cellsAdded > 0 ? [...cells, ...new Array<string>(cellsAdded).fill('')] : cells;
  });
  return {
    grid: {
      sheet: IMPORTED_SHEET,
      rowIndex: 0,
      columnIndex: 0,
      values,
      displayed: new Map(),
      hiddenRows: [],
      mergedAreas: [],
    },
    repairs,
  };
}
