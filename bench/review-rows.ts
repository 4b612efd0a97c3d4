/**
 * Reviews a matrix of so many rows over and over, in turn with parsing it, and prints `ReviewCosts` as the last line of
 * its errors. A process of its own for each size:
 *
 *     node --import tsx bench/review-rows.ts ROWS
 */
import { createReviewer, defaultSettings } from '../src/app/review-matrix';
import type { HeaderLocation } from '../src/matrix-sheet/read/find-matrix';
import { findHeader } from '../src/matrix-sheet/read/find-matrix';
import type { SheetGrid } from '../src/workbook/sheet-grid';
import { AS_AT, makeMatrixRows } from './make-matrix';
import { cheapestOf, costOf } from './measuring';

/** Times are of the processor. */
export interface ReviewCosts {
  readonly parseMs: number;
  /** A first review of the cells, in a program that has warmed up. */
  readonly reviewMs: number;
  /** A review after one due was edited. */
  readonly editMs: number;
  readonly jsonMb: number;
  /** What the cells and one review of them held at most, above the program alone. */
  readonly heldMb: number;
}

const SETTINGS = defaultSettings(AS_AT);
const DUE_INDEX = 4;
const MEGABYTE = 2 ** 20;

/** The first few warm the program up; a million rows take long enough to do so in one. */
const runsOf = (rowCount: number): number =>
  Math.max(3, Math.min(30, Math.round(300_000 / rowCount)));

async function main(rowCount: number): Promise<void> {
  const heldBefore = process.memoryUsage.rss();
  const { grid, header } = makeSheet(rowCount);
  createReviewer()([{ grid, header }], SETTINGS);
  const heldMb = process.resourceUsage().maxRSS / 1024 - heldBefore / MEGABYTE;
  const json = JSON.stringify(grid.values);
  const [parse, review] = await cheapestOf(
    runsOf(rowCount),
    () => costOf(() => JSON.parse(json) as unknown),
    () => costOf(() => createReviewer()([{ grid, header }], SETTINGS)),
  );
  const costs: ReviewCosts = {
    parseMs: parse.cpuMs,
    reviewMs: review.cpuMs,
    editMs: await costOfEdits(grid, header),
    jsonMb: json.length / MEGABYTE,
    heldMb,
  };
  process.stderr.write(`${JSON.stringify(costs)}\n`);
}

function makeSheet(rowCount: number): { grid: SheetGrid; header: HeaderLocation } {
  const values = makeMatrixRows(rowCount);
  const grid = {
    sheet: 'Matrix',
    rowIndex: 0,
    columnIndex: 0,
    values,
    displayed: new Map([[DUE_INDEX, values.map((row) => row[DUE_INDEX]!)]]),
    hiddenRows: [],
    mergedAreas: [],
  };
  const header = findHeader({ ...grid, values: values.slice(0, 60) });
  if (!header) throw new Error('The generated matrix has no header');
  return { grid, header };
}

/** What is typed into By when, in rows all over the sheet. */
const EDITED_DUES = ['Q1 24', 'Complete', 'TBC', 'Q3 23 Complete', 'Q3 24', 'Ongoing', 'soon', ''];

async function costOfEdits(grid: SheetGrid, header: HeaderLocation): Promise<number> {
  const review = createReviewer();
  review([{ grid, header }], SETTINGS);
  const costs: number[] = [];
  for (const [index, due] of EDITED_DUES.entries()) {
    const rowIndex = Math.floor(((index + 1) * grid.values.length) / (EDITED_DUES.length + 1));
    const edited = editDue(grid, rowIndex, due);
    const { cpuMs } = await costOf(() => review([{ grid: edited, header }], SETTINGS));
    costs.push(cpuMs);
  }
  return Math.min(...costs);
}

/** The grid after an edit of one cell. */
function editDue(grid: SheetGrid, rowIndex: number, due: string): SheetGrid {
  const values = grid.values.slice();
  values[rowIndex] = values[rowIndex]!.map((value, index) => (index === DUE_INDEX ? due : value));
  const displayed = grid.displayed.get(DUE_INDEX)!.slice();
  displayed[rowIndex] = due;
  return { ...grid, values, displayed: new Map([[DUE_INDEX, displayed]]) };
}

void main(Number(process.argv[2]));
