import { shorten } from '../domain/wording';
import type { PageBox, SourceDocument, SourcePage, SourcePlace } from '../workbook/source-document';

/** What stands around a repair in what its sheet was made of: pieces of pages, or lines. */
export interface FoundSource {
  readonly parts: readonly PagePart[];
  readonly rows: readonly SourceRow[];
}

/** A piece of a page with the place of a repair in it. */
export interface PagePart {
  readonly page: SourcePage;
  /** What is to be seen of the page. */
  readonly shown: PageBox;
  /** The place, within what is shown. */
  readonly marked: PageBox;
  /** What stands in that piece, in the order of the file, for whoever does not see it. */
  readonly says: string;
}

/** A line of a source, or a row of a table in it. */
export interface SourceRow {
  /** "Line 12", "Table 2, row 4". */
  readonly label: string;
  readonly cells: readonly SourceRowCell[];
}

/** A cell of such a row. */
export interface SourceRowCell {
  readonly text: string;
  /** Whether it is the place of the repair. */
  readonly isMarked: boolean;
}

/** So much of the page is shown around a place, and no less than so much of it, in points. */
const AROUND = { across: 24, down: 30 };
const LEAST = { width: 260, height: 90 };
/** Of what a piece of a page says. */
const MOST_SAID = 300;

/** Finds what stands around places; a place that the source has not got is left out. */
export function findSource(places: readonly SourcePlace[], document: SourceDocument): FoundSource {
  return {
    parts: places.flatMap((place) => findPart(place, document)),
    rows: mergeRows(places.flatMap((place) => findRows(place, document))),
  };
}

function findPart(place: SourcePlace, document: SourceDocument): PagePart[] {
  if (place.kind !== 'page' || document.kind !== 'pages') return [];
  const page = document.pages.find(({ pageNumber }) => pageNumber === place.pageNumber);
  if (!page) return [];
  const marked = growBox(place.box, 2, 2, page);
  const width = Math.max(LEAST.width, marked.width + 2 * AROUND.across);
  const height = Math.max(LEAST.height, marked.height + 2 * AROUND.down);
  const shown = growBox(marked, (width - marked.width) / 2, (height - marked.height) / 2, page);
  const said = page.texts.filter(({ box }) => doOverlap(box, shown)).map(({ text }) => text);
  return [{ page, shown, marked, says: shorten(said.join(' '), MOST_SAID) }];
}

/** The whole of a page with the place that a piece of it marks. */
export function wholePage({ page, marked, says }: PagePart): PagePart {
  return { page, marked, says, shown: { left: 0, top: 0, width: page.width, height: page.height } };
}

/** A box with room on each side, moved to where it is on the page as far as that has room. */
function growBox(
  { left, top, width, height }: PageBox,
  across: number,
  down: number,
  page: SourcePage,
): PageBox {
  const grown = {
    width: Math.min(page.width, width + 2 * across),
    height: Math.min(page.height, height + 2 * down),
  };
  return {
    ...grown,
    left: Math.max(0, Math.min(left - across, page.width - grown.width)),
    top: Math.max(0, Math.min(top - down, page.height - grown.height)),
  };
}

const doOverlap = (one: PageBox, other: PageBox): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

/** The row of a place, with the one before it and the one after. */
function findRows(place: SourcePlace, document: SourceDocument): SourceRow[] {
  const { rows, index, columnNumber } = listRowsAround(place, document);
  return [index - 1, index, index + 1].flatMap((at) => {
    const row = index < 0 ? undefined : rows[at];
    if (!row) return [];
    const cells = row.cells.map((text, cellIndex) => ({
      text,
      isMarked: at === index && row.numbers[cellIndex] === columnNumber,
    }));
    return [{ label: row.label, cells }];
  });
}

interface PlainRow {
  readonly label: string;
  readonly cells: readonly string[];
  /** The numbers of their columns, 1-based. */
  readonly numbers: readonly number[];
}

interface RowsAround {
  readonly rows: readonly PlainRow[];
  /** 0-based, of the row that is meant; -1 where there is none. */
  readonly index: number;
  readonly columnNumber: number;
}

const NOWHERE: RowsAround = { rows: [], index: -1, columnNumber: 0 };

function listRowsAround(place: SourcePlace, document: SourceDocument): RowsAround {
  if (place.kind === 'line' && document.kind === 'lines') {
    const rows = document.rows.map(({ lineNumber, cells }) => ({
      label: `Line ${lineNumber}`,
      cells,
      numbers: cells.map((_, index) => index + 1),
    }));
    const index = document.rows.findIndex(({ lineNumber }) => lineNumber === place.lineNumber);
    return { rows, index, columnNumber: place.columnNumber };
  }
  if (place.kind !== 'table' || document.kind !== 'blocks') return NOWHERE;
  const { tableNumber, rowNumber, columnNumber } = place;
  if (tableNumber === 0) {
    const rows = document.blocks
      .filter((block) => block.kind === 'paragraph')
      .map(({ text }, index) => {
        const cells = text.split('\t');
        const numbers = cells.map((_, cellIndex) => cellIndex + 1);
        return { label: `Paragraph ${index + 1}`, cells, numbers };
      });
    return { rows, index: rowNumber - 1, columnNumber };
  }
  const table = document.blocks.filter((block) => block.kind === 'table')[tableNumber - 1];
  if (!table) return NOWHERE;
  const rows = table.rows.map((cells, index) => ({
    label: `Table ${tableNumber}, row ${index + 1}`,
    cells: cells.map(({ text }) => text),
    numbers: cells.map(({ columnIndex }) => columnIndex + 1),
  }));
  return { rows, index: rowNumber - 1, columnNumber };
}

/** Each row once, with all that is marked in it. */
function mergeRows(rows: readonly SourceRow[]): SourceRow[] {
  const byLabel = new Map<string, SourceRow>();
  for (const row of rows) {
    const known = byLabel.get(row.label);
    const cells = row.cells.map(({ text, isMarked }, index) => ({
      text,
      isMarked: isMarked || known?.cells[index]?.isMarked === true,
    }));
    byLabel.set(row.label, { label: row.label, cells });
  }
  return [...byLabel.values()];
}
