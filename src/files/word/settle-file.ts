import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CalendarDate } from '../../domain/calendar-date';
import { formatIsoDate } from '../../domain/calendar-date';
import { replaceUnwritable } from '../../domain/wording';

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

/** Where the axis of bars is told to label each of them: left alone, programs label every other one. Days are many. */
const LABEL_OFFSET = /<c:lblOffset [^>]*\/>(?!<c:tickLblSkip)/g;

/**
 * An Office file without what differs from one writing to the next: it says the as-at date where it said when it was
 * made, and its ids are numbered. The same content is then the same bytes. Bookmarks are ours alone unless the file
 * `hasOwnMarks`, which it then keeps. `finish` has the last word on each part.
 */
export function settleFile(
  bytes: Uint8Array,
  asAt: CalendarDate,
  {
    hasOwnMarks = false,
    finish = (xml: string): string => xml,
  }: {
    readonly hasOwnMarks?: boolean;
    readonly finish?: (xml: string, path: string) => string;
  } = {},
): Uint8Array {
  const ids = new Map<string, string>();
  let drawings = 0;
  const nameAnew = (id: string, stem: string): string => {
    if (!ids.has(id)) ids.set(id, `${stem}${ids.size + 1}`);
    return ids.get(id)!;
  };
  const settleMarks = (text: string): string =>
    text
      .replace(CONTENTS_MARK, (id) => nameAnew(id, '_Toc'))
      .replace(BOOKMARK_ID, (_, start: string, id: string) => start + nameAnew(`mark ${id}`, ''));
  const settle = (text: string): string =>
    (hasOwnMarks ? (xml: string) => xml : settleMarks)(
      replaceUnwritable(text)
        .replace(MOMENT, `$1${formatIsoDate(asAt)}T00:00:00Z`)
        .replace(RANDOM_ID, (id) => nameAnew(id, 'rIdDrawn')),
    )
      .replace(DRAWING_ID, (_, start: string) => `${start}${++drawings}`)
      .replace(LABEL_OFFSET, text.includes('<c:lineChart>') ? '$&' : '$&<c:tickLblSkip val="1"/>');
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    // The figures behind a chart are a workbook within the document.
    if (name.endsWith('.xlsx')) return [name, settleFile(part, asAt)];
    const isText = /\.(xml|rels)$/.test(name) && !isWide(part);
    return [name, isText ? strToU8(finish(settle(strFromU8(part)), name)) : part];
  });
  return zipSync(Object.fromEntries(parts), { mtime: ZIP_EPOCH });
}

/** Text in UTF-16, as some programs keep data with a document. */
const isWide = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
