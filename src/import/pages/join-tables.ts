import type { Steps } from '../../domain/steps';
import { hadRoom } from './cell-text';
import type { TableChain } from './chain-tables';
import { MOST_CAPTION_LINES, placeCell, sayCell } from './chain-tables';
import type { FoundCell, FoundTable } from './found-table';
import type { PlacedText, TextLine } from './text-lines';
import { findLines, isSpace, textOf } from './text-lines';

/** A cell of a table that goes over pages. */
export interface JoinedCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  columnSpan: number;
  rowSpan: number;
  words: readonly PlacedText[];
  /** Where text can stand in it. */
  readonly from: number;
  readonly to: number;
  /** How many of its words stood before the end of a page that the text goes on over; absent where it does not. */
  joinedAfter?: number;
  /** Whether the empty cell below it on the next page may be none of it: others of its column are empty too. */
  mayEndAbove?: boolean;
}

/** Tables of the same columns as one. */
export interface JoinedTable {
  readonly cells: JoinedCell[];
  rowCount: number;
  readonly columnCount: number;
  /** Whether lines part its columns on each page. */
  readonly isRuled: boolean;
  /** Rows of headings that a later page repeats. */
  readonly repeated: PlacedText[];
}

/** The headings over columns begin where their texts do, give or take, in points. */
const SAME_START = 1.5;
/** Headings stand in one of the first rows of a table. */
const HEADING_ROWS = 4;
/** Texts as short as this are whole: dues, levels, names. */
const SHORT_TEXT = 24;

/** What of a chain is a row, and what is none. */
export interface JoinedChain {
  readonly table: JoinedTable;
  readonly outside: readonly PlacedText[];
  /** The lines outside that stand between its rows. */
  readonly between: readonly TextLine[];
}

/** Makes one table of a chain: headings that a page repeats are left out, rows that go on over a page's end are joined. */
export function* joinChainInSteps({ items, edges, places }: TableChain): Steps<JoinedChain> {
  const table: JoinedTable = {
    cells: [],
    rowCount: 0,
    columnCount: Math.max(1, edges.length - 1),
    isRuled: items.every((item) => item.kind === 'line' || item.table.isRuled),
    repeated: [],
  };
  const tally: Tally = { ofColumns: new Map(), ofRows: new Map(), fullRows: 0 };
  const outside: PlacedText[] = [];
  const between: TextLine[] = [];
  let captions: TextLine[] = [];
  let headings: string[] = [];
  let lastPage = 0;
  for (const item of items) {
    if (item.kind === 'line') {
      captions.push(item.line);
      continue;
    }
    const { table: part } = item;
    const rows = part.rows.map((row) => row.map((cell) => placeCell(cell, places.get(part)!)));
    const isFirst = lastPage === 0;
    const isNewPage = part.pageNumber !== lastPage;
    const near = takeCaptions(captions, part, isFirst);
    const left = captions.filter((line) => !near.includes(line));
    outside.push(...left.flatMap(({ words }) => words));
    if (!isFirst) between.push(...left);
    captions = [];
    for (const line of near) {
      const cells = cutAtColumns(line, rows, table.columnCount);
      for (const cell of cells) addCell(table, tally, { ...cell, rowIndex: table.rowCount });
      table.rowCount += 1;
    }
    if (isFirst) headings = rows.slice(0, HEADING_ROWS).map(sayRow);
    const goesOnFromPage =
      !isFirst && isNewPage && near.every(({ pageNumber }) => pageNumber !== part.pageNumber);
    const repeatedCount = goesOnFromPage ? countRepeated(rows, headings) : 0;
    table.repeated.push(
      ...rows.slice(0, repeatedCount).flatMap((row) => row.flatMap(({ words }) => words)),
    );
    appendRows(table, tally, rows.slice(repeatedCount), goesOnFromPage && near.length === 0);
    // Below headings that the page repeats stands what goes on.
    if (repeatedCount < rows.length) lastPage = part.pageNumber;
    yield;
  }
  outside.push(...captions.flatMap(({ words }) => words));
  return { table, outside, between };
}

/** The lines that are captions of the table below them: near it on its page, or few between two tables. */
function takeCaptions(lines: readonly TextLine[], table: FoundTable, isFirst: boolean): TextLine[] {
  if (!isFirst && lines.length <= MOST_CAPTION_LINES) return [...lines];
  return lines
    .filter(({ pageNumber }) => pageNumber === table.pageNumber)
    .slice(-MOST_CAPTION_LINES);
}

/** The cells of a line above a table: headings over its columns, each begins where one does; or one caption over all. */
function cutAtColumns(
  line: TextLine,
  rows: readonly (readonly FoundCell[])[],
  columnCount: number,
): FoundCell[] {
  const { words, left, right } = line;
  const starts = new Map<number, number[]>();
  for (const { columnIndex, words: said } of rows.slice(0, HEADING_ROWS).flat()) {
    if (said.length === 0) continue;
    const start = Math.min(...said.map(({ box }) => box.left));
    starts.set(columnIndex, [...(starts.get(columnIndex) ?? []), start]);
  }
  const texts = cutAtRoom(line);
  const columns = texts.map(([first]) =>
    [...starts].find(([, places]) =>
      places.some((place) => Math.abs(place - first!.box.left) <= SAME_START),
    ),
  );
  if (texts.length < 2 || columns.includes(undefined))
    return [{ columnIndex: 0, columnSpan: columnCount, rowSpan: 1, words, from: left, to: right }];
  return texts.map((said, index) => ({
    columnIndex: columns[index]![0],
    columnSpan: 1,
    rowSpan: 1,
    words: said,
    from: said[0]!.box.left,
    to: Math.max(...said.map(({ box }) => box.left + box.width)),
  }));
}

/** The texts of a line: words with no more than a space between them. */
function cutAtRoom(line: TextLine): PlacedText[][] {
  const texts: PlacedText[][] = [];
  let end = Infinity;
  for (const word of line.words) {
    if (texts.length > 0 && isSpace(word.box.left - end, line)) texts.at(-1)!.push(word);
    else texts.push([word]);
    end = word.box.left + word.box.width;
  }
  return texts;
}

const sayRow = (row: readonly FoundCell[]): string =>
  row
    .map((cell) => `${cell.columnIndex}:${sayCell(cell)}`)
    .filter((text) => !text.endsWith(':'))
    .join('\t')
    .toLowerCase();

/**
 * How many rows at the top of a page say the headings again. They begin with the first heading row, or with the second
 * where that is the fuller one: a row of the table that is like one near its top is no heading. Below the first stands the
 * second again where cells of the first are merged down beside it.
 */
function countRepeated(
  rows: readonly (readonly FoundCell[])[],
  headings: readonly string[],
): number {
  const [first = '', second = ''] = headings.filter((said) => said.includes('\t'));
  if (countTexts(second) > countTexts(first))
    return Math.max(countAlike(rows, [first, second]), countAlike(rows, [second]));
  const count = countAlike(rows, [first]);
  const rest = rows.slice(count);
  const next = rest.findIndex((row) => sayRow(row) !== '');
  const isSecond =
    count > 0 && next >= 0 && leavesColumnsOut(first, second) && sayRow(rest[next]!) === second;
  return isSecond ? count + next + 1 : count;
}

/** Whether a row has no text in columns in which the one above has. */
function leavesColumnsOut(above: string, below: string): boolean {
  const columnsOf = (said: string): string[] =>
    said.split('\t').map((text) => text.slice(0, text.indexOf(':')));
  const own = new Set(columnsOf(below));
  return columnsOf(above).some((column) => !own.has(column));
}

const countTexts = (said: string): number => said.split('\t').filter((text) => text !== '').length;

/** How many of the first rows say these texts in their order; blank rows between them count along. */
function countAlike(rows: readonly (readonly FoundCell[])[], wanted: readonly string[]): number {
  let matched = 0;
  let count = 0;
  for (const [index, row] of rows.entries()) {
    const said = sayRow(row);
    if (said === '') continue;
    if (!isAlike(said, wanted[matched] ?? '')) break;
    matched += 1;
    count = index + 1;
  }
  return count;
}

/** Of the texts of headings, so many are said again where a scanner or a narrow column has changed the others. */
const ALIKE_SHARE = 0.7;
const FEWEST_ALIKE = 3;

/** Whether a row says nearly all headings in their columns. */
function isAlike(said: string, wanted: string): boolean {
  if (said === wanted) return said !== '';
  const texts = wanted.split('\t');
  const found = new Set(said.split('\t'));
  const alike = texts.filter((text) => found.has(text)).length;
  return alike >= FEWEST_ALIKE && alike >= ALIKE_SHARE * Math.max(texts.length, found.size);
}

/** What of a table's cells says something, kept as pages are added: going through all cells at each would take too long. */
interface Tally {
  /** By column, how many texts it has, and how many of them begin with a small letter. */
  readonly ofColumns: Map<number, { all: number; small: number }>;
  /** By row, how many texts it has. */
  readonly ofRows: Map<number, number>;
  /** How many rows have several. */
  fullRows: number;
}

/** Counts a cell along, or no longer. */
function countCell(tally: Tally, { rowIndex, columnIndex, words }: JoinedCell, by: 1 | -1): void {
  if (words.length === 0) return;
  const column = tally.ofColumns.get(columnIndex) ?? { all: 0, small: 0 };
  tally.ofColumns.set(columnIndex, column);
  column.all += by;
  if (startsSmall(words)) column.small += by;
  const before = tally.ofRows.get(rowIndex) ?? 0;
  tally.ofRows.set(rowIndex, before + by);
  tally.fullRows += Number(before + by > 1) - Number(before > 1);
}

function addCell(table: JoinedTable, tally: Tally, cell: JoinedCell): void {
  table.cells.push(cell);
  countCell(tally, cell, 1);
}

function appendRows(
  table: JoinedTable,
  tally: Tally,
  rows: readonly (readonly FoundCell[])[],
  mayGoOn: boolean,
): void {
  const [first] = rows;
  if (!first) return;
  const start = table.rowCount;
  const pairs = mayGoOn ? pairWithLastRow(table, first) : [];
  const filled = pairs.filter(({ cell }) => cell.words.length > 0);
  const goesOn =
    filled.length > 0 &&
    (filled.every(({ before, cell }) => before && isGoingOn(before, cell)) ||
      isRestOfRow(table, tally, pairs));
  const small = listSmallColumns(tally);
  const offset = goesOn ? start - 1 : start;
  rows.forEach((row, index) => {
    for (const cell of row) {
      const before = index === 0 ? pairs.find((pair) => pair.cell === cell)?.before : undefined;
      const isMerged = before !== undefined && (before.rowSpan > 1 || cell.rowSpan > 1);
      const isSameCell =
        before &&
        (goesOn ||
          (isMerged && cell.words.length === 0) ||
          (!small.has(cell.columnIndex) && isCutInSentence(before, cell)));
      if (isSameCell) {
        if (cell.words.length > 0 && before.words.length > 0)
          before.joinedAfter = before.words.length;
        if (!goesOn && cell.words.length === 0 && leavesEmpty(table, tally, cell.columnIndex))
          before.mayEndAbove = true;
        countCell(tally, before, -1);
        before.words = [...before.words, ...cell.words];
        countCell(tally, before, 1);
        before.rowSpan += goesOn ? cell.rowSpan - 1 : cell.rowSpan;
      } else addCell(table, tally, { ...cell, rowIndex: offset + index });
    }
  });
  table.rowCount = offset + rows.length;
}

/** A row of so many texts at least is none of captions, which leave other columns empty. */
const FEWEST_OF_ROW = 3;

/** Whether cells of a column are empty that no text is merged over, in rows that are none of captions. */
const leavesEmpty = ({ cells }: JoinedTable, { ofRows }: Tally, column: number): boolean =>
  cells.some(
    ({ columnIndex, rowIndex, words }) =>
      columnIndex === column && words.length === 0 && (ofRows.get(rowIndex) ?? 0) >= FEWEST_OF_ROW,
  );

/** A column is written in small letters where more of its texts begin so than this, as dues do: "by end of June". */
const USUAL_SMALL = 0.2;

/** The columns of which texts begin with small letters though no sentence is cut. */
const listSmallColumns = ({ ofColumns }: Tally): ReadonlySet<number> =>
  new Set(
    [...ofColumns].flatMap(([column, { all, small }]) =>
      small > USUAL_SMALL * all ? [column] : [],
    ),
  );

const startsSmall = (words: readonly PlacedText[]): boolean =>
  SMALL_START.test(textOf(findLines(words)[0]!.words));

/** In fewer rows than this nothing tells which columns are always filled. */
const FEWEST_ROWS = 5;
/** Of the rows, so many have a text in a column that is always filled. */
const ALWAYS = 0.95;
/** Of the columns that are always filled, more than so many are empty where a row is the rest of one. */
const MOSTLY = 0.5;

/**
 * Whether the first row of a page is the rest of the one before: most columns that all others fill are empty, and what it says
 * stands below texts of that row.
 */
function isRestOfRow(
  { rowCount }: JoinedTable,
  // Captions and titles stand alone in their rows.
  { ofColumns, fullRows }: Tally,
  pairs: readonly RowPair[],
): boolean {
  if (rowCount < FEWEST_ROWS) return false;
  const always = pairs.filter(
    ({ cell }) => (ofColumns.get(cell.columnIndex)?.all ?? 0) >= ALWAYS * fullRows,
  );
  const empty = always.filter(({ cell }) => cell.words.length === 0);
  const isEmptyThere = empty.length > 1 && empty.length > MOSTLY * always.length;
  return (
    isEmptyThere &&
    pairs.every(({ before, cell }) => cell.words.length === 0 || (before?.words.length ?? 0) > 0)
  );
}

/** A cell of a page's first row, and that of the same column on the page before. */
interface RowPair {
  readonly before: JoinedCell | undefined;
  readonly cell: FoundCell;
}

/** Each cell of a page's first row with that of the same column on the page before, where that reaches the page's end. */
function pairWithLastRow({ cells, rowCount }: JoinedTable, row: readonly FoundCell[]): RowPair[] {
  return row.map((cell) => ({
    cell,
    before: findLast(
      cells,
      (each) =>
        each.columnIndex === cell.columnIndex &&
        each.columnSpan === cell.columnSpan &&
        each.rowIndex + each.rowSpan === rowCount,
    ),
  }));
}

const SENTENCE_END = /[.!?;:]["”’)]?$/u;
const SMALL_START = /^[\p{Ll},;)]/u;

/** Whether the text of a cell stops in the middle of a sentence, and that of the next page's cell starts in one. */
function isCutInSentence(before: JoinedCell, cell: FoundCell): boolean {
  const last = findLines(before.words).at(-1);
  const next = findLines(cell.words)[0];
  if (!last || !next || !SMALL_START.test(textOf(next.words))) return false;
  return !SENTENCE_END.test(textOf(last.words)) || !hadRoom(last, next.words[0]!, before);
}

/** The same, or its last line is full and no sentence ends there. */
function isGoingOn(before: JoinedCell, cell: FoundCell): boolean {
  if (isCutInSentence(before, cell)) return true;
  const last = findLines(before.words).at(-1);
  const next = findLines(cell.words)[0];
  if (!last || !next || SMALL_START.test(textOf(next.words))) return false;
  const isShort = [before, cell].some(({ words }) => textOf(words).length <= SHORT_TEXT);
  return (
    !isShort && !SENTENCE_END.test(textOf(last.words)) && !hadRoom(last, next.words[0]!, before)
  );
}

/** The last of the items that are wanted. */
function findLast<Item>(
  items: readonly Item[],
  isWanted: (item: Item) => boolean,
): Item | undefined {
  for (let index = items.length - 1; index >= 0; index -= 1)
    if (isWanted(items[index]!)) return items[index];
  return undefined;
}
