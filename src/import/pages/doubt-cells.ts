import { groupBy } from '../../domain/group-by';
import type { Steps } from '../../domain/steps';
import { mapInSteps, visitInSteps } from '../../domain/steps';
import type { LineJoint } from './cell-text';
import { endsOpen } from './cell-text';
import { findMiddle } from './find-middle';
import type { JoinedCell, JoinedTable } from './join-tables';
import { findLines, isSpace, textOf, wordsOf } from './text-lines';
import type { PlacedText, TextLine } from './text-lines';

/** Why a cell may say what belongs to another; a kind of repair each. */
export type CellDoubt = 'row-doubted' | 'column-doubted' | 'parts-doubted';

/** A column whose texts begin in the middle of a sentence more often than this is written so. */
const USUAL_SMALL = 0.2;
/** A row with this share of the texts of the fullest one is none of the rest of another. */
const FULL_SHARE = 0.5;
/** Fewer cells do not tell how a column is written. */
const FEWEST_OF_COLUMN = 3;
/** Of the texts of a row of headings, so many are those of the first one. */
const HEADING_SHARE = 0.5;
/** One of two rows of headings has fewer texts than this share of the other, or of the fullest row. */
const GROUPED_SHARE = 0.75;
/** Headings have a row, or two with what groups them. */
const HEADING_ROWS = 2;
/** Of the full rows, so many have a text in a column that is none of captions. */
const USUAL_SHARE = 0.3;
/** A row of so many texts at least is told from notes and banners, which have one. */
const FEWEST_OF_ROW = 3;
/** Of the rows of a table without lines, so many that are doubtful make the others so. */
const DOUBTFUL_SHARE = 0.5;
/** Headings are set with spaces of one width: words further apart may be of two columns. */
const WIDE_SPACE = 1.4;
/** Letters that lie over each other by more than this are none of one text, in parts of the font's size. */
const OVERLAP = 0.3;
/** The last line of a row and the first of the next are at least this far apart, in parts of the font's size. */
const NEAREST_ROWS = 0.75;

const SMALL_START = /^[\p{Ll},;)]/u;
const CAPITAL_WORD = /^["“‘(]?\p{Lu}\p{Ll}+[,;:]?$/u;
const WHOLE_END = /[\p{Ll}\d)]$/u;
const BULLET_WITHIN = /\S\s+[•●▪■◦➢❖]\s*\S/u;

/**
 * The cells of a table of which nothing that is seen on the page says for sure that all they say is theirs, and why. Whatever looks
 * wrong with one cell of a row makes the row doubtful, and so the one that its text may belong to. `between` are lines that
 * stand among the rows and are in none.
 */
export function* doubtCellsInSteps(
  table: JoinedTable,
  between: readonly TextLine[],
): Steps<ReadonlyMap<JoinedCell, CellDoubt>> {
  const filled = table.cells.filter(({ words }) => words.length > 0);
  const rows = gatherRows(filled);
  const rowNumbers = [...rows.keys()].sort((one, other) => one - other);
  const doubts = new Map<JoinedCell, CellDoubt>();
  const doubtRow = (rowIndex: number | undefined): void => {
    for (const cell of rows.get(rowIndex ?? -1) ?? [])
      if (!doubts.has(cell)) doubts.set(cell, 'row-doubted');
  };
  const lines = new Map(
    yield* mapInSteps(filled, (cell) => [cell, findLines(cell.words)] as const),
  );

  for (const cell of filled) if (cell.mayEndAbove) doubts.set(cell, 'row-doubted');
  yield* visitInSteps(filled, (cell) => {
    const doubt = doubtCell(lines.get(cell)!);
    if (doubt) doubts.set(cell, doubt);
  });
  yield;
  const places = new Map(rowNumbers.map((row, place) => [row, place]));
  const headings = rowNumbers.find((row) => rows.get(row)!.length >= FEWEST_OF_ROW) ?? null;
  const body = filled.filter(({ rowIndex }) => rowIndex > (headings ?? 0));
  for (const cell of listBroken(body, lines)) {
    doubtRow(cell.rowIndex);
    doubtRow(rowNumbers[places.get(cell.rowIndex)! - 1]);
  }
  yield;
  for (const cell of listOpen(body, lines)) {
    let below = places.get(cell.rowIndex)!;
    while (rowNumbers[below]! < cell.rowIndex + cell.rowSpan) below += 1;
    doubtRow(cell.rowIndex);
    doubtRow(rowNumbers[below]);
  }
  yield;
  for (const row of listOverlapping(rows, rowNumbers, lines)) doubtRow(row);
  yield;
  const twice = yield* mapInSteps(body, (cell) => saysTwice(lines.get(cell)!));
  for (const cell of body.filter((_, index) => twice[index])) {
    const next = rows.get(cell.rowIndex + cell.rowSpan) ?? [];
    if (next.some(({ columnIndex }) => columnIndex === cell.columnIndex)) continue;
    doubtRow(cell.rowIndex);
    doubtRow(cell.rowIndex + cell.rowSpan);
  }
  const tops = yield* mapInSteps(rowNumbers, (row) => findTop(rows.get(row)!));
  yield* visitInSteps(between, (line) => {
    const at = tops.map((top) => isAbove(top, line)).lastIndexOf(true);
    doubtRow(rowNumbers[at]);
    doubtRow(rowNumbers[at + 1]);
  });
  yield;
  if (headings !== null) {
    // Where a heading is of two columns, so are the texts below it.
    const last = findLastHeadings(filled, headings);
    const ofHeadings = filled.filter(
      ({ rowIndex, columnSpan }) => rowIndex <= last && columnSpan === 1,
    );
    const merged = [
      ...ofHeadings.filter((cell) => doubts.get(cell) === 'column-doubted'),
      ...(table.isRuled ? [] : listWide(ofHeadings, lines)),
    ];
    yield;
    const inMerged = filled.filter(({ columnIndex }) =>
      merged.some((heading) => heading.columnIndex === columnIndex),
    );
    for (const cell of [...inMerged, ...listHeadless(table, filled, headings)])
      if (!doubts.has(cell)) doubts.set(cell, 'column-doubted');
    yield;
    for (const row of yield* listOddRows(rows, rowNumbers, headings, last)) doubtRow(row);
    for (const row of table.isRuled ? [] : listAmongDoubtful(rows, doubts, last)) doubtRow(row);
    const below = filled.filter(({ rowIndex }) => rowIndex > last);
    if (below.every((cell) => doubts.has(cell))) doubtRow(headings);
  }
  return doubts;
}

/** The rows below headings where most of them are doubtful: what was parted so is parted wrongly where nothing shows it as well. */
function listAmongDoubtful(
  rows: ReadonlyMap<number, readonly JoinedCell[]>,
  doubts: ReadonlyMap<JoinedCell, CellDoubt>,
  headings: number,
): number[] {
  const full = [...rows].filter(([row, cells]) => row > headings && cells.length >= FEWEST_OF_ROW);
  const doubtful = full.filter(([, cells]) =>
    cells.some((cell) => doubts.get(cell) === 'row-doubted'),
  );
  return doubtful.length > DOUBTFUL_SHARE * full.length ? full.map(([row]) => row) : [];
}

function gatherRows(cells: readonly JoinedCell[]): Map<number, JoinedCell[]> {
  const rows = new Map<number, JoinedCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.rowIndex);
    if (row) row.push(cell);
    else rows.set(cell.rowIndex, [cell]);
  }
  return rows;
}

/** What a cell's own lines give away: texts that lie over each other or stand apart, and lines that may begin another text. */
function doubtCell(lines: readonly TextLine[]): CellDoubt | null {
  const isOdd = lines.some((line) =>
    line.words.some((word, index) => {
      const before = line.words[index - 1];
      if (!before || before.box.left > word.box.left) return false;
      const room = word.box.left - before.box.left - before.box.width;
      const isSame = Math.abs(word.fontSize - before.fontSize) < 0.1 * word.fontSize;
      return room < -OVERLAP * line.fontSize || (isSame && !isSpace(room / 2, line));
    }),
  );
  if (isOdd) return 'column-doubted';
  return lines.some(({ words }) => BULLET_WITHIN.test(textOf(words))) ? 'parts-doubted' : null;
}

/** The rooms between words of a line that follow each other, in parts of their size. */
const listRooms = ({ words }: TextLine): number[] =>
  words.slice(1).map(({ box, fontSize }, index) => {
    const before = words[index]!.box;
    return (box.left - before.left - before.width) / fontSize;
  });

/** Those of cells whose words stand further apart than the texts of most do, though less than texts beside each other usually do. */
function listWide(
  cells: readonly JoinedCell[],
  lines: ReadonlyMap<JoinedCell, readonly TextLine[]>,
): JoinedCell[] {
  const usual = findMiddle([...lines.values()].flat().flatMap(listRooms)) ?? Infinity;
  return cells.filter((cell) =>
    lines.get(cell)!.some((line) => listRooms(line).some((room) => room > WIDE_SPACE * usual)),
  );
}

/** Cells that begin in the middle of a sentence, where the others of their column do not. */
function listBroken(
  cells: readonly JoinedCell[],
  lines: ReadonlyMap<JoinedCell, readonly TextLine[]>,
): JoinedCell[] {
  const isSmall = (cell: JoinedCell): boolean =>
    SMALL_START.test(textOf(lines.get(cell)![0]!.words));
  const small = new Set(cells.filter(isSmall));
  const textsOf = new Map([...gatherRows(cells)].map(([row, { length }]) => [row, length]));
  const most = Math.max(...textsOf.values());
  // What goes on below a row has few texts beside it, and says nothing of how its column is written.
  const isInFullRow = ({ rowIndex }: JoinedCell): boolean =>
    textsOf.get(rowIndex)! >= FULL_SHARE * most;
  const areUsual = new Set(
    [...groupBy(cells, ({ columnIndex }) => columnIndex)].flatMap(([column, all]) => {
      const inFullRows = all.filter(isInFullRow);
      const ofColumn = inFullRows.length >= FEWEST_OF_COLUMN ? inFullRows : all;
      const count = ofColumn.filter((cell) => small.has(cell)).length;
      const isRare = count <= Math.max(1, USUAL_SMALL * ofColumn.length);
      return ofColumn.length >= FEWEST_OF_COLUMN && isRare ? [column] : [];
    }),
  );
  return [...small].filter(({ columnIndex }) => areUsual.has(columnIndex));
}

/** Cells that cannot end as they do. */
const listOpen = (
  cells: readonly JoinedCell[],
  lines: ReadonlyMap<JoinedCell, readonly TextLine[]>,
): JoinedCell[] =>
  cells.filter((cell) => {
    const said = lines.get(cell)!.flatMap(wordsOf);
    return said.length > 1 && endsOpen(said);
  });

/** Rows that stand beside each other: one begins nearer to the first line of that above, or to its last, than rows can. */
function listOverlapping(
  rows: ReadonlyMap<number, readonly JoinedCell[]>,
  rowNumbers: readonly number[],
  lines: ReadonlyMap<JoinedCell, readonly TextLine[]>,
): number[] {
  const linesOf = (cells: readonly JoinedCell[]): TextLine[] =>
    cells.flatMap((cell) => lines.get(cell)!).sort(byHeight);
  const isNear = (above: TextLine | undefined, below: TextLine | undefined): boolean =>
    above !== undefined &&
    below?.pageNumber === above.pageNumber &&
    below.baseline - above.baseline < NEAREST_ROWS * Math.min(above.fontSize, below.fontSize);
  return rowNumbers.slice(1).flatMap((row, index) => {
    const above = rowNumbers[index]!;
    const [begin] = linesOf(rows.get(row)!);
    const [first] = linesOf(rows.get(above)!);
    const last = linesOf(rows.get(above)!.filter(({ rowSpan }) => rowSpan === 1)).at(-1);
    return isNear(first, begin) || isNear(last, begin) ? [above, row] : [];
  });
}

/** Whether the lines of a cell are a text, and the same again: where the cell below is empty it may be that one's. */
function saysTwice(lines: readonly TextLine[]): boolean {
  const half = lines.length / 2;
  const say = (some: readonly TextLine[]): string =>
    some.map(({ words }) => textOf(words)).join(' ');
  return lines.length > 1 && say(lines.slice(0, half)) === say(lines.slice(half));
}

const byHeight = (one: TextLine, other: TextLine): number =>
  one.pageNumber - other.pageNumber || one.baseline - other.baseline;

/** Where the highest word of cells stands, on the first of their pages. */
interface RowTop {
  readonly pageNumber: number;
  readonly top: number;
}

function findTop(cells: readonly JoinedCell[]): RowTop {
  const words = cells.flatMap((cell) => cell.words);
  const pageNumber = Math.min(...words.map((word) => word.pageNumber));
  const onPage = words.filter((word) => word.pageNumber === pageNumber);
  return { pageNumber, top: Math.min(...onPage.map(({ box }) => box.top)) };
}

const isAbove = ({ pageNumber, top }: RowTop, line: TextLine): boolean =>
  pageNumber < line.pageNumber ||
  (pageNumber === line.pageNumber && top < line.baseline - line.fontSize);

/** The last row of headings, of which the first is known: below what groups them stand those of a group. */
function findLastHeadings(cells: readonly JoinedCell[], headings: number): number {
  const inRow = (row: number): JoinedCell[] => cells.filter(({ rowIndex }) => rowIndex === row);
  const first = inRow(headings);
  const second = inRow(headings + 1);
  const most = Math.max(...[...gatherRows(cells).values()].map(({ length }) => length));
  const isGrouped =
    first.some(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1) ||
    second.length < GROUPED_SHARE * most ||
    first.length < GROUPED_SHARE * second.length;
  return isGrouped ? headings + 1 : headings;
}

/** The cells of columns that white parts and have no heading, and of those left of them, which their texts may be parts of. */
function listHeadless(
  { columnCount, isRuled }: JoinedTable,
  cells: readonly JoinedCell[],
  headings: number,
): JoinedCell[] {
  if (isRuled) return [];
  const last = findLastHeadings(cells, headings);
  const ofHeadings = cells.filter(
    ({ rowIndex, columnSpan }) =>
      rowIndex === headings || (rowIndex <= last && columnSpan < columnCount),
  );
  const headless = Array.from({ length: columnCount }, (_, column) => column).filter(
    (column) =>
      !ofHeadings.some(
        ({ columnIndex, columnSpan }) => columnIndex <= column && column < columnIndex + columnSpan,
      ),
  );
  return cells.filter(
    ({ columnIndex }) => headless.includes(columnIndex) || headless.includes(columnIndex + 1),
  );
}

/**
 * Rows that are unlike the others: those that say some of the headings again, of one row or of two up to the last, and those with
 * one text below the last full one.
 */
function* listOddRows(
  rows: ReadonlyMap<number, readonly JoinedCell[]>,
  rowNumbers: readonly number[],
  headings: number,
  last: number,
): Steps<number[]> {
  const textsOf = (row: number): Map<number, string> =>
    new Map(
      rows.get(row)!.map(({ columnIndex, words }) => [columnIndex, sayWords(words).toLowerCase()]),
    );
  const wanted = textsOf(headings);
  const next = (row: number): number | undefined => rowNumbers[rowNumbers.indexOf(row) + 1];
  const below = next(headings) === last ? textsOf(last) : new Map<number, string>();
  // Over headings that groups have of their own the first row has no text.
  const second = [...below.keys()].every((column) => wanted.has(column))
    ? new Map<number, string>()
    : below;
  const isWhole = (row: number | undefined, texts: ReadonlyMap<number, string>): boolean =>
    row !== undefined &&
    texts.size === rows.get(row)!.length &&
    [...textsOf(row)].every(([column, text]) => texts.get(column) === text);
  const isHeading = ([column, text]: readonly [number, string]): boolean => {
    const [one, other] = [wanted.get(column), second.get(column)];
    return text === one || text === other || text === `${one} ${other}`;
  };
  const full = rowNumbers.filter((row) => rows.get(row)!.length >= FEWEST_OF_ROW);
  const lastFull = full.at(-1) ?? 0;
  /** A block may have the headings of its own, but whole, with rows below, and not a second time right below. */
  const isOddHeading = (row: number, above: readonly number[]): boolean => {
    const texts = [...textsOf(row)];
    const alike = texts.filter(isHeading);
    if (alike.length < 2 || alike.length < HEADING_SHARE * texts.length) return false;
    if (isWhole(row, wanted))
      return (
        row === lastFull ||
        above.some((each) => isWhole(each, wanted)) ||
        (second.size > 0 && !isWhole(next(row), second))
      );
    return !isWhole(row, second) || !above.some((each) => isWhole(each, wanted));
  };
  /**
   * An odd row of headings; with the one below where that lacks what stands among them, and with both beside it where headings are
   * cut: a page says them again over the rest of a row.
   */
  const withRest = (row: number): number[] => {
    const among = [...textsOf(row)].filter((text) => !isHeading(text));
    const at = rowNumbers.indexOf(row);
    const isCut = among.some(([column, text]) => wanted.get(column)?.startsWith(`${text} `));
    if (isCut) return rowNumbers.slice(Math.max(0, at - 1), at + 2);
    const below = next(row);
    const rest = below === undefined ? null : textsOf(below);
    const isRest = among.length > 0 && rest && among.every(([column]) => !rest.has(column));
    return isRest ? [row, below!] : [row];
  };
  /** A caption has a column of its own or runs over all; one where rows have texts may be what is left of a row. */
  const standsAmongOthers = (row: number): boolean => {
    const [cell] = rows.get(row)!;
    const ofColumn = full.filter((each) =>
      rows.get(each)!.some(({ columnIndex }) => columnIndex === cell!.columnIndex),
    );
    return cell!.columnSpan === 1 && ofColumn.length >= USUAL_SHARE * full.length;
  };
  const isLone = (row: number): boolean => rows.get(row)!.length === 1;
  const captions = rowNumbers.filter(isLone).map((row) => sayWords(rows.get(row)![0]!.words));
  const seek = (row: number, index: number): readonly number[] => {
    if (row <= last) return row === headings && row === lastFull ? [row] : [];
    if (isOddHeading(row, rowNumbers.slice(Math.max(0, index - HEADING_ROWS), index)))
      return withRest(row);
    if (!isLone(row)) return [];
    // A title that each page repeats parts what belongs together.
    const said = sayWords(rows.get(row)![0]!.words);
    if (captions.filter((caption) => caption === said).length > 1)
      return rowNumbers.slice(Math.max(0, index - 1), index + 2);
    return row > lastFull || standsAmongOthers(row) ? [row] : [];
  };
  return (yield* mapInSteps(rowNumbers, seek, ROWS_A_STEP)).flat();
}

/** Each row's texts are put together, and those of some around it. */
const ROWS_A_STEP = 20;

const sayWords = (words: readonly PlacedText[]): string =>
  findLines(words)
    .map((line) => textOf(line.words))
    .join(' ');

/** Of so many words is what may be a text of its own; shorter ones are names of people and posts. */
const FEWEST_WORDS = 3;

/**
 * Whether a text that was made of lines may be several: one of them begins with a capital though no sentence ends above it. In a
 * column or beside a cell that holds several, `isAmongSeveral`, any such line may; elsewhere only what is as long as an action.
 */
export const mayBeParts = (joints: readonly LineJoint[], isAmongSeveral: boolean): boolean =>
  joints.some(({ before, after }) => {
    const last = before.at(-1)!;
    const [first = '', second = ''] = after;
    if (!CAPITAL_WORD.test(first) || !WHOLE_END.test(last) || endsOpen(before)) return false;
    const isLong =
      before.length >= FEWEST_WORDS && after.length >= FEWEST_WORDS && /^\p{Ll}/u.test(second);
    return isAmongSeveral || isLong;
  });
