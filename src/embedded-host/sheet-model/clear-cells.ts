import type { CellBlock } from '../../workbook/address';
import type { CellData, SheetData } from '../../workbook/workbook-data';
import { apiNotFound } from '../errors';
import { subtractBlock } from './blocks';
import { isEmptyCell } from './cell-styles';
import { unmergeCells } from './merge-cells';
import { formatLocalAddress, parseLocalAddress } from './sheet-address';
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
  sheet.conditionalFormats = withoutBlock(sheet.conditionalFormats, block);
  if (applyTo === 'All') sheet.validations = withoutBlock(sheet.validations, block);
}

function keptContent(applyTo: string): (cell: CellData) => CellData {
  switch (applyTo) {
    case 'All':
      return () => ({ value: '' });
    case 'Contents':
      return ({ style }) => (style ? { value: '', style } : { value: '' });
    case 'Formats':
      return ({ style: _style, ...content }) => content;
    case 'Hyperlinks':
      return ({ hyperlink: _hyperlink, ...content }) => content;
    case 'RemoveHyperlinks':
      return ({ hyperlink, style, ...content }) =>
        hyperlink || !style ? content : { ...content, style };
  }
  throw apiNotFound('Range', `clear("${applyTo}")`);
}

/** Cuts the block out of the ranges; what is left without any range goes. */
function withoutBlock<Owner extends { ranges: string[] }>(
  owners: readonly Owner[],
  block: CellBlock,
): Owner[] {
  return owners.flatMap((owner) => {
    const ranges = owner.ranges.flatMap((address) => cutAddress(address, block));
    if (ranges.length === 0) return [];
    owner.ranges = ranges;
    return [owner];
  });
}

function cutAddress(address: string, block: CellBlock): string[] {
  const range = parseLocalAddress(address);
  return range ? subtractBlock(range, block).map(formatLocalAddress) : [address];
}
