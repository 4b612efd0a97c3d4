import type { MatrixColumn } from '../../domain/matrix';
import type { ReadingQuestion } from '../../domain/reading-question';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';
import { EXPECTED_COLUMNS, HEADER_SYNONYMS, STANDS_IN_FOR } from './header-synonyms';
import { tidyText } from './tidy-text';

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
  /** Columns with a heading of which nothing is made. */
  readonly leftOver: readonly HeadedColumn[];
  /** Expected columns that have no heading. */
  readonly missing: readonly MatrixColumn[];
  /** What the headings leave unsure. */
  readonly questions: readonly ReadingQuestion[];
}

/** A column and what its heading says, as typed; the index is absolute and 0-based. */
export interface HeadedColumn {
  readonly columnIndex: number;
  readonly heading: string;
}

/** Fewer expected headings than this in one row is chance, not a header. */
const FEWEST_EXPECTED_COLUMNS = 2;
/** Longer texts are prose that happens to stand above or in the matrix. */
const LONGEST_HEADING = 60;

interface HeadingMeaning {
  readonly column: MatrixColumn;
  /** Position in the column's list of synonyms: the lower one wins. */
  readonly preference: number;
}

const MEANINGS: ReadonlyMap<string, HeadingMeaning> = new Map(
  Object.entries(HEADER_SYNONYMS).flatMap(([column, headings]) =>
    headings.map((heading, preference): [string, HeadingMeaning] => [
      heading,
      { column: column as MatrixColumn, preference },
    ]),
  ),
);

/** Finds the header row in the top rows of a sheet by its headings; null when nothing comes near. */
export function findHeader(top: SheetGrid): HeaderLocation | null {
  let best: HeaderLocation | null = null;
  top.values.forEach((row, rowOffset) => {
    const columns = readHeadings(row, top.columnIndex);
    const location = describeHeader(top.sheet, top.rowIndex + rowOffset, columns);
    if (isHeader(location) && (best === null || scoreHeader(location) > scoreHeader(best))) {
      best = location;
    }
  });
  return best;
}

/** The row that comes nearest to a header where `findHeader` finds none; null where no row has two of them. */
export function findNearestHeader(top: SheetGrid): HeaderLocation | null {
  let best: HeaderLocation | null = null;
  top.values.forEach((row, rowOffset) => {
    const columns = readHeadings(row, top.columnIndex);
    const location = describeHeader(top.sheet, top.rowIndex + rowOffset, columns);
    const isNear = EXPECTED_COLUMNS.length - location.missing.length >= FEWEST_EXPECTED_COLUMNS;
    if (isNear && (best === null || scoreHeader(location) > scoreHeader(best))) best = location;
  });
  return best;
}

/** A header row whose columns are known; expected columns that are not among them are missing. */
export function describeHeader(
  sheet: string,
  headerRowIndex: number,
  columns: HeaderLocation['columns'],
): HeaderLocation {
  const missing = EXPECTED_COLUMNS.filter((column) => !isFound(columns, column));
  return {
    sheet,
    headerRowIndex,
    headerRowCount: 1,
    columns,
    levelGrid: null,
    quarterGrid: null,
    leftOver: [],
    missing,
    questions: [],
  };
}

/** Which column each heading of a row names; a column that two headings name goes to the preferred one. */
function readHeadings(
  row: readonly CellValue[],
  firstColumnIndex: number,
): Partial<Record<MatrixColumn, number>> {
  const columns: Partial<Record<MatrixColumn, number>> = {};
  const preferences: Partial<Record<MatrixColumn, number>> = {};
  row.forEach((value, offset) => {
    const meaning = typeof value === 'string' ? readHeading(value) : null;
    if (!meaning) return;
    const { column, preference } = meaning;
    if (preference < (preferences[column] ?? Infinity)) {
      columns[column] = firstColumnIndex + offset;
      preferences[column] = preference;
    }
  });
  return nameByArea(columns);
}

/** Where only an "Area" or "Theme" stands beside the levels, that is what is being assessed. */
function nameByArea(
  columns: Partial<Record<MatrixColumn, number>>,
): Partial<Record<MatrixColumn, number>> {
  const { area, ...others } = columns;
  const isAssessed = isFound(columns, 'current') || isFound(columns, 'target');
  return columns.kpi === undefined && area !== undefined && isAssessed
    ? { ...others, kpi: area }
    : columns;
}

function readHeading(text: string): HeadingMeaning | null {
  if (text === '' || text.length > LONGEST_HEADING * 2) return null;
  const heading = foldHeading(text);
  if (heading === '' || heading.length > LONGEST_HEADING) return null;
  const meaning = MEANINGS.get(heading);
  if (meaning) return meaning;
  // "KPI / Behaviour", "Status / RAG": two headings for one column.
  for (const part of heading.split(/ ?[/|] ?| or /)) {
    const partMeaning = MEANINGS.get(part);
    if (partMeaning) return partMeaning;
  }
  return null;
}

/** A heading reduced to its words: "By when?\n(quarter):" becomes "by when". */
function foldHeading(text: string): string {
  return tidyText(text.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''))
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[*"“”]/g, ' ')
    .replace(/[\s:;.?!,–-]+$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|our) /, '')
    .trim();
}

function isFound(
  columns: Readonly<Partial<Record<MatrixColumn, number>>>,
  column: MatrixColumn,
): boolean {
  const standIn = STANDS_IN_FOR[column];
  return columns[column] !== undefined || (!!standIn && columns[standIn] !== undefined);
}

/** Actions with dates alone are an action log: a matrix also says what is assessed or where it stands. */
function isHeader({ columns, missing }: HeaderLocation): boolean {
  return (
    EXPECTED_COLUMNS.length - missing.length >= FEWEST_EXPECTED_COLUMNS &&
    (isFound(columns, 'kpi') || isFound(columns, 'current') || isFound(columns, 'target'))
  );
}

/** Expected columns count first, then the others. */
function scoreHeader({ columns, missing }: HeaderLocation): number {
  return (EXPECTED_COLUMNS.length - missing.length) * 100 + Object.keys(columns).length;
}
