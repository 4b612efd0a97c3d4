import { sheetRule, when } from '../publication-rule';
import { textAt } from '../tables';

/** A screen reader begins at A1: it has to say what the sheet is about. */
export const titleInA1 = sheetRule('title-in-a1', (sheet) =>
  when(
    sheet.cells.size > 0 && textAt(sheet, 0, 0) === '',
    'A1 is empty. Write there what the worksheet shows.',
  ).map((breach) => ({ ...breach, cell: 'A1' })),
);
