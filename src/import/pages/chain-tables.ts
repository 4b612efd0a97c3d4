import type { Steps } from '../../domain/steps';
import type { FoundCell, FoundTable } from './found-table';
import type { PageItem } from './lay-out-pages';
import { findLines, isBold, textOf } from './text-lines';

/** Tables that follow each other and have the same columns, and the lines between them. */
export interface TableChain {
  readonly items: PageItem[];
  edges: readonly number[];
  /** To which of these edges those of each of its tables belong. */
  readonly places: Map<FoundTable, readonly number[]>;
  /** Those of its tables whose columns stand elsewhere, and are its own by their order. */
  readonly inOrder: FoundTable[];
  /** What the first of them says that its columns are; empty where it does not. */
  readonly headings: readonly string[];
}

/** What a text is. */
type ColumnKind = 'figures' | 'coded' | 'words' | 'sentences';

/** Columns of one table begin at the same place, give or take, in points. */
const SAME_PLACE = 6;
/** The same for tables of as many columns: those without rules begin where their longest text does. */
const SAME_PLACE_OF_ALL = 18;
/** Of the columns of a table, so many have a text in the row of headings. */
const HEADED_SHARE = 0.6;
/** So many columns at least are told from their headings by what is written in them. */
const FEWEST_OTHERS = 2;
/** Of the headings of a table, so many are those of the table above where it goes on with that. */
const OTHER_SHARE = 0.5;
/** In more rows than this no captions stand between two tables: it is prose, of which the last lines may be one. */
export const MOST_CAPTION_LINES = 3;
/** Fewer columns than this are those of any table. */
const FEWEST_COLUMNS = 4;
/** So many tables of a chain tell what its columns say. */
const RECENT_TABLES = 12;
/** Of the columns that say one kind of thing, so many say that in both of two tables that are one. */
const ALIKE_COLUMNS = 0.75;
/** Texts up to this length with figures among the letters are dues and numbers of their kind. */
const LONGEST_CODED = 12;
/** Longer texts are sentences. */
const LONGEST_WORDS = 30;

/**
 * Puts the tables that have the same columns together, in their order; the lines between them go with the table below. Tables
 * that follow each other have so where as many columns say the like in their order, though those of one are wider.
 */
export function* chainTablesInSteps(items: readonly PageItem[]): Steps<TableChain[]> {
  const chains: TableChain[] = [];
  let lines: PageItem[] = [];
  let above: TableChain | undefined;
  for (const item of items) {
    if (item.kind === 'line') {
      lines.push(item);
      continue;
    }
    const { table } = item;
    const isAlike = (chain: TableChain): boolean =>
      placeTable(table, chain) !== null && !hasOtherHeadings(table, chain);
    let chain = [...chains].reverse().find(isAlike);
    if (!chain && above && lines.length <= MOST_CAPTION_LINES && goesOnInOrder(table, above)) {
      chain = above;
      chain.inOrder.push(table);
    }
    if (chain) {
      chain.items.push(...lines, item);
      addPlaces(table, chain);
    } else {
      chain = {
        items: [...lines, item],
        edges: table.edges,
        places: new Map([[table, [...table.edges.keys()]]]),
        inOrder: [],
        headings: listHeadings(table),
      };
      chains.push(chain);
    }
    above = chain;
    lines = [];
    yield;
  }
  if (lines.length > 0)
    chains.push({ items: lines, edges: [], places: new Map(), inOrder: [], headings: [] });
  return chains;
}

/**
 * To which edges of a chain those of a table belong; where it has more of them, to which of its own those of the chain do. Null
 * where they stand elsewhere.
 */
function placeTable({ edges }: FoundTable, chain: TableChain): readonly number[] | null {
  if (edges.length > chain.edges.length) return mapColumns(edges, chain.edges);
  const places = mapColumns(chain.edges, edges);
  if (places) return places;
  const same = chain.inOrder.find((table) => isSamePlaces(table.edges, edges));
  return same ? chain.places.get(same)! : null;
}

const isSamePlaces = (edges: readonly number[], others: readonly number[]): boolean =>
  edges.length === others.length &&
  edges.every((edge, index) => Math.abs(edge - others[index]!) <= SAME_PLACE);

/** Adds a table to the columns of a chain; where it has more of them, those of the others are among its own. */
function addPlaces(table: FoundTable, chain: TableChain): void {
  const { edges } = table;
  if (edges.length <= chain.edges.length) {
    chain.places.set(table, placeTable(table, chain) ?? [...edges.keys()]);
    return;
  }
  const moved = placeTable(table, chain)!;
  for (const [each, places] of chain.places)
    chain.places.set(
      each,
      places.map((place) => moved[place]!),
    );
  chain.places.set(table, [...edges.keys()]);
  chain.edges = edges;
}

/** What the columns of a table are: the texts of its first row with several, where they are set or written as nothing below is. */
function listHeadings({ rows, edges }: FoundTable): string[] {
  const filled = rows.map((row) => row.filter(({ words }) => words.length > 0));
  const first = filled.findIndex((row) => row.length > 1);
  const headings = filled[first];
  if (!headings) return [];
  const columns = new Set(
    filled.slice(first).flatMap((row) => row.map((cell) => cell.columnIndex)),
  );
  const below = filled.slice(first + 1).flat();
  const areHeadings =
    headings.length >= HEADED_SHARE * columns.size &&
    (areBold(headings) ? !areBold(below) : areNames(headings, below, edges.length - 1));
  return areHeadings ? headings.map((cell) => sayCell(cell).toLowerCase()) : [];
}

const areBold = (cells: readonly FoundCell[]): boolean => cells.every(isBold);

/** Whether cells are words without figures, and none says what another one does, over columns of figures and sentences. */
function areNames(
  cells: readonly FoundCell[],
  below: readonly FoundCell[],
  columnCount: number,
): boolean {
  const kinds = listKinds(below, columnCount);
  const texts = new Set(below.map(sayCell));
  const others = cells.filter(({ columnIndex }) => (kinds[columnIndex] ?? 'words') !== 'words');
  return (
    others.length >= FEWEST_OTHERS &&
    others.some(({ columnIndex }) => kinds[columnIndex] !== 'sentences') &&
    cells.every((cell) => kindOf(sayCell(cell)) === 'words' && !texts.has(sayCell(cell)))
  );
}

/** Whether a table says what its columns are, and most of that is nothing that the headings of a chain say, nor its rows. */
function hasOtherHeadings(table: FoundTable, { headings, places }: TableChain): boolean {
  const own = headings.length === 0 ? [] : listHeadings(table);
  const areFew = (known: ReadonlySet<string>): boolean =>
    own.filter((text) => known.has(text)).length < OTHER_SHARE * own.length;
  if (own.length === 0 || !areFew(new Set(headings))) return false;
  const said = [...places.keys()]
    .slice(-RECENT_TABLES)
    .flatMap(({ rows }) => rows.flat().map((cell) => sayCell(cell).toLowerCase()));
  return areFew(new Set([...headings, ...said]));
}

/** To which column each of a table's edges belongs; null where they are not among the columns. */
function mapColumns(edges: readonly number[], own: readonly number[]): number[] | null {
  const isSameCount = own.length === edges.length;
  const places = own.map((edge, index) => {
    if (isSameCount && Math.abs(edges[index]! - edge) <= SAME_PLACE_OF_ALL) return index;
    return edges.findIndex((each) => Math.abs(each - edge) <= SAME_PLACE);
  });
  const isRising = places.every(
    (place, index) => place >= 0 && (index === 0 || place > places[index - 1]!),
  );
  return isRising && places.length > 1 ? places : null;
}

/** Whether a table is as wide as the one above it, with as many columns, and they say the like in their order. */
function goesOnInOrder(table: FoundTable, chain: TableChain): boolean {
  const { edges, places } = chain;
  const recent = [...places].slice(-RECENT_TABLES);
  if (!table.isRuled || !recent.every(([{ isRuled }]) => isRuled)) return false;
  if (table.edges.length !== edges.length || edges.length <= FEWEST_COLUMNS) return false;
  const isNear = (index: number): boolean =>
    Math.abs(table.edges.at(index)! - edges.at(index)!) <= SAME_PLACE;
  if (!isNear(0) || !isNear(-1) || hasOtherHeadings(table, chain)) return false;
  const above = recent.flatMap(([{ rows }, ofTable]) =>
    rows.flat().map((cell) => placeCell(cell, ofTable)),
  );
  const [upper, lower] = [above, table.rows.flat()].map((cells) => listKinds(cells, edges.length));
  const compared = edges
    .slice(1)
    .flatMap((_, index) => (upper![index] && lower![index] ? [index] : []));
  const alike = compared.filter((index) => upper![index] === lower![index]);
  return alike.length > 0 && alike.length >= ALIKE_COLUMNS * compared.length;
}

function kindOf(text: string): ColumnKind {
  if (!/\p{L}/u.test(text)) return 'figures';
  if (/\d/.test(text) && text.length <= LONGEST_CODED) return 'coded';
  return text.length <= LONGEST_WORDS ? 'words' : 'sentences';
}

/** What the texts of each column are, most of them; null where they are of several kinds. */
function listKinds(cells: readonly FoundCell[], columnCount: number): (ColumnKind | null)[] {
  const kinds = Array.from({ length: columnCount }, (): ColumnKind[] => []);
  for (const cell of cells)
    if (cell.words.length > 0 && cell.columnSpan === 1)
      kinds[cell.columnIndex]!.push(kindOf(sayCell(cell)));
  return kinds.map(
    (ofColumn) =>
      ofColumn.find(
        (kind) => 2 * ofColumn.filter((each) => each === kind).length > ofColumn.length,
      ) ?? null,
  );
}

/** A cell in the columns of all tables of its chain, from where the edges of its own belong. */
export function placeCell(cell: FoundCell, places: readonly number[]): FoundCell {
  const columnIndex = places[cell.columnIndex]!;
  return {
    ...cell,
    columnIndex,
    columnSpan: places[cell.columnIndex + cell.columnSpan]! - columnIndex,
  };
}

/** What a cell says, its lines as one. */
export const sayCell = ({ words }: FoundCell): string =>
  findLines(words)
    .map((line) => textOf(line.words))
    .join(' ');
