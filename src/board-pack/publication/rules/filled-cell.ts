import { formatCell } from '../../../workbook/address';
import { PACK_COLORS } from '../../../workbook/palette';
import type { PublicationRule } from '../publication-rule';

export const filledCell: PublicationRule = {
  id: 'filled-cell',
  severity: 'error',
  title: 'Cell with a fill',
  why: 'Colour behind text says nothing to many readers, and gets in the way of their own settings.',
  examples: {
    bad: [
      {
        title: 'a coloured cell',
        styles: { B4: { fill: PACK_COLORS.headerFill } },
        findings: [
          {
            sheet: 'Overdue',
            cell: 'B4',
            message: 'The cell has a fill. Remove it, and say in words what it says.',
          },
        ],
      },
    ],
    good: [{ title: 'bold text', styles: { B4: { font: { bold: true } } } }],
  },
  looksAt: 'sheet',
  run: ({ cells }) =>
    [...cells.entries()]
      .filter(({ cell }) => cell.style?.fill !== undefined)
      .map(({ rowIndex, columnIndex }) => ({
        cell: formatCell(rowIndex, columnIndex),
        message: 'The cell has a fill. Remove it, and say in words what it says.',
      })),
};
