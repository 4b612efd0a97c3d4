import { formatCell } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import type { PublicationRule } from '../publication-rule';
import { placedTables, range, textAt } from '../tables';

const CALL = /\[note (\d+)\]/gi;
/** A raised figure or a star after a word: read out as part of it, or not at all. */
const OTHER_CALL = /[\u00b9\u00b2\u00b3\u2070-\u2079]|\w\*+(?=\s|$)/;

export const noteLeadsNowhere: PublicationRule = {
  id: 'note-leads-nowhere',
  severity: 'error',
  title: 'Note that leads nowhere',
  why: 'A reader follows a note by its number to the worksheet Notes.',
  examples: {
    bad: [
      {
        title: 'a note that is not there',
        notes: ['Revised.'],
        rows: [
          ['Overdue'],
          ['As at October [note 1] [note 2]'],
          ['KPI', 'Late by'],
          ['Reporting', 2],
          ['Training', 1],
        ],
        findings: [
          {
            sheet: 'Overdue',
            cell: 'A2',
            message: 'No worksheet Notes has [note 2]. Write the note there, or take out the call.',
          },
        ],
      },
      {
        title: 'a star',
        rows: [
          ['Overdue actions*'],
          ['As at October'],
          ['KPI', 'Late by'],
          ['Reporting', 2],
          ['Training', 1],
        ],
        findings: [
          {
            sheet: 'Overdue',
            cell: 'A1',
            message: 'A note is called by a sign. Call it by its number, as [note 1].',
          },
        ],
      },
    ],
    good: [
      {
        title: 'a note that is there',
        notes: ['Revised.'],
        rows: [
          ['Overdue'],
          ['As at October [note 1]'],
          ['KPI', 'Late by'],
          ['Reporting', 2],
          ['Training', 1],
        ],
      },
    ],
  },
  looksAt: 'workbook',
  run: ({ sheets }) => {
    const known = listNotes(sheets.find(({ name }) => /^notes?$/i.test(name)));
    return sheets.flatMap((sheet) =>
      [...sheet.cells.entries()].flatMap(({ rowIndex, columnIndex, cell }) => {
        const text = typeof cell.value === 'string' ? cell.value : '';
        const place = { sheet: sheet.name, cell: formatCell(rowIndex, columnIndex) };
        const missing = [...text.matchAll(CALL)].filter(([, number]) => !known.has(Number(number)));
        const message = 'A note is called by a sign. Call it by its number, as [note 1].';
        const isAbove = columnIndex === 0 && rowIndex < 3;
        return [
          ...missing.map(([call]) => ({
            ...place,
            message: `No worksheet Notes has ${call}. Write the note there, or take out the call.`,
          })),
          ...(isAbove && OTHER_CALL.test(text) ? [{ ...place, message }] : []),
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
