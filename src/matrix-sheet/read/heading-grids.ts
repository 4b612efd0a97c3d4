import type { CellValue } from '../../workbook/sheet-grid';
import type { HeadedColumn } from './assign-columns';

/** Fewer columns in a row than this are chance: the shortest scale with a column for each level has three. */
const FEWEST_COLUMNS = 3;
/** A mark or a bar is no longer than this; longer texts describe the level or the quarter. */
const LONGEST_MARK = 16;
/** Of a row's columns so many at most are marked where each row says one level now and one to come. */
const MOST_MARKS = 2.5;
const FEWEST_MARKS = 0.1;
/** Where more than one text in so many is longer they say what the columns mean. */
const MARKS_TO_A_TEXT = 3;
/** So many other columns may stand between two levels. */
const MOST_BETWEEN = 2;

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
  const run = longestRun(headings, ({ heading }) => levelOf(heading, levelNames), MOST_BETWEEN);
  const isHeading = (text: string): boolean => levelOf(text, levelNames) !== null;
  return run && holdsMarks(run, rowsBelow, firstColumnIndex, MOST_MARKS, isHeading) ? run : null;
}

/** Neighbouring columns headed by quarters, below which marks say when something runs or is due; null where there are none. */
export function findQuarterGrid(
  headings: readonly HeadedColumn[],
  rowsBelow: readonly (readonly CellValue[])[],
  firstColumnIndex: number,
): readonly HeadedColumn[] | null {
  const run = longestRun(headings, ({ heading }) => quarterOf(heading), 0);
  const isHeading = (text: string): boolean => quarterOf(text) !== null;
  return run && holdsMarks(run, rowsBelow, firstColumnIndex, Infinity, isHeading) ? run : null;
}

const NUMBERED_LEVEL = /^(?:.* )?(?:level|tier|stage|l|m)? ?-?(\d)$/;

/** Whether a heading under another names a level: then the one above says nothing of which. */
export function headsLevel(heading: string, levelNames: ReadonlySet<string>): boolean {
  const level = levelOf(heading, levelNames);
  return level !== null && !/^\d$/.test(level);
}

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

/**
 * The longest row of columns that a name is read of, where it is one. A few others may stand in between; one heading over
 * and over belongs to the columns beside it, as a comment on each quarter does, and ends the row.
 */
function longestRun(
  headings: readonly HeadedColumn[],
  nameOf: (column: HeadedColumn) => string | null,
  mostBetween: number,
): HeadedColumn[] | null {
  let best: HeadedColumn[] = [];
  let run: HeadedColumn[] = [];
  let names: string[] = [];
  let between = new Set<string>();
  const startAnew = (): void => {
    run = [];
    names = [];
    between = new Set();
  };
  for (const column of headings) {
    const name = nameOf(column);
    const last = run.at(-1)?.columnIndex;
    if (last !== undefined && column.columnIndex - last > mostBetween + 1) startAnew();
    if (name === null) {
      if (between.has(column.heading)) startAnew();
      else if (run.length > 0) between.add(column.heading);
      continue;
    }
    if (names.includes(name)) startAnew();
    run = [...run, column];
    names = [...names, name];
    if (run.length > best.length) best = run;
  }
  return best.length >= FEWEST_COLUMNS ? best : null;
}

/** `isHeading` tells the headings of a further block from marks. */
function holdsMarks(
  run: readonly HeadedColumn[],
  rowsBelow: readonly (readonly CellValue[])[],
  firstColumnIndex: number,
  mostMarks: number,
  isHeading: (text: string) => boolean,
): boolean {
  let rows = 0;
  let marks = 0;
  let texts = 0;
  for (const row of rowsBelow) {
    if (row.some((value) => value !== '')) rows += 1;
    for (const { columnIndex } of run) {
      const value = row[columnIndex - firstColumnIndex] ?? '';
      const text = String(value).trim();
      if (text === '' || (typeof value === 'string' && isHeading(text))) continue;
      if (text.length > LONGEST_MARK) texts += 1;
      else marks += 1;
    }
  }
  if (texts * MARKS_TO_A_TEXT > marks) return false;
  return rows > 0 && marks >= rows * FEWEST_MARKS && marks <= rows * mostMarks;
}
