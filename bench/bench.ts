/**
 * Prints how fast a matrix is read and checked, highlighted and packed, and how many round trips that costs.
 * Machines differ and are noisy: read the ratios to JSON.parse of the same grid, measured in the same run.
 *
 *     npm run bench -- [reviews] [ROWS…]
 *
 * `reviews` leaves out what goes through Excel; without ROWS it is 1,000, 10,000 and 100,000 rows in turn.
 */
import { performance } from 'node:perf_hooks';
import { generatePack } from '../src/app/generate-pack';
import { buildPack } from '../src/board-pack/sheets/index';
import { highlightMatrix } from '../src/app/highlight-matrix';
import { defaultSettings, reviewMatrix } from '../src/app/review-matrix';
import type { Reviewer } from '../src/app/review-matrix';
import { createReviewer } from '../src/app/review-matrix';
import { withOfficeHost } from '../src/cli/office-session';
import { excelWorkbook } from '../src/excel/excel-workbook';
import type { HeaderLocation } from '../src/matrix-sheet/read/find-matrix';
import { findHeader } from '../src/matrix-sheet/read/find-matrix';
import { RULES } from '../src/rules';
import type { PackSheet } from '../src/workbook/pack-sheet';
import type { SheetGrid } from '../src/workbook/sheet-grid';
import { makeMatrixRows, makeMatrixWorkbook } from './make-matrix';

const [asked, ...others] = process.argv.slice(2);
const isOfReviews = asked === 'reviews';
const chosen = isOfReviews ? others : process.argv.slice(2);
const ROW_COUNTS = chosen.length > 0 ? chosen.map(Number) : [1_000, 10_000, 100_000];
const AS_AT = { year: 2023, month: 10, day: 15 };
const REQUEST = { sheets: [], asAt: AS_AT, startMonth: 4, scale: null, today: AS_AT };
const SETTINGS = defaultSettings(AS_AT);
const DUE_INDEX = 4;
/** The fastest of so many runs: what is slower is the machine's doing. The first few warm the program up. */
const RUNS = 12;

interface Measured {
  readonly milliseconds: number;
  readonly roundTrips: number;
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The fastest run of each of two jobs, which take turns: what else the machine does slows both. */
function raceOf(one: () => unknown, other: () => unknown): [number, number] {
  let best: [number, number] = [Infinity, Infinity];
  for (let count = 0; count < RUNS; count += 1) {
    best = [Math.min(best[0], timeOf(one)), Math.min(best[1], timeOf(other))];
  }
  return best;
}

function gridOf(rows: string[][]): SheetGrid {
  return {
    sheet: 'Matrix',
    rowIndex: 0,
    columnIndex: 0,
    values: rows,
    displayed: new Map([[DUE_INDEX, rows.map((row) => row[DUE_INDEX]!)]]),
    hiddenRows: [],
    mergedAreas: [],
  };
}

interface PureTimes {
  readonly parse: number;
  /** A first review of the cells, in a program that has warmed up. */
  readonly check: number;
  /** A review after one due was edited. */
  readonly edit: number;
}

function measurePureCheck(rows: string[][]): PureTimes {
  const json = JSON.stringify(rows);
  const grid = gridOf(rows);
  const header = findHeader({ ...grid, values: rows.slice(0, 60) });
  if (!header) throw new Error('The generated matrix has no header');
  const [parse, check] = raceOf(
    () => JSON.parse(json) as unknown,
    () => createReviewer()([{ grid, header }], SETTINGS),
  );
  return { parse, check, edit: measureEdits(grid, header) };
}

/** What is typed into By when, in rows all over the sheet. */
const EDITED_DUES = ['Q1 24', 'Complete', 'TBC', 'Q3 23 Complete', 'Q3 24', 'Ongoing', 'soon', ''];

function measureEdits(grid: SheetGrid, header: HeaderLocation): number {
  const review: Reviewer = createReviewer();
  review([{ grid, header }], SETTINGS);
  const edited = EDITED_DUES.map((due, index) => {
    const rowIndex = Math.floor(((index + 1) * grid.values.length) / (EDITED_DUES.length + 1));
    return editDue(grid, rowIndex, due);
  });
  return Math.min(...edited.map((one) => timeOf(() => review([{ grid: one, header }], SETTINGS))));
}

/** The grid after an edit of one cell. */
function editDue(grid: SheetGrid, rowIndex: number, due: string): SheetGrid {
  const values = grid.values.slice();
  values[rowIndex] = values[rowIndex]!.map((value, index) => (index === DUE_INDEX ? due : value));
  const displayed = grid.displayed.get(DUE_INDEX)!.slice();
  displayed[rowIndex] = due;
  return { ...grid, values, displayed: new Map([[DUE_INDEX, displayed]]) };
}

interface OfficeTimes {
  readonly reading: Measured;
  readonly highlighting: Measured;
  /** The pack's sheets as data, without the workbook. */
  readonly building: Measured;
  /** Built and written. */
  readonly packing: Measured;
  readonly packCells: number;
}

async function measureThroughOffice(rows: string[][]): Promise<OfficeTimes> {
  return withOfficeHost(makeMatrixWorkbook(rows), async (host) => {
    const measure = async <Result>(
      job: () => Result | Promise<Result>,
    ): Promise<[Result, Measured]> => {
      const before = host.syncCount;
      const start = performance.now();
      const result = await job();
      const milliseconds = performance.now() - start;
      return [result, { milliseconds, roundTrips: host.syncCount - before }];
    };
    const [review, reading] = await measure(() => reviewMatrix(excelWorkbook, REQUEST));
    const [, highlighting] = await measure(() => highlightMatrix(excelWorkbook, review));
    const { matrix, findings } = review;
    const [pack, building] = await measure(() =>
      buildPack(matrix, findings, { asAt: AS_AT, rules: RULES }),
    );
    const [, packing] = await measure(() => generatePack(excelWorkbook, review));
    return { reading, highlighting, building, packing, packCells: countCells(pack) };
  });
}

function countCells(pack: readonly PackSheet[]): number {
  return pack.reduce((sum, { table }) => sum + table.rows.length * table.columns.length, 0);
}

function printRow(cells: readonly string[]): void {
  console.log(
    cells.map((cell, index) => (index < 2 ? cell.padEnd(26) : cell.padStart(14))).join(''),
  );
}

const perSecond = (rows: number, milliseconds: number): string =>
  Math.round((rows * 1000) / milliseconds).toLocaleString('en-GB');

printRow(['rows', 'job', 'ms', 'rows/s', 'round trips', '× JSON.parse']);
for (const rowCount of ROW_COUNTS) {
  const rows = makeMatrixRows(rowCount);
  const size = rowCount.toLocaleString('en-GB');
  const { parse, check, edit } = measurePureCheck(rows);
  const line = (job: string, milliseconds: number, trips = ''): void =>
    printRow([
      size,
      job,
      milliseconds.toFixed(1),
      perSecond(rowCount, milliseconds),
      trips,
      (milliseconds / parse).toFixed(1),
    ]);
  line('JSON.parse of the grid', parse);
  line('review, cells in hand', check);
  line('review after one edit', edit);
  console.log(
    `${size} rows: a full review costs ${(check / parse).toFixed(1)} × JSON.parse, a review after one edit ${(edit / parse).toFixed(1)} ×`,
  );
  if (isOfReviews) continue;
  const { reading, highlighting, building, packing, packCells } = await measureThroughOffice(rows);
  const jobs: Readonly<Record<string, Measured>> = {
    'read and check': reading,
    highlight: highlighting,
    'build the pack': building,
    'build and write the pack': packing,
  };
  for (const [job, { milliseconds, roundTrips }] of Object.entries(jobs)) {
    line(job, milliseconds, String(roundTrips));
  }
  const ofReading = (milliseconds: number): string =>
    (milliseconds / reading.milliseconds).toFixed(1);
  const timesCells = (packCells / (rowCount * rows[0]!.length)).toFixed(1);
  console.log(
    `${size} rows: building the pack costs ${ofReading(building.milliseconds)} of reading, writing it ${ofReading(packing.milliseconds)} for ${timesCells} × the cells`,
  );
}
