import type { NoiseKind } from '../../domain/repair';
import type { Steps } from '../../domain/steps';
import { mapInSteps } from '../../domain/steps';
import { listColumnLines } from './column-lines';
import { findMiddle } from './find-middle';
import type { FoundTable } from './found-table';
import { findBlocksInSteps, framePage } from './pages-beside';
import { findRuledTables } from './ruled-tables';
import { findRunningTexts } from './running-texts';
import type { PlacedPage, PlacedText, TextLine } from './text-lines';
import { findLines, PAGES_A_STEP } from './text-lines';
import type { WhiteColumn } from './white-columns';
import {
  columnsBetween,
  countParts,
  crossesColumns,
  findWhiteColumns,
  findWhiteColumnsInSteps,
  liesOverColumns,
} from './white-columns';
import { joinSides } from './wide-pages';
import type { WhiteLines } from './white-rows';
import { findWhiteTablesInSteps } from './white-rows';

/** What stands on pages, from top to bottom: tables, and lines outside them. */
export type PageItem =
  | { readonly kind: 'table'; readonly table: FoundTable }
  | { readonly kind: 'line'; readonly line: TextLine };

/** The pages of a source, cut into what stands there. */
export interface PageLayout {
  readonly items: readonly PageItem[];
  /** What each page repeats. */
  readonly running: ReadonlyMap<TextLine, NoiseKind>;
  /** What the pages to the side of a wide sheet repeat of its first columns. */
  readonly repeated: readonly PlacedText[];
}

/** A page of which more than this share stands outside ruled tables is looked through for columns without rules. */
const UNRULED_SHARE = 0.5;
/** A page belongs to columns found on others where no more of its lines run over the white between them. */
const MOST_CROSSING = 0.25;

/** Fills behind headings or every second row are no borders where so much of the page stands between them. */
const BETWEEN_BANDS = 0.25;
/** Edges of fills that belong to one table are this near, in points. */
const SAME_EDGE = 3;
const FEWEST_COLUMNS = 3;
/** Headings have a row, or two with what groups them. */
const MOST_HEADING_ROWS = 2;
/** A line that is further from those above and below than this is of no text with them, in parts of its font's size. */
const APART = 1.6;

/** A page, and what stands in its ruled tables and outside. */
interface LookedPage {
  readonly page: PlacedPage;
  readonly tables: readonly FoundTable[];
  readonly lines: readonly TextLine[];
  readonly banded: readonly WhiteColumn[] | null;
}

interface PageParts {
  readonly page: PlacedPage;
  readonly tables: readonly FoundTable[];
  readonly isUnruled: boolean;
  /** Outside tables, without what each page repeats. */
  readonly lines: readonly TextLine[];
  /** The columns that filled bands show; the bands are no tables of their own. */
  readonly banded: readonly WhiteColumn[] | null;
}

/** Finds the tables of pages: by their borders where they have them, by the white between columns where not. */
export function* layOutPagesInSteps(pages: readonly PlacedPage[]): Steps<PageLayout> {
  const single = yield* mapInSteps(pages, lookAt, PAGES_A_STEP);
  const running = findRunningTexts(
    single.map(({ page: { pageNumber, height }, lines }) => ({ pageNumber, height, lines })),
  );
  yield;
  const { looked: ruled, repeated } = yield* joinWideSheets(single, running);
  const partOne = ({ page, tables, lines, banded }: LookedPage): PageParts => {
    const rest = lines.filter((line) => !running.has(line));
    const countOutside = rest.reduce((sum, { words }) => sum + words.length, 0);
    const countInside = tables.reduce((sum, table) => sum + listWords(table).length, 0);
    const isUnruled = countOutside > UNRULED_SHARE * (countOutside + countInside);
    return { page, tables, lines: rest, isUnruled, banded };
  };
  const parts = yield* mapInSteps(ruled, partOne, PAGES_A_STEP);
  const columnsOf = yield* findColumnsOfPages(parts);
  const cutOne = (each: PageParts, index: number) => {
    const columns = columnsOf.get(each) ?? [];
    const isContinued = parts.slice(0, index).some((other) => columnsOf.get(other) === columns);
    return cutPage(each, columns, isContinued);
  };
  const cut = yield* mapInSteps(parts, cutOne, PAGES_A_STEP);
  const tables = yield* findTablesOf(cut.flatMap(({ groups }) => groups));
  return {
    items: parts.flatMap((part, index) => {
      const { groups, outside } = cut[index]!;
      const items: { readonly top: number; readonly item: PageItem }[] = [
        ...[...part.tables, ...groups.map((group) => tables.get(group)!)].map((table) => ({
          top: table.top,
          item: { kind: 'table', table } as const,
        })),
        ...outside.map((line) => ({ top: line.baseline, item: { kind: 'line', line } as const })),
      ];
      return items.sort((one, other) => one.top - other.top).map(({ item }) => item);
    }),
    running,
    repeated,
  };
}

function lookAt(page: PlacedPage): LookedPage {
  const words = page.texts;
  const tables = findRuledTables(page.pageNumber, page.rules, words).filter(
    (table) => listWords(table).length > 0,
  );
  const inTables = new Set(tables.flatMap(listWords));
  const outside = words.filter((word) => !inTables.has(word));
  const share = outside.length / Math.max(1, words.length);
  const mayBeBands =
    share > BETWEEN_BANDS ||
    hasRowsBetween(tables, findLines(outside)) ||
    tables.some(hasUnfilledRow);
  const banded = mayBeBands ? findBandColumns(tables, words) : null;
  return banded || (share > UNRULED_SHARE && areBandsBeside(tables))
    ? { page, tables: [], lines: findLines(words), banded }
    : { page, tables, lines: findLines(outside), banded };
}

/** Whether lines of several texts stand between tables, as rows do that are not filled. */
const hasRowsBetween = (tables: readonly FoundTable[], lines: readonly TextLine[]): boolean =>
  lines.some(
    (line) =>
      countParts(line) > 1 &&
      tables.some(({ bottom }) => bottom < line.baseline) &&
      tables.some(({ top }) => top > line.baseline),
  );

/** Whether what seems one cell over many columns has texts in several: a row that is not filled, beside a cell that is. */
const hasUnfilledRow = ({ rows, edges }: FoundTable): boolean =>
  rows.flat().some(
    ({ columnSpan, words }) =>
      columnSpan >= FEWEST_COLUMNS &&
      findLines(words).some((line) => {
        const starts = line.words.map(({ box }) => edges.filter((edge) => edge <= box.left).length);
        return countParts(line) >= FEWEST_COLUMNS && new Set(starts).size >= FEWEST_COLUMNS;
      }),
  );

/** The pages with those of each wide sheet side by side, looked at anew. */
function* joinWideSheets(
  looked: readonly LookedPage[],
  running: ReadonlyMap<TextLine, NoiseKind>,
): Steps<{ readonly looked: readonly LookedPage[]; readonly repeated: readonly PlacedText[] }> {
  const left = new Set([...running.keys()].flatMap(({ words }) => words));
  const frames = yield* mapInSteps(looked, ({ page }) => framePage(page, left), PAGES_A_STEP);
  const blocks = yield* findBlocksInSteps(frames);
  if (blocks.length === 0) return { looked, repeated: [] };
  const wide = blocks.map(joinSides);
  const joined = new Set(
    blocks.flatMap(({ frames }) =>
      frames.flatMap((row) => row.flatMap((frame) => frame?.page ?? [])),
    ),
  );
  return {
    looked: [
      ...looked.filter(({ page }) => !joined.has(page)),
      ...wide.flatMap(({ pages }) => pages.map(lookAt)),
    ].sort((one, other) => one.page.pageNumber - other.page.pageNumber),
    repeated: wide.flatMap(({ repeated }) => repeated),
  };
}

const listWords = ({ rows }: FoundTable): PlacedText[] =>
  rows.flatMap((row) => row.flatMap(({ words }) => words));

/**
 * The columns of a page on which the headings, or rows between others, are filled and nothing is ruled: all such bands have
 * edges of one set of columns. Null where the page has other tables, or texts run over those edges.
 */
function findBandColumns(
  tables: readonly FoundTable[],
  words: readonly PlacedText[],
): WhiteColumn[] | null {
  const [widest] = [...tables].sort((one, other) => other.edges.length - one.edges.length);
  if (!widest || widest.edges.length <= FEWEST_COLUMNS) return null;
  const isBand = ({ edges }: FoundTable): boolean =>
    edges.every((edge) => widest.edges.some((each) => Math.abs(edge - each) <= SAME_EDGE));
  if (!tables.every(isBand)) return null;
  const lines = findLines(words);
  const columns = columnsBetween(widest.edges, lines);
  return fits(lines, columns) ? columns : null;
}

/** Whether tables are what is filled of the headings of pages side by side: one or two rows, which stand beside each other. */
const areBandsBeside = (tables: readonly FoundTable[]): boolean =>
  tables.length > 1 &&
  tables.every(
    (table) =>
      table.rows.length <= MOST_HEADING_ROWS &&
      tables.some(
        (other) => other !== table && other.top < table.bottom && table.top < other.bottom,
      ),
  );

const fits = (lines: readonly TextLine[], columns: readonly WhiteColumn[]): boolean =>
  lines.filter((line) => crossesColumns(line, columns)).length <= MOST_CROSSING * lines.length;

/** The columns of each page without ruled tables: one set for all of them where it fits, else each its own. */
function* findColumnsOfPages(
  parts: readonly PageParts[],
): Steps<ReadonlyMap<PageParts, readonly WhiteColumn[]>> {
  const unruled = parts.filter(({ isUnruled }) => isUnruled);
  const columnsOf = (each: PageParts) => {
    const white = findWhiteColumns(each.lines);
    // A heading filled over several columns has fewer edges than there are columns.
    return [each, each.banded && each.banded.length >= white.length ? each.banded : white] as const;
  };
  const own = new Map(yield* mapInSteps(unruled, columnsOf, PAGES_A_STEP));
  const banded = unruled.find(
    (each) => each.banded !== null && own.get(each) === each.banded,
  )?.banded;
  const tabular = unruled.filter((each) => own.get(each)!.length > 0);
  const shared = banded ?? (yield* findWhiteColumnsInSteps(tabular.flatMap(({ lines }) => lines)));
  // Few lines have white between their words by chance: a page may seem to have one column more.
  const usual = findMiddle(tabular.map((each) => own.get(each)!.length)) ?? 0;
  const isShared = shared.length > 0 && shared.length >= usual - 1;
  return new Map(
    unruled.map((each) => {
      const belongs = isShared && fits(each.lines, shared);
      return [each, belongs ? shared : own.get(each)!] as const;
    }),
  );
}

/** Lines of a page that are rows of a table, with its columns. */
interface ColumnedLines extends WhiteLines {
  readonly columns: readonly WhiteColumn[];
}

/** Parts the lines of a page that stand in columns from those that do not. */
function cutPage(
  { page, lines }: PageParts,
  columns: readonly WhiteColumn[],
  isContinued: boolean,
): { readonly groups: readonly ColumnedLines[]; readonly outside: readonly TextLine[] } {
  const parted = lines.filter((line) => countParts(line) > 1);
  /** Whether a line is one text that stands alone and over columns: a note or a caption, whose words part where columns do by chance. */
  const isNote = (line: TextLine, index: number): boolean => {
    if (countParts(line) > 1 || listColumnLines([line], columns).length < 2) return false;
    const isApart = (other: TextLine | undefined): boolean =>
      !other || Math.abs(other.baseline - line.baseline) > APART * line.fontSize;
    const isAboveAll = parted.every(({ baseline }) => line.baseline < baseline);
    const isBelowAll = parted.every(({ baseline }) => line.baseline > baseline);
    return (isBelowAll || isApart(lines[index + 1])) && (isAboveAll || isApart(lines[index - 1]));
  };
  const isInRow = (line: TextLine, index: number): boolean =>
    columns.length > 0 &&
    !isNote(line, index) &&
    (!crossesColumns(line, columns) || (countParts(line) > 1 && !liesOverColumns(line, columns)));
  // Where a row goes on from the page before, its last lines may stand in one column, which is not the first.
  const isRest = (line: TextLine): boolean =>
    isContinued &&
    columns.slice(1).some(({ start }) => Math.abs(start - line.left) <= SAME_EDGE / 2);
  const first = lines.findIndex(
    (line, index) => isInRow(line, index) && (countColumns(line, columns) > 1 || isRest(line)),
  );
  const last = lines.map(isInRow).lastIndexOf(true);
  const groups: TextLine[][] = [];
  const outside: TextLine[] = [];
  let isInTable = false;
  lines.forEach((line, index) => {
    const isRow = first >= 0 && index >= first && index <= last && isInRow(line, index);
    if (!isRow) outside.push(line);
    else if (isInTable) groups.at(-1)!.push(line);
    else groups.push([line]);
    isInTable = isRow;
  });
  return {
    groups: groups.map((group) => ({ lines: group, rules: page.rules, columns })),
    outside,
  };
}

/** Cuts groups of lines into rows, all that share their columns together. */
function* findTablesOf(
  groups: readonly ColumnedLines[],
): Steps<ReadonlyMap<ColumnedLines, FoundTable>> {
  const found = new Map<ColumnedLines, FoundTable>();
  for (const columns of new Set(groups.map((group) => group.columns))) {
    const alike = groups.filter((group) => group.columns === columns);
    const tables = yield* findWhiteTablesInSteps(alike, columns);
    tables.forEach((table, index) => found.set(alike[index]!, table));
  }
  return found;
}

function countColumns(line: TextLine, columns: readonly WhiteColumn[]): number {
  return columns.filter(({ from, to }) =>
    line.words.some(({ box }) => box.left < to && box.left + box.width > from),
  ).length;
}
