import { Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CalendarDate } from '../../domain/calendar-date';
import { formatIsoDate } from '../../domain/calendar-date';
import type { CompiledSheet } from '../../workbook/compiled-sheet';
import type { PackFileProperties } from '../../workbook/pack-files';
import { buildSection } from './paper-section';
import { BODY_FONT_NAME, PAPER_STYLES } from './paper-styles';

/**
 * A compiled pack as a committee paper: a Word document with native headings, tables and chart. The same pack gives
 * the same bytes.
 */
export async function writeWordPaper(
  sheets: readonly CompiledSheet[],
  { title, author, asAt }: PackFileProperties,
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: PAPER_STYLES,
    features: { updateFields: false },
    sections: sheets.map((sheet) => buildSection(sheet, title)),
    theme: { fonts: { headings: BODY_FONT_NAME, body: BODY_FONT_NAME } },
  });
  return settleFile(new Uint8Array(await Packer.toArrayBuffer(document)), asAt);
}

/** The first day that a zip file can say; at noon it is the same day everywhere. */
const ZIP_EPOCH = '1980-01-01T12:00:00';

/** When a file was made and changed. */
const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
/** An id drawn by lot, as against the numbered ones such as rId1. */
const RANDOM_ID = /rId[\w-]{12,}/g;
/** The number of a drawing, which counts on from one document to the next. */
const DRAWING_ID = /(<wp:docPr id=")\d+/g;

/**
 * An Office file without what differs from one writing to the next: it says the as-at date where it said when it was
 * made, and its ids are numbered. The same content is then the same bytes.
 */
function settleFile(bytes: Uint8Array, asAt: CalendarDate): Uint8Array {
  const ids = new Map<string, string>();
  let drawings = 0;
  const settle = (text: string): string =>
    text
      .replace(MOMENT, `$1${formatIsoDate(asAt)}T00:00:00Z`)
      .replace(RANDOM_ID, (id) => {
        if (!ids.has(id)) ids.set(id, `rIdDrawn${ids.size + 1}`);
        return ids.get(id)!;
      })
      .replace(DRAWING_ID, (_, start: string) => `${start}${++drawings}`);
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    // The figures behind a chart are a workbook within the document.
    if (name.endsWith('.xlsx')) return [name, settleFile(part, asAt)];
    return [name, /\.(xml|rels)$/.test(name) ? strToU8(settle(strFromU8(part))) : part];
  });
  return zipSync(Object.fromEntries(parts), { mtime: ZIP_EPOCH });
}
