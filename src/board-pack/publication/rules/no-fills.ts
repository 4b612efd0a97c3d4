import { formatCell } from '../../../workbook/address';
import { sheetRule } from '../publication-rule';

/** Colour behind text says nothing to many readers, and gets in the way of their own settings. */
export const noFills = sheetRule('no-fills', ({ cells }) =>
  [...cells.entries()]
    .filter(({ cell }) => cell.style?.fill !== undefined)
    .map(({ rowIndex, columnIndex }) => ({
      cell: formatCell(rowIndex, columnIndex),
      message: 'The cell has a fill. Remove it, and say in words what it says.',
    })),
);
