import { groupBy } from '../domain/group-by';
import type { PageBox, SourcePlace } from './source-document';

/**
 * Places in a source as a person can read them and a program too: "page 3: 120 340 80 12", which is a box from the page's
 * top left corner in whole points (left, top, width, height); "table 2, row 4, cell 1"; "line 12, cell 3". Several have
 * semicolons between. Cells of the workbook are left out: they are named elsewhere.
 */
export function writePlaces(places: readonly SourcePlace[]): string {
  return places.flatMap(writePlace).join('; ');
}

function writePlace(place: SourcePlace): string[] {
  switch (place.kind) {
    case 'page': {
      const { left, top, width, height } = place.box;
      return [`page ${place.pageNumber}: ${[left, top, width, height].map(Math.round).join(' ')}`];
    }
    case 'table': {
      const { tableNumber, rowNumber, columnNumber } = place;
      return [`table ${tableNumber}, row ${rowNumber}, cell ${columnNumber}`];
    }
    case 'line':
      return [`line ${place.lineNumber}, cell ${place.columnNumber}`];
    case 'cell':
      return [];
  }
}

/** The places that {@link writePlaces} wrote; what says none, as a person may have changed it, is left out. */
export function parsePlaces(text: string): SourcePlace[] {
  return text.split(';').flatMap((part) => {
    const place = parsePlace(part.trim());
    return place ? [place] : [];
  });
}

function parsePlace(text: string): SourcePlace | null {
  const words = text.replace(/\d+/g, '#');
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const [first = 0, second = 0, third = 0, width = 0, height = 0] = numbers;
  switch (words) {
    case 'page #: # # # #':
      return { kind: 'page', pageNumber: first, box: { left: second, top: third, width, height } };
    case 'table #, row #, cell #':
      return { kind: 'table', tableNumber: first, rowNumber: second, columnNumber: third };
    case 'line #, cell #':
      return { kind: 'line', lineNumber: first, columnNumber: second };
    default:
      return null;
  }
}

/** Each place once, and of a page one box around all that is meant there; cells of the workbook are left out. */
export function gatherPlaces(places: readonly SourcePlace[]): SourcePlace[] {
  const groups = groupBy(places, (place) =>
    place.kind === 'page' ? String(place.pageNumber) : writePlaces([place]),
  );
  groups.delete('');
  return [...groups.values()].map((alike) =>
    alike.reduce((one, other) =>
      one.kind === 'page' && other.kind === 'page'
        ? { ...one, box: boxAround(one.box, other.box) }
        : one,
    ),
  );
}

/** The smallest box around two. */
export function boxAround(one: PageBox, other: PageBox): PageBox {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  const right = Math.max(one.left + one.width, other.left + other.width);
  const bottom = Math.max(one.top + one.height, other.top + other.height);
  return { left, top, width: right - left, height: bottom - top };
}
