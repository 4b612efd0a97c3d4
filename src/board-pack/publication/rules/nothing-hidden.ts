import { columnLetter } from '../../../workbook/address';
import { sheetRule } from '../publication-rule';

/** What is hidden is published all the same, and found by some readers only. */
export const nothingHidden = sheetRule('nothing-hidden', (sheet) => [
  ...(sheet.visibility === 'Visible'
    ? []
    : [{ cell: null, message: 'The worksheet is hidden. Show it, or delete it.' }]),
  ...[...sheet.hiddenRows].map((row) => ({
    cell: `${row + 1}:${row + 1}`,
    message: 'The row is hidden. Show it, or delete it.',
  })),
  ...[...sheet.hiddenColumns].map((column) => ({
    cell: `${columnLetter(column)}:${columnLetter(column)}`,
    message: 'The column is hidden. Show it, or delete it.',
  })),
]);
