import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { apiNotFound } from '../errors';
import { displayText } from '../../../number-format/display-text';
import { usedBlock } from './used-block';
import { visitPositions } from './visit-cells';

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
  const found = findAllText(sheet, block, text, options);
  const cell = options.searchDirection === 'Backwards' ? found.at(-1) : found[0];
  return cell ?? null;
}

/** Every cell that shows the text, row by row. */
export function findAllText(
  sheet: SheetData,
  block: CellBlock,
  text: string,
  options: SearchOptions,
): CellBlock[] {
  const matches = textTest(text, options);
  const used = usedBlock(sheet, true, block);
  const found: CellBlock[] = [];
  if (!used) return found;
  visitPositions(used, (rowIndex, columnIndex) => {
    const cell = sheet.cells.get(rowIndex, columnIndex);
    if (cell && matches(displayText(cell.value, cell.style?.numberFormat))) {
      found.push({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
    }
  });
  return found;
}

/** What is entered into each cell whose formula or value has the text, with the text replaced. */
export function replaceText(
  sheet: SheetData,
  block: CellBlock,
  text: string,
  replacement: string,
  options: SearchOptions,
): { cell: CellBlock; input: string }[] {
  const matches = textTest(text, options);
  const pattern = new RegExp(escapeRegExp(text), options.matchCase ? 'g' : 'gi');
  const used = usedBlock(sheet, true, block);
  const replaced: { cell: CellBlock; input: string }[] = [];
  if (!used || text === '') return replaced;
  visitPositions(used, (rowIndex, columnIndex) => {
    const cell = sheet.cells.get(rowIndex, columnIndex);
    const content = cell?.formula ?? displayText(cell?.value ?? '', undefined);
    if (content === '' || !matches(content)) return;
    const input = content.replace(pattern, () => replacement);
    replaced.push({ cell: { rowIndex, columnIndex, rowCount: 1, columnCount: 1 }, input });
  });
  return replaced;
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function textTest(text: string, options: SearchOptions): (shown: string) => boolean {
  if (/[*?~]/.test(text)) throw apiNotFound('Range', 'find with wildcards');
  const fold = (value: string): string => (options.matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  return options.completeMatch
    ? (shown) => fold(shown) === wanted
    : (shown) => fold(shown).includes(wanted);
}
