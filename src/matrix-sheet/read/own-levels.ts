import type { CellValue } from '../../workbook/sheet-grid';
import type { HeadedColumn } from './assign-columns';
import { foldMark, isSign, readGridCell, sideOfWord } from './grid-marks';
import type { HeadingReading } from './read-heading';

/** A column with what its heading says. */
export interface ReadColumn extends HeadedColumn {
  readonly reading: HeadingReading;
}

/** Fewer levels are no scale with a column for each. */
const FEWEST_LEVELS = 3;
/** So many headings in one row once more are no chance. */
const FEWEST_SAID_AGAIN = 3;
/** So many other columns may stand between two levels, hidden ones among them. */
const MOST_BETWEEN = 4;
/** A level is called in fewer letters. */
const LONGEST_NAME = 40;
/** A heading that says so much of another column is none of a level. */
const STRENGTH_OF_OTHERS = 1;

/** What stands below a heading that could be a level's. */
interface MarkedColumn {
  readonly column: ReadColumn;
  /** By row, the marks of its cell: "now", "target" or a sign. */
  readonly marks: readonly (readonly string[])[];
  readonly isBlank: boolean;
}

/**
 * The levels of a council's own words: neighbouring columns below which nothing but marks stand, in each row one at
 * most that says where things stand, and one at most that says where they should get to. Null where nothing tells the
 * two apart, as where a single sign says yes: then they may be anything. Levels at either end that nobody has reached
 * are among them.
 */
export function findOwnLevels(
  headings: readonly ReadColumn[],
  rowsBelow: readonly (readonly CellValue[])[],
  firstColumnIndex: number,
): readonly HeadedColumn[] | null {
  if (!headings.some(namesWhatIsAssessed)) return null;
  const found = listMarkedColumns(headings, rowsBelow, firstColumnIndex);
  for (const run of listRuns(found)) {
    const levels = trimEnds(run);
    if (levels.length >= FEWEST_LEVELS && tellSidesApart(levels)) {
      return levels.map(({ column }) => column);
    }
  }
  return null;
}

/** A grid of known levels with those of a council's own words that stand among them or next to them, marked alike. */
export function joinOwnLevels(
  known: readonly HeadedColumn[],
  headings: readonly ReadColumn[],
  rowsBelow: readonly (readonly CellValue[])[],
  firstColumnIndex: number,
): readonly HeadedColumn[] {
  const ofGrid = new Set(known.map(({ columnIndex }) => columnIndex));
  const isKnown = ({ columnIndex }: HeadedColumn): boolean => ofGrid.has(columnIndex);
  const found = listMarkedColumns(headings, rowsBelow, firstColumnIndex);
  const marksOfKnown = found.flatMap(({ column, marks }) => (isKnown(column) ? marks.flat() : []));
  const used = new Set(['now', 'target', ...marksOfKnown]);
  const isMarkedAlike = ({ isBlank, marks }: MarkedColumn): boolean =>
    !isBlank && marks.flat().every((mark) => used.has(mark));
  const marked = found.filter(({ column, isBlank }) => isKnown(column) || !isBlank);
  const alike = tellSidesApart(marked)
    ? marked
    : marked.filter((column) => isKnown(column.column) || isMarkedAlike(column));
  const run = listRuns(alike).find((columns) => columns.some(({ column }) => isKnown(column)));
  const own = new Set(run?.map(({ column }) => column.columnIndex));
  return headings.filter((column) => isKnown(column) || own.has(column.columnIndex));
}

/** A matrix names what it assesses: without that, marks are those of some other table. */
const namesWhatIsAssessed = ({ reading }: ReadColumn): boolean =>
  reading.meanings.some(({ column }) => column === 'kpi' || column === 'area');

function listMarkedColumns(
  headings: readonly ReadColumn[],
  rowsBelow: readonly (readonly CellValue[])[],
  firstColumnIndex: number,
): MarkedColumn[] {
  const rows = leaveHeadersOut(headings, rowsBelow, firstColumnIndex);
  return headings.flatMap((column) => readMarkedColumn(column, rows, firstColumnIndex) ?? []);
}

/** The rows without those that say the headings once more for a further block, and what stands over these. */
export function leaveHeadersOut(
  headings: readonly ReadColumn[],
  rowsBelow: readonly (readonly CellValue[])[],
  firstColumnIndex: number,
): readonly (readonly CellValue[])[] {
  const saysAgain = (row: readonly CellValue[] | undefined): boolean =>
    row !== undefined &&
    headings.filter(({ heading, columnIndex }) => {
      const value = row[columnIndex - firstColumnIndex] ?? '';
      return value !== '' && heading.endsWith(String(value));
    }).length >= FEWEST_SAID_AGAIN;
  return rowsBelow.filter((row, index) => !saysAgain(row) && !saysAgain(rowsBelow[index + 1]));
}

/** Null where the heading is another column's, or anything but marks stands below. */
function readMarkedColumn(
  column: ReadColumn,
  rowsBelow: readonly (readonly CellValue[])[],
  firstColumnIndex: number,
): MarkedColumn | null {
  const { heading, reading, columnIndex } = column;
  if (heading.length > LONGEST_NAME || sideOfWord(heading.trim()) || isSign(heading)) return null;
  if (saysOtherwise(reading)) return null;
  const marks: (readonly string[])[] = [];
  let hasNumbers = false;
  for (const row of rowsBelow) {
    const value = row[columnIndex - firstColumnIndex] ?? '';
    // Below the matrix stand totals.
    hasNumbers ||= typeof value === 'number';
    if (value === '' || typeof value === 'number') {
      marks.push([]);
      continue;
    }
    const said = readGridCell(value).marks.map(nameMark);
    if (said.length === 0 || said.includes(null)) return null;
    marks.push(said.filter((mark) => mark !== null));
  }
  const isBlank = marks.every((said) => said.length === 0);
  return isBlank && hasNumbers ? null : { column, marks, isBlank };
}

/** Whether a heading names another column than one for a level. */
export const saysOtherwise = ({ meanings }: HeadingReading): boolean =>
  meanings.some(({ strength }) => strength >= STRENGTH_OF_OTHERS);

/** "now", "target" or the sign; null for any other word. */
function nameMark(mark: string): string | null {
  return sideOfWord(mark) ?? (isSign(mark) ? foldMark(mark) : null);
}

/** Columns with few others in between. */
function listRuns(found: readonly MarkedColumn[]): MarkedColumn[][] {
  const runs: MarkedColumn[][] = [];
  for (const marked of found) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.column.columnIndex;
    if (last !== undefined && marked.column.columnIndex - last <= MOST_BETWEEN + 1) {
      run!.push(marked);
    } else runs.push([marked]);
  }
  return runs;
}

/** The run from its first to its last marked column, with the blank ones that are right next to these. */
function trimEnds(run: readonly MarkedColumn[]): readonly MarkedColumn[] {
  const marked = run.flatMap(({ isBlank }, index) => (isBlank ? [] : index));
  let [first = -1] = marked;
  let last = marked.at(-1) ?? -1;
  if (first < 0) return [];
  const isNext = (left: number, right: number): boolean =>
    run[left]?.column.columnIndex === (run[right]?.column.columnIndex ?? NaN) - 1;
  while (isNext(first - 1, first)) first -= 1;
  while (isNext(last, last + 1)) last += 1;
  return run.slice(first, last + 1);
}

/** Whether two kinds of mark stand in the rows, each once in a row at most, and both in one row at least once. */
function tellSidesApart(levels: readonly MarkedColumn[]): boolean {
  const kinds = new Set(levels.flatMap(({ marks }) => marks.flat()));
  // A tick and a cross say yes and no.
  if (kinds.size !== 2 || (kinds.has('✓') && kinds.has('x'))) return false;
  let haveMet = false;
  for (let row = 0; row < (levels[0]?.marks.length ?? 0); row += 1) {
    const said = levels.flatMap(({ marks }) => marks[row]!);
    if (new Set(said).size < said.length) return false;
    haveMet ||= said.length === 2;
  }
  return haveMet;
}
