import { formatCell } from '../../../workbook/address';
import { contrastOf } from '../contrast';
import { sheetRule } from '../publication-rule';

/** WCAG 2.2 AA, for text of ordinary size. */
const LEAST_CONTRAST = 4.5;

export const contrastOfText = sheetRule('contrast-of-text', ({ cells }) =>
  [...cells.entries()]
    .filter(({ cell }) => {
      const { font, fill } = cell.style ?? {};
      return (
        cell.value !== '' &&
        contrastOf(font?.color ?? '#000000', fill ?? '#FFFFFF') < LEAST_CONTRAST
      );
    })
    .map(({ rowIndex, columnIndex }) => ({
      cell: formatCell(rowIndex, columnIndex),
      message: 'The text is too faint on its ground. Make it darker, or the ground lighter.',
    })),
);
