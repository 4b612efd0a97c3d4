import { toOneLine } from '../../domain/wording';
import type { CellValue } from '../../workbook/sheet-grid';
import type { HeadedColumn } from './assign-columns';
import type { ReadColumn } from './own-levels';
import { findOwnLevels, joinOwnLevels, saysOtherwise } from './own-levels';
import { readHeading } from './read-heading';

/** Fewer columns in a row than this are chance: the shortest scale with a column for each level has three. */
const FEWEST_COLUMNS = 3;
/** A mark or a bar is no longer than this; longer texts describe the level or the quarter. */
const LONGEST_MARK = 16;
/** Of a row's columns so many at most are marked where each row says one level now and one to come. */
const MOST_MARKS = 2.5;
const FEWEST_MARKS = 0.1;
/** Where more than one text in so many is longer they say what the columns mean. */
const MARKS_TO_A_TEXT = 3;
/** So many other columns may stand between two of a grid, hidden ones among them. */
const MOST_BETWEEN = 4;

/**
 * Neighbouring columns headed by the levels of a scale, below which marks say which level holds; null where there are
 * none, or what stands below describes the levels. Levels that no framework knows are told by the marks.
 * `levelNames` are in small letters.
 */
export function findLevelGrid(
  headings: readonly ReadColumn[],
  rowsBelow: readonly (readonly CellValue[])[],
  firstColumnIndex: number,
  levelNames: ReadonlySet<string>,
): readonly HeadedColumn[] | null {
  const run = longestRun(headings, ({ heading }) => levelOf(heading, levelNames));
  const isHeading = (text: string): boolean => levelOf(text, levelNames) !== null;
  const others = headings.filter(({ heading }) => !namesQuarter(heading));
  return run && holdsMarks(run, rowsBelow, firstColumnIndex, MOST_MARKS, isHeading)
    ? joinOwnLevels(run, others, rowsBelow, firstColumnIndex)
    : findOwnLevels(others, rowsBelow, firstColumnIndex);
}

/** Neighbouring columns headed by quarters, below which marks say when something runs or is due; null where there are none. */
export function findQuarterGrid(
  headings: readonly HeadedColumn[],
  rowsBelow: readonly (readonly CellValue[])[],
  firstColumnIndex: number,
): readonly HeadedColumn[] | null {
  const run = longestRun(headings, ({ heading }) => quarterOf(heading));
  const isHeading = (text: string): boolean => quarterOf(text) !== null;
  return run && holdsMarks(run, rowsBelow, firstColumnIndex, Infinity, isHeading, true)
    ? run
    : null;
}

/** Scales go to ten. */
const NUMBER = /^(?:10|\d)$/;
/** "2", "Level 2", "L2", "Maturity (1-5) 2"; "Year 2" and "Phase 2" are none. */
const NUMBERED_LEVEL =
  /^(?:.*\b(?:level|tier|stage|maturity|score|rating|grade)s?\b.*[ -]|(?:.* )?(?:level|tier|stage|l|m) ?-?)?(10|\d)$/;

/**
 * What a heading of a grid is called under another: its level or quarter alone, with the year where that stands above;
 * null for one that is none of a grid.
 */
export function nameInGrid(
  parent: string,
  heading: string,
  levelNames: ReadonlySet<string>,
): string | null {
  if (namesQuarter(heading)) {
    return YEAR.test(heading) || !YEAR.test(parent) ? heading : `${parent} ${heading}`;
  }
  const isNumber = NUMBER.test(heading) && !/\d|\bq(?:uarter|tr)/i.test(parent);
  return isNumber || headsLevel(heading, levelNames) ? heading : null;
}

/**
 * Whether a text of the upper of two rows stands over levels or quarters, and over no more than a part of the lower row:
 * what stands over all of it is a caption.
 */
export function standsOverGrid(
  upper: readonly CellValue[],
  lower: readonly CellValue[],
  levelNames: ReadonlySet<string>,
): boolean {
  const isFilled = (_: CellValue, index: number): boolean =>
    upper[index] !== '' || lower[index] !== '';
  const first = upper.findIndex(isFilled);
  return upper.some((value, index) => {
    if (value === '' || index === first) return false;
    // Said again beside a column that is not its own it is still one.
    const next = upper.findIndex((other, at) => at > index && other !== '' && other !== value);
    const below = lower.slice(index, next < 0 ? undefined : next).map(String);
    const holds = (mayBe: (heading: string) => boolean): boolean =>
      new Set(below.filter(mayBe)).size >= FEWEST_COLUMNS;
    return (
      holds(namesQuarter) ||
      holds((heading) => levelOf(heading, levelNames) !== null) ||
      (SAYS_LEVEL.test(String(value)) && holds(mayNameLevel))
    );
  });
}

/** "Maturity level", "Level", "Score": what stands over levels of whatever name. */
const SAYS_LEVEL = /\b(?:level|maturity|score|rating|tier|stage)s?\b/i;
const mayNameLevel = (text: string): boolean => text !== '' && !saysOtherwise(readHeading(text));

/** Whether a heading under another names a level: then the one above says nothing of which. */
function headsLevel(heading: string, levelNames: ReadonlySet<string>): boolean {
  const level = levelOf(heading, levelNames);
  return level !== null && !NUMBER.test(level);
}

/** The level that a heading names: "Developing", "2 - Developing", "Level 2", "2"; null for any other. */
function levelOf(heading: string, levelNames: ReadonlySet<string>): string | null {
  const text = toOneLine(heading).toLowerCase();
  const named = text
    .replace(/^(?:level |tier |stage )?(?:10|\d)(?!\d) ?[-–:.)]* ?/, '')
    .replace(/ ?\(.*\)$/, '');
  if (levelNames.has(named)) return named;
  return NUMBERED_LEVEL.exec(text)?.[1] ?? null;
}

const QUARTER =
  /\bq(?:uarter )?[1-4]\b|^(?:jan|apr|jul|oct)[a-z]* ?(?:-|–|to) ?(?:mar|jun|sep|dec)[a-z]*\b|^(?:qtr) ?[1-4]\b/;
const LONGEST_QUARTER = 30;
const YEAR = /\b20\d\d\b|\d\d\s*$|\b\d\d[/-]\d\d\b/;

const namesQuarter = (heading: string): boolean => quarterOf(heading) !== null;

function quarterOf(heading: string): string | null {
  const text = toOneLine(heading).toLowerCase();
  return text.length <= LONGEST_QUARTER && QUARTER.test(text) ? text : null;
}

/**
 * The longest row of columns that a name is read of, where it is one. A few others may stand in between; one heading over
 * and over belongs to the columns beside it, as a comment on each quarter does, and ends the row.
 */
function longestRun(
  headings: readonly HeadedColumn[],
  nameOf: (column: HeadedColumn) => string | null,
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
    const last = run.at(-1)?.columnIndex ?? Infinity;
    if (column.columnIndex - last > MOST_BETWEEN + 1) startAnew();
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

/** What is reported of a quarter, as how things stood by then, is no mark. */
const REPORTS =
  /^(?:r|a|g|red|amber|green|blue|on track|off track|at risk|delayed|in progress|(?:not )?started|underway|complete|completed|done)$/i;

/** `isHeading` tells the headings of a further block from marks. */
function holdsMarks(
  run: readonly HeadedColumn[],
  rowsBelow: readonly (readonly CellValue[])[],
  firstColumnIndex: number,
  mostMarks: number,
  isHeading: (text: string) => boolean,
  /** What it is where nothing stands below: a form not filled in, or nothing. */
  mayBeBlank = false,
): boolean {
  let rows = 0;
  let marks = 0;
  let texts = 0;
  for (const row of rowsBelow) {
    if (row.some((value) => value !== '')) rows += 1;
    const cells = run.map(({ columnIndex }) => row[columnIndex - firstColumnIndex] ?? '');
    const named = cells.filter((value) => typeof value === 'string' && isHeading(value.trim()));
    // One that comes twice is what the row says, as a level of now and of the target is, but where the headings do so too.
    const areHeadings =
      new Set(named).size === named.length ||
      cells.every((value, index) => run[index]!.heading.endsWith(String(value)));
    for (const value of cells) {
      const text = String(value).trim();
      const isNamed = named.includes(value);
      if (text === '' || (areHeadings && isNamed)) continue;
      if (isNamed || text.length > LONGEST_MARK || REPORTS.test(text)) texts += 1;
      else marks += 1;
    }
  }
  if (texts * MARKS_TO_A_TEXT > marks) return false;
  if (marks === 0) return mayBeBlank;
  return marks >= rows * FEWEST_MARKS && marks <= rows * mostMarks;
}
