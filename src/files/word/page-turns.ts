import { Paragraph } from 'docx';
import { findTags, listSiblings, replacePieces, withAttributes } from '../xlsx/package/xml-text';
import { roomOf } from './page';

/**
 * Stands before the word for how the pages lie that end there, in a paragraph of its own, until the document is patched:
 * docx puts no sections into a template. No text that people write has the character.
 */
const TURN = '\ufdd2';

type Lie = 'portrait' | 'landscape';

/** Ends pages that lie so, in a template that is being filled. */
export const endPages = (lie: Lie): Paragraph => new Paragraph(TURN + lie);

const TURNS = new RegExp(
  `<w:p>(?:(?!</w:p>).)*${TURN}(portrait|landscape)(?:(?!</w:p>).)*</w:p>`,
  'gs',
);
/** With what its pages were before somebody's tracked change, which is a section within the section. */
const SECTIONS =
  /<w:sectPr(?:\s[^>]*?)?(?:\/>|>(?:<w:sectPrChange[\s\S]*?<\/w:sectPrChange>|(?!<\/w:sectPr>)[\s\S])*<\/w:sectPr>)/g;
/** What fills a page: a blank section would be a blank page. */
const CONTENT = /<w:(?:t|tbl|drawing|pict|object)[ >]/;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

const findPieces = (xml: string, pattern: RegExp): (Piece & { readonly lie: Lie })[] =>
  [...xml.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    source: match[0],
    lie: match[1] as Lie,
  }));

/** How the pages of a place of a document are: the width of their text both ways, in twentieths of a point. */
export interface PagesAt {
  readonly portraitTwips: number;
  /** Null where they cannot be turned: they lie already, or a content control holds the place, which no section can break. */
  readonly landscapeTwips: number | null;
}

/** The pages that hold the first place of a text in the document's XML; pages of ours where the document says nothing. */
export function findPagesAt(xml: string, text: string): PagesAt {
  const at = xml.indexOf(text);
  const section = findPieces(xml, SECTIONS).find(({ start }) => start > at)?.source ?? '';
  const size = findTags(section, 'pgSz')[0]?.attributes ?? {};
  const margin = findTags(section, 'pgMar')[0]?.attributes ?? {};
  const [width, height] = [Number(size['w:w']), Number(size['w:h'])];
  if (!(width > 0 && height > 0)) return { portraitTwips: roomOf(false), landscapeTwips: null };
  const beside = Number(margin['w:left'] ?? 0) + Number(margin['w:right'] ?? 0);
  const canTurn = width < height && !isInControl(xml, at);
  return { portraitTwips: width - beside, landscapeTwips: canTurn ? height - beside : null };
}

function isInControl(xml: string, at: number): boolean {
  const before = xml.slice(0, at);
  return findTags(before, 'sdt').length > before.split('</w:sdt>').length - 1;
}

/**
 * The document's XML with sections where {@link endPages} ended pages. Each has what the section has that it is part of,
 * headers and footers among it, but for how it lies; pages are counted on.
 */
export function turnPages(xml: string): string {
  const turns = findPieces(xml, TURNS);
  const sections = findPieces(xml, SECTIONS);
  return replacePieces(
    xml,
    sections.flatMap((section, index) => {
      const start = sections[index - 1]?.end ?? 0;
      const own = turns.filter((turn) => turn.start >= start && turn.end <= section.start);
      return own.length === 0 ? [] : divideSection(xml, start, own, section);
    }),
  );
}

function divideSection(
  xml: string,
  start: number,
  turns: readonly (Piece & { readonly lie: Lie })[],
  section: Piece,
): { start: number; end: number; text: string }[] {
  const ends = [...turns, { ...section, lie: 'portrait' as Lie }];
  const isBlank = (index: number): boolean =>
    !CONTENT.test(xml.slice(ends[index - 1]?.end ?? start, ends[index]!.start));
  const dropped = (piece: Piece) => ({ start: piece.start, end: piece.end, text: '' });
  const first = isBlank(0) ? 1 : 0;
  const isLastBlank = isBlank(ends.length - 1);
  const kept = turns.slice(first, isLastBlank ? -1 : undefined);
  const lastLie = isLastBlank ? turns.at(-1)!.lie : 'portrait';
  return [
    ...turns.filter((turn) => !kept.includes(turn)).map(dropped),
    ...kept.map((turn, index) => ({
      start: turn.start,
      end: turn.end,
      text: `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${laySection(section.source, turn.lie, index === 0)}</w:pPr></w:p>`,
    })),
    {
      start: section.start,
      end: section.end,
      text: laySection(section.source, lastLie, kept.length === 0),
    },
  ];
}

/** What stands in a section's properties before how it begins. */
const BEFORE_TYPE: ReadonlySet<string> = new Set([
  'headerReference',
  'footerReference',
  'footnotePr',
  'endnotePr',
]);
const LEFT_BEHIND: ReadonlySet<string> = new Set(['type', 'sectPrChange']);

/** The properties of a section for a part of it: `isFirst` for the one that begins where the section did. */
function laySection(section: string, lie: Lie, isFirst: boolean): string {
  if (isFirst && lie === 'portrait') return section;
  const inner = section.endsWith('/>') ? '' : section.replace(/^<[^>]*>|<\/w:sectPr>$/g, '');
  const children = listSiblings(inner).filter(({ name }) => !LEFT_BEHIND.has(name));
  const before = children.filter(({ name }) => BEFORE_TYPE.has(name));
  const after = children.filter(
    ({ name }) => !BEFORE_TYPE.has(name) && (isFirst || name !== 'titlePg'),
  );
  const laid = after.map(({ name, outer }) => {
    if (name === 'pgSz' && lie === 'landscape') return turnPage(outer);
    if (name === 'cols' && lie === 'landscape') return '<w:cols w:space="708"/>';
    return name === 'pgNumType' && !isFirst ? withAttributes(outer, { 'w:start': null }) : outer;
  });
  const outers = [...before.map(({ outer }) => outer), '<w:type w:val="nextPage"/>', ...laid];
  return `<w:sectPr>${outers.join('')}</w:sectPr>`;
}

function turnPage(size: string): string {
  const { 'w:w': width, 'w:h': height } = findTags(size, 'pgSz')[0]!.attributes;
  return withAttributes(size, { 'w:w': height!, 'w:h': width!, 'w:orient': 'landscape' });
}
