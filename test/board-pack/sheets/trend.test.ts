import { countFigures } from '../../../src/board-pack/figures';
import { freezeRecords } from '../../../src/board-pack/movement/freeze-records';
import { buildFreezeSheet, readFreezeTable } from '../../../src/board-pack/movement/freeze-sheet';
import { preparePack } from '../../../src/board-pack/pack-context';
import { publishPack } from '../../../src/board-pack/publication/publish-pack';
import { listKpiRecords } from '../../../src/board-pack/records';
import { writeCourseSentence } from '../../../src/board-pack/sentences/course-sentence';
import { buildSheetInSteps, listPackSheets } from '../../../src/board-pack/sheets/index';
import { trendSheet } from '../../../src/board-pack/sheets/trend';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import { runAtOnce } from '../../../src/domain/steps';
import type { KpiSketch } from '../build-matrix';
import { buildMatrix, dueBy, makeDue } from '../build-matrix';
import { plainCell, rowsOf, sheetOf } from '../read-pack';
import { prepareSeedAfter } from '../seed-pack';

const DAYS = ['2022-10-15', '2023-01-15', '2023-04-15', '2023-07-15', '2023-10-15'].map((text) =>
  parseIsoDate(text)!,
);

test('the page has room for six years of quarters; older ones are counted, and compared with in words', () => {
  const sixYears = sheetOf(listPackSheets(prepareSeedAfter(24)), 'trend');
  expect(sixYears.table.rows).toHaveLength(25);
  expect(sixYears.subtitle).toMatch(/^24 freezes since 15 January 2018, and last as at/);
  const longer = sheetOf(listPackSheets(prepareSeedAfter(30)), 'trend');
  expect(longer.table.rows.map(([day]) => day)).toEqual(sixYears.table.rows.map(([day]) => day));
  expect(longer.subtitle).toMatch(
    /^30 freezes since 15 July 2016, the latest 24 of them in table and charts, and last as at/,
  );
  for (const { page, charts } of [sixYears, longer]) {
    expect(page.pagesTall).toBe(1);
    for (const { altText } of charts)
      expect(altText).toContain('Line chart over 25 days, 15 January 2018 to');
  }
  expect(longer.charts[0]!.caption).toContain('15 July 2016');
});

describe('the sentence says which way a figure went, and since when', () => {
  test.each<[readonly (number | null)[], 'more' | 'fewer' | null, string]>([
    [
      [4, 4, 5, 6, 8],
      'more',
      'Better since 15 July 2023: 8, was 6. Better than at the first freeze, 15 October 2022, when it was 4.',
    ],
    [
      [9, 4, 5, 6, 8],
      'fewer',
      'Worse since 15 July 2023: 8, was 6. Better than at the first freeze, 15 October 2022, when it was 9.',
    ],
    [
      [8, 4, 5, 8, 8],
      'more',
      'Unchanged at 8 since 15 July 2023; better than at 15 April 2023, when it was 5. The same as at the first freeze, 15 October 2022.',
    ],
    [[3, 3, 3, 3, 3], 'more', 'Unchanged at 3 since 15 October 2022.'],
    [
      [5, 3, 3, 3, 3],
      'more',
      'Unchanged at 3 since 15 January 2023; worse than at 15 October 2022, when it was 5.',
    ],
    [
      [null, 3, null, 2, 1],
      'fewer',
      'Better since 15 July 2023: 1, was 2. Better than at 15 January 2023, the first known, when it was 3.',
    ],
    [[null, null, null, null, 7], 'more', '7 now; no freeze tells what it was.'],
    [[null, 6, null, null, null], 'more', 'Not known now; 6 at 15 January 2023.'],
    [[null, null, null, null, null], 'more', 'Not known at any freeze.'],
    [
      [2, 2, 2, 2, 4],
      null,
      'More since 15 July 2023: 4, was 2. More than at the first freeze, 15 October 2022, when it was 2.',
    ],
  ])('%j', (values, better, sentence) => {
    expect(writeCourseSentence({ values, better }, DAYS)).toBe(sentence);
  });
});

const matrixOf = (...kpis: KpiSketch[]) => buildMatrix([{ name: 'Buying', kpis }]);

test('without a freeze the sheet says in a line what it needs, and draws nothing', () => {
  const matrix = matrixOf({ now: 'Mature', target: 'Leader' });
  const context = preparePack(matrix, [], { asAt: DAYS[4]! });
  const sheet = runAtOnce(buildSheetInSteps(trendSheet, context));
  expect(sheet.charts).toEqual([]);
  expect(sheet.subtitle).toBe(
    'A trend needs an earlier freeze, and there is none before 15 October 2023.',
  );
  expect(rowsOf([sheet], 'trend')).toEqual([]);
});

test('its last row has the figures of today, and each chart columns of its table', () => {
  const context = prepareSeedAfter(5);
  const pack = listPackSheets(context);
  const { table, charts } = sheetOf(pack, 'trend');
  const rows = rowsOf(pack, 'trend');
  expect(rows).toHaveLength(6);
  const figures = Object.values(countFigures(context));
  for (const { header, kind } of table.columns) {
    const figure = figures.find(({ name }) => name === header);
    if (kind === 'number') expect(rows.at(-1)![header]).toBe(figure!.value);
  }
  const headers = table.columns.map(({ header }) => header);
  expect(charts).toHaveLength(6);
  for (const { categoryColumn, series, caption, altText } of charts) {
    expect(headers).toEqual(
      expect.arrayContaining([categoryColumn, ...series.map(({ column }) => column)]),
    );
    expect(altText).toContain(caption!);
    const inGrey = series.map(({ line }) => `${line!.marker} ${line!.dash}`);
    expect(new Set(inGrey).size).toBe(series.length);
  }
});

test('a freeze from before references, ends of dues and details were kept has its place', () => {
  const matrix = matrixOf({
    name: 'Tendering',
    reference: '1.1',
    now: 'Mature',
    target: 'Leader',
    actions: [{ text: 'Train buyers', due: dueBy(1, 2023) }],
  });
  const [then, now] = DAYS.slice(3);
  const { table } = buildFreezeSheet(freezeRecords(listKpiRecords(matrix, then!), then!));
  const kept = [
    ...['Kind', 'Area', 'KPI', 'Now', 'Target', 'Action', 'Due as written', 'Status'],
    ...['Due quarter', 'Due year', 'KPI id', 'Descriptors'],
  ];
  const places = kept.map((header) => table.columns.findIndex((one) => one.header === header));
  const cells = table.rows.map((row) => places.map((place) => plainCell(row[place]!) ?? ''));
  const old = readFreezeTable(then!, [kept, ...cells])!;
  const done = matrixOf({
    name: 'Tendering',
    now: 'Leader',
    target: 'Leader',
    actions: [{ text: 'Train buyers', due: makeDue('complete') }],
  });
  const pack = listPackSheets(preparePack(done, [], { asAt: now!, freezes: [old] }));
  expect(
    rowsOf(pack, 'trend').map((row) => [row['As at'], row['Actions late'], row['Actions done']]),
  ).toEqual([
    ['15 Jul 23', 1, 0],
    ['15 Oct 23', 0, 1],
  ]);
});

test('a publication has its sentences under the titles of the charts that it leaves out', () => {
  const pack = listPackSheets(prepareSeedAfter(2)).filter(({ id }) => id === 'trend');
  const { sheets } = publishPack(pack, { title: 'Pack', names: [], withDataQuality: false });
  const published = sheetOf(sheets, 'trend');
  expect(published.charts).toEqual([]);
  expect(published.paragraphs.map(({ text }) => text)).toContain(
    'Actions done. Better since 15 October 2023: 24, was 21. Better than at the first freeze, 15 July 2023, when it was 19.',
  );
});
