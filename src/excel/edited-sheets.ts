import { PACK_CONTENT_NAME } from '../workbook/names';
import {
  fingerprintOf,
  formatContentNote,
  NOT_NOTED,
  parseContentNote,
} from '../workbook/pack-fingerprint';
import type { CellValue } from '../workbook/sheet-grid';
import type { SheetWithOrigin } from './our-sheets';
import type { BlockOnSheet, ValuesRequest } from './read-values';

/** A sheet of a pack with what was noted of its content when it was written. */
export interface SheetWithContent extends SheetWithOrigin {
  /** Cells with values. */
  readonly used: Excel.Range;
}

/** Queues loading how far the content of a sheet reaches. The caller syncs. */
export function loadContent(entry: SheetWithOrigin): SheetWithContent {
  const used = entry.sheet.getUsedRangeOrNullObject(true);
  return { ...entry, used: used.load('rowIndex,columnIndex,rowCount,columnCount') };
}

/** Comment of the name that notes what a sheet holds. */
export const CONTENT_COMMENT =
  'Tells the maturity matrix add-in whether this sheet was edited by hand';

/** Queues noting what a sheet holds, to know later whether somebody has edited it; null where it has no note yet. */
export function noteContent(
  sheet: Excel.Worksheet,
  note: Excel.NamedItem | null,
  rows: readonly (readonly CellValue[])[],
  tableName: string,
): void {
  const formula = formatContentNote(fingerprintOf(rows), tableName);
  if (note) note.formula = formula;
  else sheet.names.add(PACK_CONTENT_NAME, formula, CONTENT_COMMENT);
}

/** Queues taking a note back while its sheet is written again. */
export function forgetContent({ content }: SheetWithOrigin): void {
  if (!content.isNullObject) content.formula = NOT_NOTED;
}

/** What was noted of a sheet's content when it was written; null where nothing was. */
export const notedFingerprint = ({ content }: SheetWithOrigin): string | null =>
  content.isNullObject ? null : (parseContentNote(content.formula as string)?.fingerprint ?? null);

/** Asks which of the sheets hold something else than was noted of them; one without a note counts as ours. */
export function seekEdited(
  sheets: readonly SheetWithContent[],
): ValuesRequest<ReadonlySet<Excel.Worksheet>> {
  const noted = sheets.flatMap((entry) => {
    const { content, used } = entry;
    const note = content.isNullObject ? null : parseContentNote(content.formula as string);
    return note && !used.isNullObject ? [{ entry, note }] : [];
  });
  return {
    blocks: noted.map(({ entry }) => usedFromFirstCell(entry)),
    finish(values) {
      const edited = noted.filter(
        ({ note }, index) => note.fingerprint !== fingerprintOf(values[index]!),
      );
      return new Set(edited.map(({ entry }) => entry.sheet));
    },
  };
}

/** From A1 to the last cell with a value. */
export function usedFromFirstCell({ sheet, used }: SheetWithContent): BlockOnSheet {
  const rowCount = used.rowIndex + used.rowCount;
  const columnCount = used.columnIndex + used.columnCount;
  return { sheet, block: { rowIndex: 0, columnIndex: 0, rowCount, columnCount } };
}
