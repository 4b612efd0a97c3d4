import { FRAMEWORKS } from '../../domain/frameworks';
import type { MatrixColumn } from '../../domain/matrix';
import type { GivenColumn, ReadingQuestion } from '../../domain/reading-question';
import { parseCell } from '../../workbook/address';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';
import type { ColumnCandidate, HeadedColumn } from './assign-columns';
import { assignColumns } from './assign-columns';
import type { Heading } from './compose-headings';
import { bestOf, composeHeadings, listHeadings } from './compose-headings';
import { findLevelGrid, findQuarterGrid } from './heading-grids';
import { findEndAboveKey } from './level-key';
import type { FurtherAction } from './numbered-actions';
import { takeNumberedActions } from './numbered-actions';
import { leaveHeadersOut } from './own-levels';
import type { HeadingReading } from './read-heading';
import { sampleColumn } from './sample-column';
import { foldCell } from './tidy-text';

/** Where a matrix's header stands and which column is which. Indices are absolute and 0-based. */
export interface HeaderLocation {
  readonly sheet: string;
  readonly headerRowIndex: number;
  /** 2 where a parent such as "Where we are now" stands over "Level" and "Evidence"; rows start below. */
  readonly headerRowCount: 1 | 2;
  readonly columns: Readonly<Partial<Record<MatrixColumn, number>>>;
  /** Columns headed by the levels of a scale, with a mark in the one that holds; null where there are none. */
  readonly levelGrid: readonly HeadedColumn[] | null;
  /** Columns headed by quarters, with a mark or a bar where an action runs; null where there are none. */
  readonly quarterGrid: readonly HeadedColumn[] | null;
  /** The columns of a KPI's second and later actions, where each has its own; absent where there are none. */
  readonly furtherActions?: readonly FurtherAction[];
  /** Columns with a heading of which nothing is made. */
  readonly leftOver: readonly HeadedColumn[];
  /** Expected columns that have no heading. */
  readonly missing: readonly MatrixColumn[];
  /** What the headings leave unsure. */
  readonly questions: readonly ReadingQuestion[];
}

/** Columns that every matrix is expected to have. */
export const EXPECTED_COLUMNS = ['kpi', 'current', 'target', 'actions', 'due'] as const;

/** A column of its own for the level serves in place of the column with the statement. */
const STANDS_IN_FOR: Readonly<Partial<Record<MatrixColumn, MatrixColumn>>> = {
  current: 'currentLevel',
  target: 'targetLevel',
};

/** Fewer expected headings than this in one row is chance, not a header. */
const FEWEST_EXPECTED_COLUMNS = 2;

/** The names of every framework's levels, in small letters. */
export const KNOWN_LEVEL_NAMES: ReadonlySet<string> = new Set(
  FRAMEWORKS.flatMap(({ spellings }) => spellings.flat()).map((name) => name.toLowerCase()),
);

/** A header deeper than this is not looked for: titles and notes above a matrix take a few rows. */
const MOST_ROWS_LOOKED_AT = 60;
/** Rows below a header that are enough to tell what its columns hold. */
const SAMPLE_ROWS = 60;

/** What is known of a sheet beside its cells. */
export interface HeaderFacts {
  /** Names of levels that the workbook says itself, beside those of every framework: columns headed or filled by them hold levels. */
  readonly levelNames?: readonly string[];
  /** Absolute 0-based indices of columns that are hidden. */
  readonly hiddenColumns?: readonly number[];
  /** What a person says of columns, which goes before what their headings say. */
  readonly given?: readonly GivenColumn[];
}

/** The first rows of a sheet; null where it is blank. */
interface SurveyedSheet {
  readonly sheet: string;
  readonly top: SheetGrid | null;
  readonly hiddenColumns?: readonly number[];
}

/** Finds the header in the top rows of a sheet by its headings, in one row or two; null when nothing comes near. */
export function findHeader(top: SheetGrid, facts: HeaderFacts = {}): HeaderLocation | null {
  return findBest(top, facts, isHeader)?.location ?? null;
}

/** The row that comes nearest to a header where `findHeader` finds none; null where no row has two of them. */
export function findNearestHeader(top: SheetGrid, facts: HeaderFacts = {}): HeaderLocation | null {
  const found = findBest(
    top,
    facts,
    ({ location }) => EXPECTED_COLUMNS.length - location.missing.length >= FEWEST_EXPECTED_COLUMNS,
  );
  return found?.location ?? null;
}

function findBest(
  top: SheetGrid,
  facts: HeaderFacts,
  isWanted: (found: FoundHeader) => boolean,
): FoundHeader | null {
  let best: FoundHeader | null = null;
  const rowCount = Math.min(top.values.length, MOST_ROWS_LOOKED_AT);
  let bestScore = -1;
  for (let offset = 0; offset < rowCount; offset += 1) {
    // Of most rows of a matrix it takes no words to tell that they say less than its header.
    if (best !== null && highestScore(top, offset, facts) <= bestScore) continue;
    const found = readHeaderAt(top, offset, facts);
    const score = found ? scoreHeader(found) : -1;
    if (found && score > bestScore && isWanted(found)) {
      best = found;
      bestScore = score;
    }
  }
  return best;
}

/** What a row, or it and the next, could score as a header at most: where each text in it heads a column. */
function highestScore(top: SheetGrid, offset: number, { given = [] }: HeaderFacts): number {
  const upper = top.values[offset]!;
  const lower = top.values[offset + 1] ?? [];
  let headedCount = given.length;
  for (let index = 0; index < upper.length; index += 1) {
    if (upper[index] !== '' || (lower[index] ?? '') !== '') headedCount += 1;
  }
  return scoreOf(EXPECTED_COLUMNS.length, headedCount);
}

/** Reads the header whose first row is known; null where none of its headings is one of a matrix. */
export function readHeader(
  top: SheetGrid,
  headerRowIndex: number,
  facts: HeaderFacts = {},
): HeaderLocation | null {
  const offset = headerRowIndex - top.rowIndex;
  // A row that somebody has inserted above all that the sheet says.
  if (top.values[offset] === undefined) return null;
  return readHeaderAt(top, offset, facts)?.location ?? null;
}

/**
 * The header of a sheet whose columns are known. What nobody is asked for is read from the sheet's first rows where these
 * reach it: whether it has two rows, and columns for each level or quarter.
 */
export function describeHeader(
  { sheet, top, hiddenColumns = [] }: SurveyedSheet,
  headerRowIndex: number,
  columns: HeaderLocation['columns'],
  levelNames: readonly string[] = [],
): HeaderLocation {
  const read = top && readHeader(top, headerRowIndex, { hiddenColumns, levelNames });
  const { headerRowCount = 1, levelGrid = null, quarterGrid = null } = read ?? {};
  const further = read?.columns.actions === columns.actions ? read?.furtherActions : undefined;
  return {
    sheet,
    headerRowIndex,
    headerRowCount,
    columns,
    levelGrid,
    quarterGrid,
    ...(further && { furtherActions: further }),
    leftOver: [],
    missing: listMissing({ columns, levelGrid, quarterGrid, unclear: [] }),
    questions: [],
  };
}

/** A header with how sure its columns are. */
interface FoundHeader {
  readonly location: HeaderLocation;
  /** Meanings that several columns claim alike. */
  readonly unclear: readonly MatrixColumn[];
  /** Columns whose heading says outright, or usually, what they are. */
  readonly sure: ReadonlySet<MatrixColumn>;
}

/** The reading of one row as the header, or of it and the next where that says more. */
function readHeaderAt(top: SheetGrid, offset: number, facts: HeaderFacts): FoundHeader | null {
  const headings = listHeadings(top.values[offset] ?? [], top.columnIndex);
  const single = readHeadings(top, offset, 1, headings, facts);
  // Nothing heads a column below its level: what stands there are marks.
  const composed = single?.location.levelGrid
    ? null
    : composeHeadings(top, offset, {
        levelNames: namesOfLevels(facts),
        hiddenColumns: new Set(facts.hiddenColumns),
      });
  const double = composed && readHeadings(top, offset, 2, composed.headings, facts);
  if (!double || (composed.isUpperBeside && addsNothing(double, top, offset + 1, facts))) {
    return single;
  }
  if (!single) return composed.usesParents && isHeader(double) ? double : null;
  if (composed.headsParents && !standsInColumn(top, offset + 1, single.location.columns.kpi)) {
    return double;
  }
  const lead = scoreHeader(double) - scoreHeader(single);
  return lead > 0 || (lead === 0 && composed.areAllRead) ? double : single;
}

/** Whether the lower of two rows says as much by itself: what stands above, beside its headings, is then none. */
function addsNothing(
  double: FoundHeader,
  top: SheetGrid,
  lowerOffset: number,
  facts: HeaderFacts,
): boolean {
  const headings = listHeadings(top.values[lowerOffset]!, top.columnIndex);
  const lower = readHeadings(top, lowerOffset, 1, headings, facts);
  return lower !== null && scoreHeader(lower) >= scoreHeader(double);
}

function standsInColumn(top: SheetGrid, offset: number, columnIndex: number | undefined): boolean {
  if (columnIndex === undefined) return false;
  return (top.values[offset]?.[columnIndex - top.columnIndex] ?? '') !== '';
}

function readHeadings(
  top: SheetGrid,
  offset: number,
  headerRowCount: 1 | 2,
  read: readonly Heading[],
  facts: HeaderFacts,
): FoundHeader | null {
  const { hiddenColumns = [], given = [] } = facts;
  const { headings: ofOneAction, furtherActions } = takeActions(read, given);
  const headings = applyGiven(ofOneAction, given, top.columnIndex, top.values[offset]!.length);
  const names = namesOfLevels(facts);
  if (!mayBeHeader(headings)) return null;
  const firstOffset = offset + headerRowCount;
  const endOffset = Math.min(firstOffset + SAMPLE_ROWS, top.values.length);
  const endRowIndex = findEndAboveKey(top, top.rowIndex + firstOffset, top.rowIndex + endOffset);
  const rowsBelow = top.values.slice(firstOffset, endRowIndex - top.rowIndex);
  const rowsOfColumns = leaveLoneTextsOut(leaveHeadersOut(headings, rowsBelow, top.columnIndex));
  const levelGrid = findLevelGrid(headings, rowsBelow, top.columnIndex, names);
  const quarterGrid = findQuarterGrid(headings, rowsBelow, top.columnIndex);
  if (levelGrid === null && countSaying(headings) < FEWEST_SAYING) return null;
  const ofGrids = new Set([...(levelGrid ?? []), ...(quarterGrid ?? [])]);
  const hidden = new Set(hiddenColumns);
  const candidates = headings
    .filter((heading) => !ofGrids.has(heading))
    .map((heading): ColumnCandidate => {
      const index = heading.columnIndex - top.columnIndex;
      const cells = rowsOfColumns.map((row) => row[index] ?? '');
      const isHidden = hidden.has(heading.columnIndex);
      return { ...heading, content: sampleColumn(cells, names), isHidden };
    });
  const headerRowIndex = top.rowIndex + offset;
  const { columns, unclear, leftOver, questions } = assignColumns(
    candidates,
    headerRowIndex,
    levelGrid !== null,
  );
  const missing = listMissing({ columns, levelGrid, quarterGrid, unclear });
  const { sheet } = top;
  return {
    location: {
      sheet,
      headerRowIndex,
      headerRowCount,
      columns,
      levelGrid:
        levelGrid &&
        nameLowest(levelGrid.map(plainColumn), top.values[firstOffset - 1]!, top.columnIndex),
      quarterGrid: quarterGrid && quarterGrid.map(plainColumn),
      ...(furtherActions.length > 0 && { furtherActions }),
      leftOver,
      missing,
      questions,
    },
    unclear,
    sure: new Set(
      headings.flatMap(({ reading }) =>
        reading.meanings.filter(({ strength }) => strength >= 2).map(({ column }) => column),
      ),
    ),
  };
}

/** The actions that have columns of their own, unless a person says that another column than the first of them is it. */
function takeActions(
  headings: readonly Heading[],
  given: readonly GivenColumn[],
): ReturnType<typeof takeNumberedActions> {
  const taken = takeNumberedActions(headings);
  const said = given.find(({ column }) => column === 'actions');
  if (!said || taken.furtherActions.length === 0) return taken;
  const wanted = locateGiven(said.place, headings);
  const isFirst = taken.headings.some(
    ({ columnIndex, reading }) => columnIndex === wanted && bestOf(reading) === 'actions',
  );
  return isFirst ? taken : { headings, furtherActions: [] };
}

/** A text alone in its row is a caption, a note or a line of a key, and tells nothing of the column that it stands in. */
function leaveLoneTextsOut(rows: SheetGrid['values']): SheetGrid['values'] {
  const withMore = rows.filter((row) => row.filter((value) => value !== '').length > 1);
  return withMore.length > 0 ? withMore : rows;
}

/** In small letters. */
const namesOfLevels = ({ levelNames }: HeaderFacts): ReadonlySet<string> =>
  levelNames
    ? new Set([...KNOWN_LEVEL_NAMES, ...levelNames.map((name) => name.toLowerCase())])
    : KNOWN_LEVEL_NAMES;

/** Stronger than any heading can be. */
const GIVEN_STRENGTH = 100;

/** The headings with what a person says of them; another that says the same as one of these says nothing. */
function applyGiven(
  headings: readonly Heading[],
  given: readonly GivenColumn[],
  firstColumnIndex: number,
  columnCount: number,
): readonly Heading[] {
  const places = given.map(({ column, place }) => ({
    column,
    columnIndex: locateGiven(place, headings),
  }));
  const columnOf = (index: number): MatrixColumn | undefined =>
    places.find(({ columnIndex }) => columnIndex === index)?.column;
  const known = headings.map((heading): Heading => {
    const column = columnOf(heading.columnIndex);
    if (column) return { ...heading, reading: readingOf(column) };
    const best = bestOf(heading.reading);
    const isTaken = places.some((place) => place.column === best);
    return isTaken ? { ...heading, reading: { meanings: [], moment: null } } : heading;
  });
  const unheaded = places.flatMap(({ column, columnIndex }): Heading[] => {
    const isOnSheet =
      columnIndex !== null &&
      columnIndex >= firstColumnIndex &&
      columnIndex < firstColumnIndex + columnCount;
    if (!isOnSheet || known.some((heading) => heading.columnIndex === columnIndex)) return [];
    return [{ columnIndex, heading: '', reading: readingOf(column) }];
  });
  return [...known, ...unheaded];
}

const readingOf = (column: MatrixColumn): HeadingReading => ({
  meanings: [{ column, strength: GIVEN_STRENGTH, isRevised: false }],
  moment: null,
});

/** The absolute index of the column with that heading, or else of that letter; null where there is none. */
export function locateGiven(place: string, headings: readonly HeadedColumn[]): number | null {
  const wanted = foldCell(place);
  const headed = headings.find(({ heading }) => foldCell(heading) === wanted);
  if (headed) return headed.columnIndex;
  return parseCell(`${place}1`)?.columnIndex ?? null;
}

const plainColumn = ({ columnIndex, heading }: HeadedColumn): HeadedColumn => ({
  columnIndex,
  heading,
});

/** A level is called what stands right above its marks, whatever stands over all of them. */
function nameLowest(
  levels: readonly HeadedColumn[],
  lowestRow: readonly CellValue[],
  firstColumnIndex: number,
): HeadedColumn[] {
  return levels.map((level) => {
    const lowest = String(lowestRow[level.columnIndex - firstColumnIndex] ?? '');
    return lowest === '' ? level : { ...level, heading: lowest };
  });
}

const countSaying = (headings: readonly Heading[]): number =>
  headings.filter(({ reading }) => reading.meanings.length > 0).length;

/** Fewer headings than this say nothing of a matrix, but where levels stand beside what is assessed. */
const FEWEST_SAYING = 2;
const FEWEST_BESIDE_LEVELS = 4;

/** Cells are looked at only below rows in which headings say anything. */
function mayBeHeader(headings: readonly Heading[]): boolean {
  const count = countSaying(headings);
  return count >= FEWEST_SAYING || (count === 1 && headings.length >= FEWEST_BESIDE_LEVELS);
}

type WhatIsFound = Pick<HeaderLocation, 'columns' | 'levelGrid' | 'quarterGrid'> &
  Pick<FoundHeader, 'unclear'>;

function listMissing(found: WhatIsFound): MatrixColumn[] {
  return EXPECTED_COLUMNS.filter((column) => !isFound(found, column));
}

/** Whether the column is there: itself or what stands in for it, in a grid, or in one of several that claim to be it. */
function isFound(
  { columns, levelGrid, quarterGrid, unclear }: WhatIsFound,
  column: MatrixColumn,
): boolean {
  const standIn = STANDS_IN_FOR[column];
  if (columns[column] !== undefined || unclear.includes(column)) return true;
  if (standIn && (columns[standIn] !== undefined || unclear.includes(standIn))) return true;
  if (column === 'due') return quarterGrid !== null;
  return levelGrid !== null && standIn !== undefined;
}

/** Actions with dates alone are an action log: a matrix also says what is assessed or where it stands. */
function isHeader({ location, sure, unclear }: FoundHeader): boolean {
  const { missing, levelGrid, columns } = location;
  const isSure = (column: MatrixColumn): boolean =>
    sure.has(column) && (columns[column] !== undefined || unclear.includes(column));
  const isOfMatrix =
    levelGrid !== null ||
    (columns.kpi !== undefined && sure.has('area')) ||
    (['kpi', 'current', 'currentLevel', 'target', 'targetLevel'] as const).some(isSure);
  return EXPECTED_COLUMNS.length - missing.length >= FEWEST_EXPECTED_COLUMNS && isOfMatrix;
}

/** Expected columns count first, then the others. */
function scoreHeader({ location }: FoundHeader): number {
  const { missing, columns, levelGrid, quarterGrid } = location;
  // A grid has three columns at least, so that it never counts for more than they would.
  const others = Object.keys(columns).length + (levelGrid ? 2 : 0) + (quarterGrid ? 1 : 0);
  return scoreOf(EXPECTED_COLUMNS.length - missing.length, others);
}

const scoreOf = (expectedCount: number, otherCount: number): number =>
  expectedCount * 100 + otherCount;
