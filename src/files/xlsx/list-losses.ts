import type { WorkbookData } from '../../workbook/workbook-data';
import { carriedSheet, carriedWorkbook } from './carried';
import { notesChanged } from './mapping/sheet-elements';

/**
 * What the file that a workbook was read from held and a file written from it will not, one plain sentence
 * each; empty for a workbook that is kept whole or did not come from a file.
 */
export function listLosses(workbook: WorkbookData): readonly string[] {
  const asRead = carriedWorkbook(workbook.carried)?.losses ?? [];
  const redrawn = workbook.sheets.filter((sheet) =>
    notesChanged(sheet, carriedSheet(sheet.carried)),
  );
  return [...asRead, ...redrawn.map(({ name }) => redrawnNotes(name))];
}

/** A file has the notes of a sheet in one drawing, and one that is moved or gone has all of them drawn anew. */
const redrawnNotes = (sheet: string): string =>
  `The notes on “${sheet}” get Excel’s usual size and colour, since one of them was moved or deleted. Replies to comments there are left out.`;
