import { reviewMatrix } from '../../src/app/review-matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { AddInError } from '../../src/workbook/errors';
import {
  closeHost,
  longMatrix,
  openHost,
  profileWith,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
  REVIEW_REQUEST,
} from '../support/matrix-host';

afterEach(closeHost);

async function countRoundTrips(rowCount: number): Promise<number> {
  const host = await openHost(workbookOf(sheetOf('Matrix', longMatrix(rowCount))));
  await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  return host.syncCount;
}

test('reading costs the same round trips for 10, 1,000 and 10,000 rows', async () => {
  const few = await countRoundTrips(10);
  expect(few).toBe(2);
  expect(await countRoundTrips(1_000)).toBe(few);
  expect(await countRoundTrips(10_000)).toBe(few);
});

test('values come back as they stand, with the text that dates show', async () => {
  const rows = [...SMALL_MATRIX, ['Fraud', 'Mature', 'Leader', 'Audit', 45_199]];
  const sheet = sheetOf('Matrix', rows);
  sheet.cells.get(5, 4)!.style = { numberFormat: 'dd/mm/yyyy' };
  await openHost(workbookOf(sheet));
  const block = { rowIndex: 0, columnIndex: 0, rowCount: 6, columnCount: 5 };
  const [grid] = await excelWorkbook.readGrids([
    {
      sheet: 'Matrix',
      block,
      displayedColumnIndices: [4],
      bytesPerCell: 20,
      listed: { rowIndex: 1, columnIndices: [], dueColumnIndices: [], surveyedSheets: [] },
      asksMerged: 'always',
    },
  ]);
  expect(grid!.values).toEqual(rows);
  expect(grid!.displayed.get(4)).toEqual([
    'By when',
    'Q1 23',
    'Q3 23',
    'Complete',
    '',
    '30/09/2023',
  ]);
});

test('an answer beyond the payload limit is asked for in smaller parts, and nothing is lost', async () => {
  // The first rows are long, so that parts of them have to be split again before the rest is asked for.
  const rows = longMatrix(2_000).map((row, index) =>
    index > 0 && index < 300 ? [...row.slice(0, 3), `${'word '.repeat(30)}${index}`, row[4]!] : row,
  );
  const host = await openHost(workbookOf(sheetOf('Matrix', rows)), { maxResponseBytes: 40_000 });
  const block = { rowIndex: 0, columnIndex: 0, rowCount: 2_001, columnCount: 5 };
  const [grid] = await excelWorkbook.readGrids([
    {
      sheet: 'Matrix',
      block,
      displayedColumnIndices: [4],
      bytesPerCell: 12,
      listed: { rowIndex: 1, columnIndices: [], dueColumnIndices: [], surveyedSheets: [] },
      asksMerged: 'always',
    },
  ]);
  expect(grid!.values).toEqual(rows);
  expect(grid!.displayed.get(4)).toEqual(rows.map((row) => String(row[4])));
  expect(host.syncCount).toBeGreaterThan(3);
});

test('hidden rows and merged cells are told', async () => {
  const sheet = sheetOf('Matrix', SMALL_MATRIX);
  sheet.hiddenRows.add(2).add(4);
  sheet.merges.push({ rowIndex: 1, columnIndex: 0, rowCount: 2, columnCount: 1 });
  await openHost(workbookOf(sheet));
  const { grid } = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  expect(grid.hiddenRows).toEqual([2, 4]);
  expect(grid.mergedAreas).toEqual(['A2:A3']);
});

test.each([
  [28, 'behind the second area', []],
  [38, 'behind the third', [2]],
  [50, 'within the fourth', [2]],
  [51, 'behind all of them', [2, 4, 7]],
])(
  'where Excel cuts what is visible after %i characters, %s, no row is hidden that may be shown',
  async (longestAreaList, _, hidden) => {
    const rows = [...SMALL_MATRIX, ...SMALL_MATRIX.slice(1)];
    const sheet = sheetOf('Matrix', rows);
    for (const row of [2, 4, 7]) sheet.hiddenRows.add(row);
    // Matrix!A1:E2,Matrix!A4:E4,Matrix!A6:E7,Matrix!A9:E9
    await openHost(workbookOf(sheet), { profile: profileWith({ longestAreaList }) });
    const { grid } = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
    expect(grid.hiddenRows).toEqual(hidden);
  },
);

test('a column is not taken for hidden because Excel does not say that it is shown', async () => {
  const sheet = sheetOf('Matrix', SMALL_MATRIX);
  sheet.hiddenRows.add(3);
  for (const longestAreaList of [6, 12, 20]) {
    await openHost(workbookOf(sheet), { profile: profileWith({ longestAreaList }) });
    const { surveys } = await excelWorkbook.readWorkbook();
    expect(surveys[0]).not.toHaveProperty('hiddenColumns');
  }
});

test('a matrix on a sheet whose name needs quotes is read, at any offset', async () => {
  const shifted = [[], ['Plan'], [], ...SMALL_MATRIX.map((row) => ['', '', ...row])];
  await openHost(
    workbookOf(sheetOf('Notes', [['Read me']]), sheetOf("Town's plan, 2023!", shifted)),
  );
  const { matrix } = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  expect(matrix.source).toMatchObject({ sheet: "Town's plan, 2023!", address: 'C4:G8' });
  expect(matrix.areas.flatMap(({ kpis }) => kpis.map(({ name }) => name))).toEqual([
    'Reporting',
    'Tendering',
    'Culture',
  ]);
});

const refusals: [string, () => ReturnType<typeof workbookOf>, string][] = [
  [
    'no matrix',
    () => workbookOf(sheetOf('Notes', [['Read me'], ['Nothing here']])),
    'matrix-not-found',
  ],
  ['a blank workbook', () => workbookOf(), 'matrix-not-found'],
  [
    'two matrices',
    () => workbookOf(sheetOf('Plan', SMALL_MATRIX), sheetOf('Plan 2', SMALL_MATRIX)),
    'matrix-ambiguous',
  ],
  [
    'no target column',
    () =>
      workbookOf(
        sheetOf(
          'Plan',
          SMALL_MATRIX.map(([a, b, , d, e]) => [a!, b!, d!, e!]),
        ),
      ),
    'column-missing',
  ],
];

test.each(refusals)('%s is refused by name', async (_title, makeWorkbook, code) => {
  await openHost(makeWorkbook());
  await expect(reviewMatrix(excelWorkbook, REVIEW_REQUEST)).rejects.toMatchObject({ code });
});

test('one of two matrices is read when it is named, and a name that is not there is refused', async () => {
  await openHost(workbookOf(sheetOf('Plan', SMALL_MATRIX), sheetOf('Plan 2', SMALL_MATRIX)));
  const { matrix } = await reviewMatrix(excelWorkbook, { ...REVIEW_REQUEST, sheets: ['plan 2'] });
  expect(matrix.source.sheet).toBe('Plan 2');
  await expect(
    reviewMatrix(excelWorkbook, { ...REVIEW_REQUEST, sheets: ['Plan 3'] }),
  ).rejects.toThrow('There is no sheet “Plan 3”. The workbook has “Plan”, “Plan 2”.');
});

test('a host without the requirement set is refused with what it needs', async () => {
  await openHost(workbookOf(sheetOf('Plan', SMALL_MATRIX)), { requirements: { ExcelApi: '1.8' } });
  await expect(excelWorkbook.readWorkbook()).rejects.toEqual(
    new AddInError('api-unsupported', { requirement: 'ExcelApi 1.9' }),
  );
});

test('a cell being edited is said, once, in plain words', async () => {
  await openHost(workbookOf(sheetOf('Plan', SMALL_MATRIX)), { cellEdited: true });
  await expect(excelWorkbook.readWorkbook()).rejects.toMatchObject({ code: 'cell-being-edited' });
});

test('where a row alone is more than the host hands over, it is said what to do', async () => {
  const long = sheetOf('Plan', [Array.from({ length: 10 }, () => 'x'.repeat(10_000))]);
  await openHost(workbookOf(long), { maxResponseBytes: 50_000 });
  await expect(excelWorkbook.readWorkbook()).rejects.toMatchObject({ code: 'too-much-at-once' });
});
