import type { CellBlock } from '../../../workbook/address';
import type { CellData, SheetData } from '../../../workbook/workbook-data';
import { apiNotFound } from '../errors';
import { isEmptyCell, omit } from './cell-styles';
import { clearFormats } from './conditional-format-store';
import { unmergeCells } from './merge-cells';
import { clearValidations } from './validation-store';
import { visitCells } from './visit-cells';

/** Clears what Excel.ClearApplyTo names; throws ApiNotFound for a value not known here. */
export function clearCells(sheet: SheetData, block: CellBlock, applyTo: string): void {
  const keep = keptContent(applyTo);
  visitCells(sheet, block, (cell, rowIndex, columnIndex) => {
    const kept = keep(cell);
    if (isEmptyCell(kept)) sheet.cells.delete(rowIndex, columnIndex);
    else sheet.cells.set(rowIndex, columnIndex, kept);
  });
  if (applyTo !== 'All' && applyTo !== 'Formats') return;
  unmergeCells(sheet, block);
  clearFormats(sheet, [block]);
  if (applyTo === 'All') clearValidations(sheet, [block]);
}

function keptContent(applyTo: string): (cell: CellData) => CellData {
  switch (applyTo) {
    case 'All':
      return () => ({ value: '' });
    case 'Contents':
      return (cell) => ({ ...omit(cell, 'formula', 'hyperlink', 'carried'), value: '' });
    case 'Formats':
      return (cell) => omit(cell, 'style');
    case 'Hyperlinks':
      return (cell) => omit(cell, 'hyperlink');
    case 'RemoveHyperlinks':
      return (cell) => (cell.hyperlink ? omit(cell, 'hyperlink', 'style') : cell);
  }
  throw apiNotFound('Range', `clear("${applyTo}")`);
}
