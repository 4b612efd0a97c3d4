import { PACK_CONTENT_NAME } from '../workbook/names';
import { fingerprintOf } from '../workbook/pack-fingerprint';
import type { CellValue } from '../workbook/sheet-grid';

/** A sheet of a pack with what was noted of its content when it was written. */
export interface SheetWithContent {
  readonly sheet: Excel.Worksheet;
  readonly content: Excel.NamedItem;
  /** Cells with values. */
  readonly used: Excel.Range;
}

/** Cells to ask for in one answer: with sentences in them they stay below the 5 MB of Excel on the web. */
const CELLS_PER_ANSWER = 20_000;

/** Queues loading what tells whether a sheet was edited. The caller syncs. */
export function loadContent(sheet: Excel.Worksheet): SheetWithContent {
  return {
    sheet,
    content: sheet.names.getItemOrNullObject(PACK_CONTENT_NAME).load('formula'),
    used: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
  };
}

/** Stands in the note of a sheet while it is written: a sheet left half written is still ours. */
const NOT_NOTED = '=""';

/** Queues noting what a sheet holds, to know later whether somebody has edited it; null where it has no note yet. */
export function noteContent(
  sheet: Excel.Worksheet,
  note: Excel.NamedItem | null,
  rows: readonly (readonly CellValue[])[],
): void {
  const formula = `="${fingerprintOf(rows)}"`;
  const comment = 'Tells the maturity matrix add-in whether this sheet was edited by hand';
  if (note) note.formula = formula;
  else sheet.names.add(PACK_CONTENT_NAME, formula, comment);
}

/** Queues taking a note back while its sheet is written again. */
export function forgetContent({ content }: SheetWithContent): void {
  if (!content.isNullObject) content.formula = NOT_NOTED;
}

/**
 * Those of the sheets whose content is no longer what was noted of it; a sheet without a note counts as ours. One
 * round trip while the sheets fit the host's payload limit.
 */
export async function findEdited(
  context: Excel.RequestContext,
  sheets: readonly SheetWithContent[],
): Promise<Set<Excel.Worksheet>> {
  const noted = sheets.filter(
    ({ content, used }) =>
      !content.isNullObject && content.formula !== NOT_NOTED && !used.isNullObject,
  );
  const asked: { entry: SheetWithContent; range: Excel.Range }[] = [];
  let cells = 0;
  for (const entry of noted) {
    for (const range of splitUsed(entry)) {
      if (cells > 0 && cells + range.cells > CELLS_PER_ANSWER) {
        cells = 0;
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
      }
      cells += range.cells;
      asked.push({ entry, range: range.range.load('values') });
    }
  }
  if (asked.length > 0) await context.sync();
  const edited = noted.filter((entry) => {
    const rows = asked
      .filter((one) => one.entry === entry)
      .flatMap(({ range }) => range.values as CellValue[][]);
    return entry.content.formula !== `="${fingerprintOf(rows)}"`;
  });
  return new Set(edited.map(({ sheet }) => sheet));
}

/** The used cells from A1 on, in blocks of rows that an answer holds. */
function splitUsed({ sheet, used }: SheetWithContent): { range: Excel.Range; cells: number }[] {
  const rowCount = used.rowIndex + used.rowCount;
  const columnCount = used.columnIndex + used.columnCount;
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_PER_ANSWER / columnCount));
  const blocks: { range: Excel.Range; cells: number }[] = [];
  for (let row = 0; row < rowCount; row += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, rowCount - row);
    const range = sheet.getRangeByIndexes(row, 0, rows, columnCount);
    blocks.push({ range, cells: rows * columnCount });
  }
  return blocks;
}
