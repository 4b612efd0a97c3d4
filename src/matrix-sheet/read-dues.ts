import { formatLongDate, fromExcelSerial } from '../domain/calendar-date';
import type { Due } from '../domain/due';
import { parseDue, parseDueDate, splitDues } from '../domain/parse-due';
import type { QuarterBasis } from '../domain/quarter';
import type { CellValue } from '../workbook/sheet-grid';
import type { MatrixRow } from './matrix-rows';
import { remember } from './remember';
import { listLines } from './split-actions';
import { findSuspectYears } from './suspect-years';

/** A due and the row it stands in. */
export interface DueAt {
  readonly rowIndex: number;
  readonly due: Due;
}

export interface DueReader {
  /** The due in a row; null when the cell is empty. */
  readonly readRow: (row: MatrixRow) => DueAt | null;
  /** The dues that a due's text states one after the other or line by line; itself when it states one. */
  readonly split: (due: DueAt) => readonly DueAt[];
  /** What an empty cell says. */
  readonly blank: Due;
}

/** A year that a due names, and the row it stands in. */
interface YearAt {
  readonly rowIndex: number;
  readonly year: number;
}

/** Excel serial numbers from 1 January 2000 to 31 December 2099: a number between them in a due column is a date. */
const FIRST_DATE_SERIAL = 36526;
const LAST_DATE_SERIAL = 73050;

/**
 * Prepares to read the dues of all rows. A first pass over them finds the years, so that a due without a year
 * takes the nearest one's and a year far from all others is marked. `displayedOf` gives a row's text as shown.
 */
export function createDueReader(
  rows: readonly MatrixRow[],
  basis: QuarterBasis,
  displayedOf: (rowIndex: number) => string | null,
): DueReader {
  const readNear = remember((neighbourYear: number | null) =>
    remember((text: string) => parseDue(text, { basis, neighbourYear })),
  );
  const readAlone = readNear(null);
  const readShown = remember((displayed: string | null) =>
    remember((value: number) => readNumber(value, displayed, basis, readAlone)),
  );
  const readCell = (value: CellValue, rowIndex: number): Due =>
    typeof value === 'number' ? readShown(displayedOf(rowIndex))(value) : readAlone(String(value));

  const yearAt = ({ due, rowIndex }: MatrixRow): number | null =>
    due === '' ? null : yearOf(readCell(due, rowIndex));
  const counts = new Map<number, number>();
  for (const row of rows) {
    const year = yearAt(row);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const suspectYears = findSuspectYears(counts);

  /** Listed when first asked for: on most sheets every due has its year. */
  let neighbours: readonly YearAt[] | null = null;
  const listNeighbours = (): YearAt[] =>
    rows.flatMap((row) => {
      const year = yearAt(row);
      return year === null || suspectYears.has(year) ? [] : { rowIndex: row.rowIndex, year };
    });

  const suspectOf = remember(markSuspect);
  const finish = (due: Due, rowIndex: number): Due => {
    const year = yearOf(due);
    if (year !== null) return suspectYears.has(year) ? suspectOf(due) : due;
    if (!due.doubts.includes('year-missing')) return due;
    return readNear(nearestYear((neighbours ??= listNeighbours()), rowIndex))(due.raw);
  };

  const splitOf = remember((raw: string) => splitText(raw, readAlone));
  return {
    readRow({ due, rowIndex }) {
      return due === '' ? null : { rowIndex, due: finish(readCell(due, rowIndex), rowIndex) };
    },
    split(whole) {
      const parts = splitOf(whole.due.raw);
      if (parts.length < 2) return [whole];
      const { rowIndex } = whole;
      return parts.map((part) => ({ rowIndex, due: finish(readAlone(part), rowIndex) }));
    },
    blank: readAlone(''),
  };
}

/** Whether a due can be followed: readable, and of a year that is not suspect. */
export function isSoundDue({ state, doubts }: Due): boolean {
  return state !== 'blank' && state !== 'unreadable' && !doubts.includes('suspect-year');
}

/** Two dues with a "/" between them are the ends of a range; more are a list, such as "Q1 23 / Q2 23 / Q3 23". */
const FEWEST_DUES_LISTED = 3;

function splitText(raw: string, readText: (text: string) => Due): readonly string[] {
  const lines = listLines(raw);
  if (lines.length > 1) return lines;
  const listed = raw.split('/').map((part) => part.trim());
  const isList =
    listed.length >= FEWEST_DUES_LISTED && listed.every((part) => readText(part).certain);
  return isList ? listed : splitDues(raw);
}

/** A date is read from its serial number, which no display format makes ambiguous; other numbers as shown. */
function readNumber(
  value: number,
  displayed: string | null,
  basis: QuarterBasis,
  readText: (text: string) => Due,
): Due {
  const shown = displayed === null || /^#+$/.test(displayed) ? null : displayed;
  if (value < FIRST_DATE_SERIAL || value >= LAST_DATE_SERIAL + 1) {
    return readText(shown ?? String(value));
  }
  const date = fromExcelSerial(value);
  return parseDueDate(date, shown ?? formatLongDate(date), { basis, neighbourYear: null });
}

function yearOf({ by, from }: Due): number | null {
  return (by ?? from)?.year ?? null;
}

function markSuspect(due: Due): Due {
  return { ...due, certain: false, doubts: [...due.doubts, 'suspect-year'] };
}

/** The year of the due nearest to a row, the one above when two are equally near. */
function nearestYear(dated: readonly YearAt[], rowIndex: number): number | null {
  let low = 0;
  let high = dated.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dated[middle]!.rowIndex < rowIndex) low = middle + 1;
    else high = middle;
  }
  const above = dated[low - 1];
  const below = dated[low];
  if (!above || !below) return (above ?? below)?.year ?? null;
  return below.rowIndex - rowIndex < rowIndex - above.rowIndex ? below.year : above.year;
}
