import { Document, Packer } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CalendarDate } from '../../domain/calendar-date';
import { formatIsoDate } from '../../domain/calendar-date';
import type { CommitteePaper } from '../../workbook/committee-paper';
import type { PackFileProperties } from '../../workbook/pack-files';
import { buildAppendix } from './appendix-section';
import { BODY_FONT_NAME, PAPER_NUMBERING, PAPER_STYLES } from './paper-styles';
import { buildReport } from './report-section';

/**
 * A committee paper as a Word document with native headings, numbers, tables, captions, chart and contents. The same
 * paper gives the same bytes.
 */
export async function writeWordPaper(
  paper: CommitteePaper,
  { title, author, asAt }: PackFileProperties,
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: PAPER_STYLES,
    numbering: PAPER_NUMBERING,
    features: { updateFields: false },
    // The contents say the pages as Word lays them out, so that nobody is asked to update them. A character of which the
    // width is not known is guessed: a page number is then wrong at worst by a line.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      buildReport(paper),
      ...paper.appendices.map((appendix) => buildAppendix(appendix, paper.runningHead)),
    ],
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
/** The name of a bookmark that the contents lead to; its number counts on from one document to the next. */
const CONTENTS_MARK = /_Toc\d+/g;
/** The number of a bookmark, at its start and at its end; it counts on as well. */
const BOOKMARK_ID = /(<w:bookmark(?:Start w:name="[^"]*"|End) w:id=")(\d+)/g;
/** The number of a drawing, which counts on from one document to the next. */
const DRAWING_ID = /(<wp:docPr id=")\d+/g;

/** Where an axis of categories is told to label each of them: left alone, programs label every other one. */
const LABEL_OFFSET = /<c:lblOffset [^>]*\/>/g;

/**
 * An Office file without what differs from one writing to the next: it says the as-at date where it said when it was
 * made, and its ids are numbered. The same content is then the same bytes.
 */
function settleFile(bytes: Uint8Array, asAt: CalendarDate): Uint8Array {
  const ids = new Map<string, string>();
  let drawings = 0;
  const nameAnew = (id: string, stem: string): string => {
    if (!ids.has(id)) ids.set(id, `${stem}${ids.size + 1}`);
    return ids.get(id)!;
  };
  const settle = (text: string): string =>
    text
      .replace(MOMENT, `$1${formatIsoDate(asAt)}T00:00:00Z`)
      .replace(RANDOM_ID, (id) => nameAnew(id, 'rIdDrawn'))
      .replace(CONTENTS_MARK, (id) => nameAnew(id, '_Toc'))
      .replace(BOOKMARK_ID, (_, start: string, id: string) => start + nameAnew(`mark ${id}`, ''))
      .replace(DRAWING_ID, (_, start: string) => `${start}${++drawings}`)
      .replace(LABEL_OFFSET, '$&<c:tickLblSkip val="1"/>');
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    // The figures behind a chart are a workbook within the document.
    if (name.endsWith('.xlsx')) return [name, settleFile(part, asAt)];
    return [name, /\.(xml|rels)$/.test(name) ? strToU8(settle(strFromU8(part))) : part];
  });
  return zipSync(Object.fromEntries(parts), { mtime: ZIP_EPOCH });
}
