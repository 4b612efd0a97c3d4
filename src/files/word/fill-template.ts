import type { FileChild, IPatch } from 'docx';
import { HeadingLevel, Paragraph, patchDocument, PatchType, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { PaperAppendix } from '../../workbook/committee-paper';
import type { PackFileProperties } from '../../workbook/pack-files';
import type {
  PaperPlaceholder,
  PaperTemplate,
  PlaceholderReport,
} from '../../workbook/paper-template';
import { findTags } from '../xlsx/package/xml-text';
import { buildAppendixMatter, isWiderThan } from './appendix-section';
import type { HouseStyles } from './house-styles';
import { settleStyles } from './house-styles';
import { roomOf } from './page';
import type { PagesAt } from './page-turns';
import { endPages, findPagesAt, turnPages } from './page-turns';
import { LIST, PAPER_NUMBERING } from './paper-styles';
import type { FoundPlaceholder } from './read-template';
import { listPlaceholders, openTemplate, packTemplate, refuserOf, reportOn } from './read-template';
import type { BlockSetting } from './report-section';
import { spaceBelowTable, writeBlock, writeText } from './report-section';
import { settleFile } from './settle-file';

/**
 * Stand around the placeholders that are to be filled, in the place of the braces: no text that people write has these
 * characters, so that braces in what a person has written are never taken for a placeholder.
 */
const MARKS = { start: '\ufdd0', end: '\ufdd1' } as const;

const markOf = (id: string): string => MARKS.start + id + MARKS.end;

const DOCUMENT = 'word/document.xml';

const readDocument = (parts: Readonly<Record<string, Uint8Array>>): string =>
  strFromU8(parts[DOCUMENT]!);

/**
 * A council's template with its placeholders filled, and what became of each. All else in it stays, and the same
 * template and content give the same bytes. Throws template-unusable.
 */
export async function fillTemplate(
  template: PaperTemplate,
  placeholders: readonly PaperPlaceholder[],
  { title, author, asAt }: PackFileProperties,
): Promise<{ readonly bytes: Uint8Array; readonly report: PlaceholderReport }> {
  const opened = openTemplate(template);
  const found = listPlaceholders(opened);
  const report = reportOn(found, placeholders);
  const { parts, table, rename } = await settleStyles(opened);
  const chosen = placeholders.filter(({ id }) => report.filled.includes(id));
  const marked = await markPlaceholders(template.name, parts, found, report.filled);
  const pages = findPagesAt(readDocument(unzipSync(marked)), markOf('appendices'));
  const setting = { roomTwips: measureRoom(parts), pages, table };
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: marked,
    patches: Object.fromEntries(chosen.map((one) => [one.id, buildPatch(one, setting)])),
    placeholderDelimiters: MARKS,
    numbering: PAPER_NUMBERING,
    properties: { title, creator: author, lastModifiedBy: author },
  });
  const finish = (xml: string, path: string): string =>
    path.startsWith('word/') ? withoutTwice(rename(path === DOCUMENT ? turnPages(xml) : xml)) : xml;
  return { bytes: settleFile(filled, asAt, { hasOwnMarks: true, finish }), report };
}

/**
 * Puts marks in the place of the braces, however a placeholder is written and split over runs. Throws template-unusable
 * for parts that are no XML.
 */
async function markPlaceholders(
  path: string,
  parts: ReadonlyMap<string, Uint8Array>,
  found: readonly FoundPlaceholder[],
  filled: readonly string[],
): Promise<Uint8Array> {
  const patches = found
    .filter(({ id }) => filled.includes(id))
    .map(({ key, id }): [string, IPatch] => [
      key,
      { type: PatchType.PARAGRAPH, children: [new TextRun(markOf(id))] },
    ]);
  try {
    return await patchDocument({
      outputType: 'uint8array',
      data: packTemplate(parts),
      patches: Object.fromEntries(patches),
    });
  } catch (error) {
    throw refuserOf(path)('damaged', { cause: error });
  }
}

interface TemplateSetting extends Pick<BlockSetting, 'roomTwips'>, Pick<HouseStyles, 'table'> {
  /** Where the appendices stand. */
  readonly pages: PagesAt;
}

function buildPatch(
  { content }: PaperPlaceholder,
  { roomTwips, pages, table }: TemplateSetting,
): IPatch {
  if (content.kind === 'text') {
    return { type: PatchType.PARAGRAPH, children: writeText(content.text, content.isPrompt) };
  }
  const children: FileChild[] =
    content.kind === 'appendices'
      ? buildAppendices(content.appendices, pages)
      : content.blocks.flatMap((block) =>
          writeBlock(block, {
            roomTwips,
            house: table,
            numbering: content.isCounted ? { reference: LIST.template, level: 0 } : null,
            isOwnDocument: false,
          }),
        );
  // The page body and the cells of tables end with a paragraph.
  return {
    type: PatchType.DOCUMENT,
    children: children.length > 0 ? children : [new Paragraph('')],
  };
}

/** Each on pages of its own, which are turned where its table is wider than they are. */
function buildAppendices(
  appendices: readonly PaperAppendix[],
  { portraitTwips, landscapeTwips }: PagesAt,
): FileChild[] {
  const turned = appendices.map(
    ({ sheet }) => landscapeTwips !== null && isWiderThan(sheet, portraitTwips),
  );
  const lieOf = (index: number) => (turned[index] ? 'landscape' : 'portrait');
  return appendices.flatMap(({ letter, title, sheet }, index): FileChild[] => {
    // What stands before the first lies as the template has it, and so does what follows the last.
    const turnsBefore = lieOf(index) !== lieOf(index - 1);
    const isLast = index === appendices.length - 1;
    return [
      ...(turnsBefore ? [endPages(lieOf(index - 1))] : []),
      new Paragraph({
        text: `Appendix ${letter}: ${title}`,
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: !turnsBefore,
      }),
      ...buildAppendixMatter(sheet, turned[index] ? landscapeTwips! : portraitTwips, null),
      spaceBelowTable(),
      ...(isLast && turned[index] ? [endPages('landscape')] : []),
    ];
  });
}

/** Width of the text in the narrowest section, in twentieths of a point; of a page of ours where none is said. */
function measureRoom(parts: ReadonlyMap<string, Uint8Array>): number {
  const xml = readDocument(Object.fromEntries(parts));
  const margins = findTags(xml, 'pgMar');
  const rooms = findTags(xml, 'pgSz').map(({ attributes }, index) => {
    const margin = margins[index]?.attributes ?? {};
    return (
      Number(attributes['w:w']) - Number(margin['w:left'] ?? 0) - Number(margin['w:right'] ?? 0)
    );
  });
  const usable = rooms.filter((room) => room > 0);
  return usable.length > 0 ? Math.min(...usable) : roomOf(false);
}

/** Patching names a prefix that may be ignored once each time; it may be named once. */
function withoutTwice(xml: string): string {
  return xml.replace(
    /(mc:Ignorable=")([^"]*)/,
    (_, start: string, prefixes: string) => start + [...new Set(prefixes.split(/\s+/))].join(' '),
  );
}
