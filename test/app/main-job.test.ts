import { readFile } from 'node:fs/promises';
import { lintWorkbook } from '../../scripts/lint/lint-workbook';
import { describeReview } from '../../src/app/describe-review';
import { generatePack } from '../../src/app/generate-pack';
import { highlightMatrix } from '../../src/app/highlight-matrix';
import type { Review } from '../../src/app/review-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import { expectedHighlights } from '../../src/matrix-sheet/highlights/cell-highlights';
import { listMatchingFormats } from '../../src/simulator/host/calculation/evaluate-conditional-formats';
import type { WorkbookData } from '../../src/workbook/workbook-data';
import { closeHost, openHost } from '../support/matrix-host';
import { testValidity } from '../support/test-validity';

const SEED = 'seeds/maturity-matrix.xlsx';
const asAt = { year: 2023, month: 10, day: 15 };

let review: Review;
let bytes: Uint8Array;
let saved: WorkbookData;

beforeAll(async () => {
  const workbook = await readWorkbook(await readFile(SEED), SEED);
  await openHost(workbook);
  review = await reviewMatrix(excelWorkbook, {
    sheets: [],
    asAt,
    startMonth: null,
    scale: null,
    today: asAt,
  });
  await generatePack(excelWorkbook, review);
  await highlightMatrix(excelWorkbook, review);
  bytes = await writeWorkbook(workbook);
  saved = await readWorkbook(bytes, 'pack.xlsx');
});

afterAll(closeHost);

test('the seed has 65 KPIs in ten areas', () => {
  const { areas } = describeReview(review);
  expect(areas.map(({ kpis }) => kpis.length)).toEqual([4, 5, 4, 4, 7, 7, 6, 11, 8, 9]);
});

/** Cells of the saved matrix with the kinds of highlight that an engine finds on them. */
function shownHighlights(): Map<string, string[]> {
  const matching = listMatchingFormats(saved, review.matrix.source.sheet);
  return new Map(
    [...matching].map(([cell, formats]) => [
      cell,
      formats.map((format) => /Maturity matrix: ([a-z0-9-]+)/.exec(JSON.stringify(format))![1]!),
    ]),
  );
}

test('the saved file shows, cell by cell, what the check says', () => {
  const expected = expectedHighlights(review.matrix, asAt, review.grid);
  expect(expected.size).toBeGreaterThan(120);
  expect(shownHighlights()).toEqual(new Map([...expected].map(([cell, kind]) => [cell, [kind]])));
});

test('cells shown as overdue are those of the overdue findings, and gaps those of the description', () => {
  const shown = shownHighlights();
  const cellsShown = (kind: string): string[] =>
    [...shown].filter(([, kinds]) => kinds.includes(kind)).map(([cell]) => cell);
  const cellsFound = (rule: string): string[] =>
    review.findings.filter((finding) => finding.rule === rule).map(({ cells }) => cells[0]!);
  expect(cellsShown('overdue').sort()).toEqual([...new Set(cellsFound('overdue'))].sort());
  expect(cellsShown('due-this-quarter').sort()).toEqual(
    [...new Set(cellsFound('due-this-quarter'))].sort(),
  );
  const gaps = describeReview(review).areas.flatMap(({ kpis }) => kpis.map(({ gap }) => gap));
  expect(cellsShown('gap-of-1')).toHaveLength(gaps.filter((gap) => gap === 1).length);
  expect(cellsShown('gap-of-2')).toHaveLength(gaps.filter((gap) => gap === 2).length);
  expect(cellsShown('gap-of-3-or-more')).toHaveLength(gaps.filter((gap) => gap! >= 3).length);
});

test('the user’s sheet is in the saved file as it was: every cell, width and height', async () => {
  const before = (await readWorkbook(await readFile(SEED), SEED)).sheets[0]!;
  const after = saved.sheets[0]!;
  expect([...after.cells.entries()]).toEqual([...before.cells.entries()]);
  expect(after.columnWidths).toEqual(before.columnWidths);
  expect(after.rowHeights).toEqual(before.rowHeights);
});

test('the lint of what we write is silent', () => {
  expect(lintWorkbook(saved)).toEqual([]);
});

testValidity('xlsx', () => bytes);
