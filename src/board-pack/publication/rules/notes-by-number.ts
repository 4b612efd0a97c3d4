import { formatCell } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import type { Breach, PublicationRule } from '../publication-rule';
import { placedTables, range, textAt } from '../tables';

const CALL = /\[note (\d+)\]/gi;
/** A raised figure or a star after a word: read out as part of it, or not at all. */
const OTHER_CALL = /[\u00b9\u00b2\u00b3\u2070-\u2079]|\w\*+(?=\s|$)/;

/** Notes are called as `[note 1]`, and stand on the worksheet Notes. */
export const notesByNumber: PublicationRule = {
  id: 'notes-by-number',
  check: ({ sheets }) => {
    const known = listNotes(sheets.find(({ name }) => /^notes?$/i.test(name)));
    return sheets.flatMap((sheet) =>
      [...sheet.cells.entries()].flatMap(({ rowIndex, columnIndex, cell }): Breach[] => {
        const text = typeof cell.value === 'string' ? cell.value : '';
        const place = { sheet: sheet.name, cell: formatCell(rowIndex, columnIndex) };
        const missing = [...text.matchAll(CALL)].filter(([, number]) => !known.has(Number(number)));
        return [
          ...missing.map(([call]) => ({
            ...place,
            message: `${call} is on no worksheet Notes. Write the note there, or take out the call.`,
          })),
          ...(columnIndex === 0 && rowIndex < 3 && OTHER_CALL.test(text)
            ? [
                {
                  ...place,
                  message: 'A note is called by a sign. Call it by its number, as [note 1].',
                },
              ]
            : []),
        ];
      }),
    );
  },
};

/** The numbers in the first column of the table of notes. */
function listNotes(sheet: SheetData | undefined): Set<number> {
  const numbers = (sheet ? placedTables(sheet) : []).flatMap(({ block }) =>
    range(block.rowCount - 1, block.rowIndex + 1).map((row) =>
      Number(/\d+/.exec(textAt(sheet!, row, block.columnIndex))?.[0]),
    ),
  );
  return new Set(numbers);
}
