import type { Due } from '../../domain/due';
import type { MatrixRow } from '../read/matrix-rows';
import type { DueParser, DuePart } from './due-parser';

/** A due and the row it stands in. */
export interface DueAt {
  readonly row: MatrixRow;
  readonly rowIndex: number;
  readonly due: Due;
  /** The number that it has among several of its cell, taken off its text; absent where it has none. */
  readonly mark?: string;
}

/** Reads the dues of one sheet. */
export interface DueReader {
  /** The due in a row; null when the cell is empty. */
  readonly readRow: (row: MatrixRow) => DueAt | null;
  /** The dues that a due's text states one after the other or line by line; null when it states one. */
  readonly split: (due: DueAt) => readonly DueAt[] | null;
  /** The state and the time that a due's text says, and nothing else, as two dues; null for any other. */
  readonly partState: (due: DueAt) => readonly DueAt[] | null;
  /** A due that holds two, parted by a "/", as that of two actions; null for any other. */
  readonly shareWhole: (due: DueAt) => readonly DueAt[] | null;
  /** The due in any other text of a row. */
  readonly readText: (text: string, rowIndex: number) => Due;
  /** What an empty cell says. */
  readonly blank: Due;
}

/** A year that a due names, and the row it stands in. */
interface YearAt {
  readonly rowIndex: number;
  readonly year: number;
}

/**
 * Prepares to read the dues of all rows. A first pass over them finds the years, so that a due without a year
 * takes the nearest one's and a year far from all others is marked.
 */
export function createDueReader(rows: readonly MatrixRow[], parser: DueParser): DueReader {
  const yearAt = ({ due, dueShown }: MatrixRow): number | null =>
    due === '' ? null : yearOf(parser.readCell(due, dueShown));
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

  const finish = (due: Due, rowIndex: number): Due => {
    const year = yearOf(due);
    if (year !== null) return suspectYears.has(year) ? parser.markSuspect(due) : due;
    if (!due.doubts.includes('year-missing')) return due;
    return parser.readNear(nearestYear((neighbours ??= listNeighbours()), rowIndex))(due.raw);
  };

  const readParts = ({ row, rowIndex }: DueAt, parts: readonly DuePart[]): DueAt[] =>
    parts.map(({ text, mark }) => ({
      row,
      rowIndex,
      due: finish(parser.readText(text), rowIndex),
      ...(mark !== null && { mark }),
    }));

  return {
    readRow(row) {
      const { due, dueShown, rowIndex } = row;
      if (due === '') return null;
      return {
        row: row.dueRow ?? row,
        rowIndex,
        due: finish(parser.readCell(due, dueShown), rowIndex),
      };
    },
    split(whole) {
      const parts = parser.split(whole.due.raw);
      return parts.length < 2 ? null : readParts(whole, parts);
    },
    partState(whole) {
      const parts = parser.partState(whole.due.raw);
      return parts && readParts(whole, parts);
    },
    shareWhole(whole) {
      const due = parser.markForTwo(whole.due);
      return due && [due, due].map((one) => ({ ...whole, due: one }));
    },
    readText: (text, rowIndex) => finish(parser.readText(text), rowIndex),
    blank: parser.readText(''),
  };
}

/** Whether a due can be followed: readable, and of a year that is not suspect. */
export function isSoundDue({ state, doubts }: Due): boolean {
  return state !== 'blank' && state !== 'unreadable' && !doubts.includes('suspect-year');
}

function yearOf({ by, from }: Due): number | null {
  return (by ?? from)?.year ?? null;
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

/** Years at most this far apart belong to one plan. */
const WIDEST_PLAN_STEP_YEARS = 2;

/** Years apart from the plan are suspect when no more than this share of all dues name them, or a single one. */
const MOST_SUSPECT_SHARE = 0.05;

/**
 * The years that stand far from the matrix's other years, such as 2020 among many 2023s and 2024s; `counts` says how
 * many dues name each year. Empty when nothing tells which of two years is the odd one.
 */
function findSuspectYears(counts: ReadonlyMap<number, number>): ReadonlySet<number> {
  const plans = groupNearYears([...counts.keys()].sort((left, right) => left - right));
  const sizes = plans.map((years) => years.reduce((sum, year) => sum + counts.get(year)!, 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const largest = Math.max(...sizes);
  const mostSuspect = Math.max(1, total * MOST_SUSPECT_SHARE);
  return new Set(
    plans.filter((_, index) => sizes[index]! <= mostSuspect && sizes[index]! < largest).flat(),
  );
}

function groupNearYears(sortedYears: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const year of sortedYears) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && year - last <= WIDEST_PLAN_STEP_YEARS) groups.at(-1)!.push(year);
    else groups.push([year]);
  }
  return groups;
}
