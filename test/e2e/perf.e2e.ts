/**
 * Measures the pane on a large matrix and prints what it takes. Machines differ and are noisy: nothing asserts a time,
 * and every time is also given as a multiple of JSON.parse of the same cells in the same browser. Among the other tests
 * these are times of a busy machine, so that `npm test` takes few (BRIEF_PERF=1): `npm run e2e -- perf` takes them alone.
 */
import type { Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { makeMatrixRows, makeMatrixWorkbook } from '../../bench/make-matrix';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import type { EditTimes, OpeningTimes, ScrollTimes } from './perf-measures';
import { measureEdits, measureParse, measureScroll, watchOpening } from './perf-measures';
import { expect, test } from './test';
import { openInPlace, readOpeningTimes, workbenchUrl } from './workbench-page';

const ROW_COUNT = 10_000;
const REPORT_FOLDER = 'out/e2e';
const WEB_LATENCY_MS = 150;
/** For the times alone: what is asserted is the same. */
const IS_BRIEF = process.env['BRIEF_PERF'] === '1';
const OPENINGS = IS_BRIEF ? 1 : 3;
const SCROLL_STEPS = IS_BRIEF ? 40 : 200;
const EDIT_COUNT = 16;
const DUE_INDEX = 4;
/** More than one answer with a few rows of the matrix takes, and far less than one with all of them. */
const FEW_BYTES = 50_000;

const rows = makeMatrixRows(ROW_COUNT);

test('a matrix of 10,000 rows', async ({ page }) => {
  const bytes = Buffer.from(await writeWorkbook(makeMatrixWorkbook(rows)));
  await page.addInitScript(watchOpening);
  await page.goto(workbenchUrl());
  await readOpening(page, '65 KPIs');

  // Files are opened while nothing is changed yet: afterwards the workbench would ask whether to leave that.
  const slow: OpeningTimes[] = [];
  for (let count = 0; count < OPENINGS; count += 1) {
    slow.push(await open(page, bytes, WEB_LATENCY_MS));
  }
  const quick: OpeningTimes[] = [];
  for (let count = 0; count < OPENINGS; count += 1) quick.push(await open(page, bytes, 0));
  const parseMs = await page.evaluate(measureParse, JSON.stringify(rows));
  const edits = await page.evaluate(measureEdits, { places: editPlaces(), columnIndex: DUE_INDEX });
  const scroll = await page.evaluate(measureScroll, SCROLL_STEPS);
  report({ parseMs, quick, slow, edits, scroll });

  expect(edits.map(({ roundTrips }) => roundTrips)).toEqual(edits.map(() => 1));
  expect(Math.max(...edits.map(({ answerBytes }) => answerBytes))).toBeLessThan(FEW_BYTES);
});

async function open(page: Page, buffer: Buffer, latencyMs: number): Promise<OpeningTimes> {
  await openInPlace(page, buffer, latencyMs);
  return readOpening(page, '5000 KPIs');
}

/** Waits until the pane speaks of so many KPIs and has shown its list, and tells how long that took. */
async function readOpening(page: Page, kpis: string): Promise<OpeningTimes> {
  const pane = page.locator('aside iframe').contentFrame();
  await expect(pane.getByText(kpis).first()).toBeVisible();
  await expect(pane.getByRole('treegrid').getByRole('row').first()).toBeVisible();
  return readOpeningTimes(page);
}

/** Rows all over the sheet, every second of which gives back what stood there. */
function editPlaces(): { rowIndex: number; text: string }[] {
  return Array.from({ length: EDIT_COUNT / 2 }, (_, index) => {
    const rowIndex = Math.floor(((index + 0.5) * ROW_COUNT * 2) / EDIT_COUNT) + 1;
    return [
      { rowIndex, text: `sometime number ${index + 1}` },
      { rowIndex, text: rows[rowIndex]![DUE_INDEX]! },
    ];
  }).flat();
}

interface Report {
  readonly parseMs: number;
  readonly quick: readonly OpeningTimes[];
  readonly slow: readonly OpeningTimes[];
  readonly edits: readonly EditTimes[];
  readonly scroll: ScrollTimes;
}

/** Prints a table, and keeps it beside the other artefacts of the run. */
function report({ parseMs, quick, slow, edits, scroll }: Report): void {
  const line = (what: string, times: readonly number[], more = ''): string => {
    const middle = median(times);
    const cells = [middle, Math.max(...times)].map((time) => time.toFixed(0).padStart(8));
    return `${what.padEnd(52)}${cells.join('')}${(middle / parseMs).toFixed(1).padStart(14)}  ${more}`;
  };
  const readyToList = (times: readonly OpeningTimes[]): number[] =>
    times.map(({ readyMs, listMs }) => listMs - readyMs);
  const trips = (times: readonly { readonly roundTrips: number }[]): string =>
    `${times[0]!.roundTrips} round trips`;
  const text = [
    `${ROW_COUNT} rows${' '.repeat(42)}  median   worst  × JSON.parse`,
    line('JSON.parse of the cells', [parseMs]),
    line('Office.onReady to the findings', readyToList(quick), trips(quick)),
    line(`  with ${WEB_LATENCY_MS} ms latency`, readyToList(slow), trips(slow)),
    line(
      'edit to its finding in the pane',
      edits.map(({ findingMs }) => findingMs),
      trips(edits),
    ),
    line(
      '  of it the edit itself',
      edits.map(({ editMs }) => editMs),
    ),
    line(
      '  of it until the pane asks for the rows',
      edits.map(({ askedMs }) => askedMs),
    ),
    line('frames of the grid while it scrolls', scroll.frames),
    line('longest tasks while it scrolls', scroll.longTasks.length > 0 ? scroll.longTasks : [0]),
  ].join('\n');
  console.log(`\n${text}\n`);
  mkdirSync(REPORT_FOLDER, { recursive: true });
  writeFileSync(`${REPORT_FOLDER}/perf.txt`, `${text}\n`);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)]!;
}
