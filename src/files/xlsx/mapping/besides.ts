import type { Sheet } from 'hucre/xlsx';
import { formatCell, parseCell } from '../../../workbook/address';
import type { BesideData } from '../../../workbook/workbook-data';
import type { CarriedLink, CarriedPart } from '../package/collect-parts';
import { decodeEntities, findElements, findTags } from '../package/xml-text';

const decode = ({ bytes }: CarriedPart): string => new TextDecoder().decode(bytes);

/** What lies on a sheet beside its cells: conversations, notes, and what its drawing shows but charts, in this order. */
export function readBesides(
  sheet: Sheet,
  links: readonly CarriedLink[],
  drawing: readonly CarriedPart[],
): BesideData[] {
  const comments = links.flatMap(({ link, parts }) =>
    link.type === 'threadedComment' ? parts.slice(0, 1).flatMap(readComments) : [],
  );
  // For an older Excel a conversation begins with a note that says so.
  const ofComments = new Set(comments.map(({ cell }) => cell));
  const notes: BesideData[] = [];
  for (const [key, { comment }] of sheet.cells ?? []) {
    const text = comment?.text.trim() ?? '';
    if (text === '') continue;
    const [rowIndex, columnIndex] = key.split(',').map(Number) as [number, number];
    const cell = formatCell(rowIndex, columnIndex);
    if (!ofComments.has(cell)) notes.push({ kind: 'note', cell, text });
  }
  return [...comments, ...notes, ...drawing.slice(0, 1).flatMap(readShapes)];
}

function readComments(part: CarriedPart): BesideData[] {
  return findElements(decode(part), 'threadedComment').flatMap(({ attributes, inner }) => {
    const text = decodeEntities(findElements(inner, 'text')[0]?.inner ?? '').trim();
    const cell = attributes['ref'] ?? '';
    return text === '' || !parseCell(cell) ? [] : [{ kind: 'comment' as const, cell, text }];
  });
}

const ANCHORS = ['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'];

/** Pictures by their description, shapes by what they say; either by its name where that is nothing. */
function readShapes(part: CarriedPart): BesideData[] {
  const xml = decode(part);
  return ANCHORS.flatMap((anchor) => findElements(xml, anchor)).flatMap(
    ({ inner }): BesideData[] => {
      const kind = findTags(inner, 'pic').length > 0 ? 'picture' : 'shape';
      if (kind === 'shape' && findTags(inner, 'sp').length === 0) return [];
      const { name = '', descr = '' } = findTags(inner, 'cNvPr')[0]?.attributes ?? {};
      const paragraphs = findElements(inner, 'p').map(({ inner: said }) =>
        findElements(said, 't')
          .map((run) => decodeEntities(run.inner))
          .join(''),
      );
      const said = kind === 'picture' ? descr : paragraphs.join('\n').trim();
      return [{ kind, cell: readPlace(inner), text: said === '' ? name : said }];
    },
  );
}

/** The cell of an anchor's top left corner; null for one that is bound to none. */
function readPlace(anchor: string): string | null {
  const [from] = findElements(anchor, 'from');
  const [row, column] = ['row', 'col'].map((name) =>
    Number(findElements(from?.inner ?? '', name)[0]?.inner ?? Number.NaN),
  ) as [number, number];
  return Number.isInteger(row) && Number.isInteger(column) ? formatCell(row, column) : null;
}
