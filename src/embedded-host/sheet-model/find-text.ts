import type { CellBlock } from '../../workbook/address';
import type { SheetData } from '../../workbook/workbook-data';
import { apiNotFound } from '../errors';
import { displayText } from './number-format';
import { usedBlock } from './used-block';

/** Excel.SearchCriteria. */
export interface SearchOptions {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** The first cell, row by row, that shows the text; null when none does. */
export function findText(
  sheet: SheetData,
  block: CellBlock,
  text: string,
  options: SearchOptions,
): CellBlock | null {
  if (/[*?~]/.test(text)) throw apiNotFound('Range', 'find with wildcards');
  const matches = textTest(text, options);
  const used = usedBlock(sheet, true, block);
  if (!used) return null;
  const count = used.rowCount * used.columnCount;
  const backwards = options.searchDirection === 'Backwards';
  for (let step = 0; step < count; step += 1) {
    const position = backwards ? count - 1 - step : step;
    const rowIndex = used.rowIndex + Math.floor(position / used.columnCount);
    const columnIndex = used.columnIndex + (position % used.columnCount);
    const cell = sheet.cells.get(rowIndex, columnIndex);
    if (cell && matches(displayText(cell.value, cell.style?.numberFormat))) {
      return { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
    }
  }
  return null;
}

function textTest(text: string, options: SearchOptions): (shown: string) => boolean {
  const fold = (value: string): string => (options.matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  return options.completeMatch
    ? (shown) => fold(shown) === wanted
    : (shown) => fold(shown).includes(wanted);
}
