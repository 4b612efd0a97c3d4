import type { CellValue } from '../../workbook/sheet-grid';
import type { HeadedColumn } from './assign-columns';

/** Fewer columns in a row than this are chance: the shortest scale with a column for each level has three. */
const FEWEST_COLUMNS = 3;
/** A mark or a bar is no longer than this; longer texts describe the level or the quarter. */
const LONGEST_MARK = 12;
/** Of a row's columns so many at most are marked where each row says one level now and one to come. */
const MOST_MARKS = 2.5;
const FEWEST_MARKS = 0.3;

/**
 * Neighbouring columns headed by the levels of a scale, below which marks say which level holds; null where there are
 * none, or what stands below describes the levels. `levelNames` are in small letters.
 */
export function findLevelGrid(
  headings: readonly HeadedColumn[],
  rowsBelow: readonly (readonly CellValue[])[],
  firstColumnIndex: number,
  levelNames: ReadonlySet<string>,
): readonly HeadedColumn[] | null {
  const run = longestRun(headings, ({ heading }) => levelOf(heading, levelNames), areDistinct);
  return run && holdsMarks(run, rowsBelow, firstColumnIndex, MOST_MARKS) ? run : null;
}

/** Neighbouring columns headed by quarters, below which marks say when something runs or is due; null where there are none. */
export function findQuarterGrid(
  headings: readonly HeadedColumn[],
  rowsBelow: readonly (readonly CellValue[])[],
  firstColumnIndex: number,
): readonly HeadedColumn[] | null {
  const run = longestRun(headings, ({ heading }) => quarterOf(heading), areDistinct);
  return run && holdsMarks(run, rowsBelow, firstColumnIndex, Infinity) ? run : null;
}

const NUMBERED_LEVEL = /^(?:.* )?(?:level|tier|stage|l|m)? ?-?(\d)$/;

/** The level that a heading names: "Developing", "2 - Developing", "Level 2", "2"; null for any other. */
function levelOf(heading: string, levelNames: ReadonlySet<string>): string | null {
  const text = heading.replace(/\s+/g, ' ').trim().toLowerCase();
  const named = text
    .replace(/^(?:level |tier |stage )?\d ?[-–:.)]* ?/, '')
    .replace(/ ?\(.*\)$/, '')
    .trim();
  if (levelNames.has(named)) return named;
  return NUMBERED_LEVEL.exec(text)?.[1] ?? null;
}

const QUARTER =
  /\bq(?:uarter )?[1-4]\b|^(?:jan|apr|jul|oct)[a-z]* ?(?:-|–|to) ?(?:mar|jun|sep|dec)[a-z]*\b|^(?:qtr) ?[1-4]\b/;
const LONGEST_QUARTER = 30;

function quarterOf(heading: string): string | null {
  const text = heading.replace(/\s+/g, ' ').trim().toLowerCase();
  return text.length <= LONGEST_QUARTER && QUARTER.test(text) ? text : null;
}

type IsRun = (names: readonly string[]) => boolean;

const areDistinct: IsRun = (names) => new Set(names).size === names.length;

/** The longest row of neighbouring columns that a name is read of, where it is one. */
function longestRun(
  headings: readonly HeadedColumn[],
  nameOf: (column: HeadedColumn) => string | null,
  isRun: IsRun,
): HeadedColumn[] | null {
  let best: HeadedColumn[] = [];
  let run: HeadedColumn[] = [];
  let names: string[] = [];
  for (const column of headings) {
    const name = nameOf(column);
    const isNext = run.at(-1)?.columnIndex === column.columnIndex - 1;
    if (name === null || !isNext || !isRun([...names, name])) {
      run = [];
      names = [];
    }
    if (name === null) continue;
    run = [...run, column];
    names = [...names, name];
    if (run.length > best.length) best = run;
  }
  return best.length >= FEWEST_COLUMNS ? best : null;
}

function holdsMarks(
  run: readonly HeadedColumn[],
  rowsBelow: readonly (readonly CellValue[])[],
  firstColumnIndex: number,
  mostMarks: number,
): boolean {
  let rows = 0;
  let marks = 0;
  for (const row of rowsBelow) {
    const cells = run
      .map(({ columnIndex }) => String(row[columnIndex - firstColumnIndex] ?? '').trim())
      .filter((text) => text !== '');
    if (cells.some((text) => text.length > LONGEST_MARK)) return false;
    if (row.some((value) => value !== '')) rows += 1;
    marks += cells.length;
  }
  return rows > 0 && marks >= rows * FEWEST_MARKS && marks <= rows * mostMarks;
}
