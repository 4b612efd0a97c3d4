import type { NoiseKind } from '../../domain/repair';
import type { FoundTable } from './found-table';
import { findRuledTables } from './ruled-tables';
import { findRunningTexts } from './running-texts';
import type { PlacedPage, PlacedText, TextLine } from './text-lines';
import { findLines } from './text-lines';
import type { WhiteColumn } from './white-columns';
import { crossesColumns, findWhiteColumns } from './white-columns';
import type { WhiteLines } from './white-rows';
import { findWhiteTables } from './white-rows';

/** What stands on pages, from top to bottom: tables, and lines outside them. */
export type PageItem =
  | { readonly kind: 'table'; readonly table: FoundTable }
  | { readonly kind: 'line'; readonly line: TextLine };

/** The pages of a source, cut into what stands there. */
export interface PageLayout {
  readonly items: readonly PageItem[];
  /** What each page repeats. */
  readonly running: ReadonlyMap<TextLine, NoiseKind>;
}

/** A page of which more than this share stands outside ruled tables is looked through for columns without rules. */
const UNRULED_SHARE = 0.5;
/** A page belongs to columns found on others where no more of its lines run over the white between them. */
const MOST_CROSSING = 0.25;

interface PageParts {
  readonly page: PlacedPage;
  readonly tables: readonly FoundTable[];
  readonly isUnruled: boolean;
  /** Outside tables, without what each page repeats. */
  readonly lines: readonly TextLine[];
}

/** Finds the tables of pages: by their borders where they have them, by the white between columns where not. */
export function layOutPages(pages: readonly PlacedPage[]): PageLayout {
  const ruled = pages.map((page) => {
    const words = page.texts;
    const tables = findRuledTables(page.pageNumber, page.rules, words).filter(
      (table) => listWords(table).length > 0,
    );
    const inTables = new Set(tables.flatMap(listWords));
    const outside = words.filter((word) => !inTables.has(word));
    return { page, tables, lines: findLines(outside) };
  });
  const running = findRunningTexts(
    ruled.map(({ page: { pageNumber, height }, lines }) => ({ pageNumber, height, lines })),
  );
  const parts = ruled.map(({ page, tables, lines }): PageParts => {
    const rest = lines.filter((line) => !running.has(line));
    const countOutside = rest.reduce((sum, { words }) => sum + words.length, 0);
    const countInside = tables.reduce((sum, table) => sum + listWords(table).length, 0);
    const isUnruled = countOutside > UNRULED_SHARE * (countOutside + countInside);
    return { page, tables, lines: rest, isUnruled };
  });
  const columnsOf = findColumnsOfPages(parts);
  const cut = parts.map((each) => cutPage(each, columnsOf.get(each) ?? []));
  const tables = findTablesOf(cut.flatMap(({ groups }) => groups));
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
  };
}

const listWords = ({ rows }: FoundTable): PlacedText[] =>
  rows.flatMap((row) => row.flatMap(({ words }) => words));

/** The columns of each page without ruled tables: one set for all of them where it fits, else each its own. */
function findColumnsOfPages(
  parts: readonly PageParts[],
): ReadonlyMap<PageParts, readonly WhiteColumn[]> {
  const unruled = parts.filter(({ isUnruled }) => isUnruled);
  const own = new Map(unruled.map((each) => [each, findWhiteColumns(each.lines)] as const));
  const tabular = unruled.filter((each) => own.get(each)!.length > 0);
  const shared = findWhiteColumns(tabular.flatMap(({ lines }) => lines));
  const counts = tabular.map((each) => own.get(each)!.length).sort((one, other) => one - other);
  // Few lines have white between their words by chance: a page may seem to have one column more.
  const usual = counts[Math.floor(counts.length / 2)] ?? 0;
  const isShared = shared.length > 0 && shared.length >= usual - 1;
  const fits = (each: PageParts): boolean => {
    const crossing = each.lines.filter((line) => crossesColumns(line, shared)).length;
    return isShared && crossing <= MOST_CROSSING * each.lines.length;
  };
  return new Map(unruled.map((each) => [each, fits(each) ? shared : own.get(each)!] as const));
}

/** Lines of a page that are rows of a table, with its columns. */
interface ColumnedLines extends WhiteLines {
  readonly columns: readonly WhiteColumn[];
}

/** Parts the lines of a page that stand in columns from those that do not. */
function cutPage(
  { page, lines }: PageParts,
  columns: readonly WhiteColumn[],
): { readonly groups: readonly ColumnedLines[]; readonly outside: readonly TextLine[] } {
  const isInRow = (line: TextLine): boolean => columns.length > 0 && !crossesColumns(line, columns);
  const first = lines.findIndex((line) => isInRow(line) && countColumns(line, columns) > 1);
  const last = lines.map(isInRow).lastIndexOf(true);
  const groups: TextLine[][] = [];
  const outside: TextLine[] = [];
  let isInTable = false;
  lines.forEach((line, index) => {
    const isRow = first >= 0 && index >= first && index <= last && isInRow(line);
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
function findTablesOf(groups: readonly ColumnedLines[]): ReadonlyMap<ColumnedLines, FoundTable> {
  const found = new Map<ColumnedLines, FoundTable>();
  for (const columns of new Set(groups.map((group) => group.columns))) {
    const alike = groups.filter((group) => group.columns === columns);
    findWhiteTables(alike, columns).forEach((table, index) => found.set(alike[index]!, table));
  }
  return found;
}

function countColumns(line: TextLine, columns: readonly WhiteColumn[]): number {
  return columns.filter(({ from, to }) =>
    line.words.some(({ box }) => box.left < to && box.left + box.width > from),
  ).length;
}
