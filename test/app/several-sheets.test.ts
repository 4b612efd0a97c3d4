import { describeReview } from '../../src/app/describe-review';
import { reviewMatrix } from '../../src/app/review-matrix';
import { AddInError } from '../../src/workbook/errors';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { listKpis } from '../../src/domain/matrix';
import { highlightMatrix } from '../../src/app/highlight-matrix';
import { generatePack } from '../../src/app/generate-pack';
import type { CellValue } from '../../src/workbook/sheet-grid';
import { closeHost, openHost, REVIEW_REQUEST, sheetOf, workbookOf } from '../support/matrix-host';
import { openSession } from './session/session-host';

afterEach(closeHost);

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
const BUYING = [
  HEADER,
  ['Training', 'Developing: ad hoc', 'Mature: yearly', 'Hold a course', 'q1 23'],
  ['Tendering', 'Minimum: none', 'Developing: some', 'Write a guide', 'Q1 24'],
];
const PEOPLE = [
  ['What our people do'],
  HEADER,
  ['Training', 'Developing: ad hoc', 'Mature: yearly', 'Hold one more', 'q4 23'],
  ['', '', '', 'Ask staff', ''],
];

const openSheets = (...sheets: [string, readonly (readonly CellValue[])[]][]): Promise<unknown> =>
  openHost(workbookOf(...sheets.map(([name, rows]) => sheetOf(name, rows))));

async function outcomeOf(sheets: readonly string[] = []): Promise<string> {
  try {
    const { matrix } = await reviewMatrix(excelWorkbook, { ...REVIEW_REQUEST, sheets });
    const areas = matrix.areas.map(({ name, kpis }) => `${name} ${kpis.length}`);
    return `${matrix.source.sheets.join('+')}: ${areas.join(', ')}`;
  } catch (error) {
    if (error instanceof AddInError) return String(error.code);
    throw error;
  }
}

test('sheets with the same headings are one matrix, an area on each', async () => {
  await openSheets(['Buying', BUYING], ['Notes', [['Hello']]], ['2 People', PEOPLE]);
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  const { source, areas } = review.matrix;
  expect(source.sheets).toEqual(['Buying', '2 People']);
  expect(areas.map(({ name, inferred }) => [name, inferred])).toEqual([
    ['Buying', false],
    ['2 People', false],
  ]);
  expect(listKpis(review.matrix).map(({ cell, current }) => [cell, current.cell])).toEqual([
    ['Buying!A2', 'Buying!B2'],
    ['Buying!A3', 'Buying!B3'],
    ["'2 People'!A3", "'2 People'!B3"],
  ]);
  expect(
    review.findings.map(({ rule, cells }) => [rule, cells[0]]).filter(([, cell]) => cell),
  ).toEqual(
    expect.arrayContaining([
      ['non-canonical-due', 'Buying!E2'],
      ['non-canonical-due', "'2 People'!E3"],
      ['action-without-due', "'2 People'!E4"],
    ]),
  );
  expect(review.findings.map(({ rule }) => rule)).not.toContain('duplicate-kpi');
  expect(describeReview(review).source.sheets).toEqual(['Buying', '2 People']);
});

test.each<[string, [string, CellValue[][]][], string]>([
  [
    'an old copy beside it is asked about',
    [
      ['Current', BUYING],
      ['2024 version', BUYING],
    ],
    'matrix-ambiguous',
  ],
  [
    'so is a sheet with the same KPIs',
    [
      ['Plan A', BUYING],
      ['Plan B', BUYING],
    ],
    'matrix-ambiguous',
  ],
  [
    'a form that nobody has filled in is no area',
    [
      ['Plan', BUYING],
      ['Form', [HEADER]],
    ],
    'Plan: Area not stated 2',
  ],
  [
    'a sheet that lacks a column is an area all the same',
    [
      ['Buying', BUYING],
      ['People', PEOPLE],
      ['Value', [HEADER.slice(0, 4), ['Worth', 'Minimum', 'Mature', 'Look']]],
    ],
    'Buying+People+Value: Buying 2, People 1, Value 1',
  ],
  [
    'a sheet in another form is asked about',
    [
      ['Buying', BUYING],
      [
        'Rest',
        [
          ['Area', ...HEADER],
          ['People', 'Culture', 'Minimum', 'Mature', 'Ask', 'Q4 23'],
        ],
      ],
    ],
    'matrix-ambiguous',
  ],
])('%s', async (_title, sheets, outcome) => {
  await openSheets(...sheets);
  expect(await outcomeOf()).toBe(outcome);
});

test('sheets that are named are one matrix, in the order of their tabs', async () => {
  await openSheets(['Current', BUYING], ['2024 version', PEOPLE], ['Other', PEOPLE]);
  expect(await outcomeOf(['2024 version', 'current'])).toBe(
    'Current+2024 version: Current 2, 2024 version 1',
  );
});

test('a fix on each sheet is written there, put back there, and followed', async () => {
  const workbook = workbookOf(sheetOf('Buying', BUYING), sheetOf('Plan', PEOPLE));
  const opened = await openSession(workbook);
  expect(opened.host.syncCount).toBeLessThanOrEqual(6);
  const { session, ready } = opened;
  const odd = ready().findings.filter(({ rule }) => rule === 'non-canonical-due');
  const { written } = await session.applyFixes(odd);
  expect(written).toEqual([
    { cell: 'Buying!E2', from: 'q1 23', to: 'Q1 23' },
    { cell: 'Plan!E3', from: 'q4 23', to: 'Q4 23' },
  ]);
  const valueAt = (sheet: number, row: number): CellValue =>
    workbook.sheets[sheet]!.cells.get(row, 4)!.value;
  expect([valueAt(0, 1), valueAt(1, 2)]).toEqual(['Q1 23', 'Q4 23']);
  expect(ready().changes.map(({ sheet, cell }) => [sheet, cell])).toEqual([
    ['Plan', 'E3'],
    ['Buying', 'E2'],
  ]);
  await session.putBack(ready().changes);
  expect([valueAt(0, 1), valueAt(1, 2)]).toEqual(['q1 23', 'q4 23']);
  await opened.atSheet((sheet) => (sheet.getRange('E4').values = [['04.00']]));
  expect(ready().findings.map(({ rule, cells }) => `${rule} ${cells[0]}`)).toContain(
    'unreadable-due Plan!E4',
  );
  opened.takeCalls();
  await session.goToCell('Plan!E4');
  expect(opened.takeCalls()).toEqual(['selectCell']);
});

test('highlights are laid on each sheet, and a pack is made of all', async () => {
  const workbook = workbookOf(sheetOf('Buying', BUYING), sheetOf('People', PEOPLE));
  await openHost(workbook, { calculator: null });
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  const summary = await highlightMatrix(excelWorkbook, review);
  expect(summary.sheets).toEqual(['Buying', 'People']);
  expect(summary.cellsByKind).toMatchObject({ overdue: 1, 'gap-of-1': 3, 'action-without-due': 1 });
  expect(
    workbook.sheets.slice(0, 2).map(({ conditionalFormats }) => conditionalFormats.length > 0),
  ).toEqual([true, true]);
  const { pack } = await generatePack(excelWorkbook, review);
  const text = JSON.stringify(pack);
  expect(text).toContain('read from the sheets “Buying” and “People”');
  expect(text).toContain('People!E4');
});

test('look-alike sheets that a person says are one matrix are read together from then on', async () => {
  const old = [...BUYING, ['Reporting', 'Mature', 'Leader', 'Publish', 'Q2 23']];
  await openSheets(['Buying', BUYING], ['Buying 2022', old]);
  expect(await outcomeOf()).toBe('matrix-ambiguous');
  await excelWorkbook.writeSettings({
    ...DEFAULT_SETTINGS,
    asAt: REVIEW_REQUEST.today,
    sheets: ['Buying', 'Buying 2022'],
  });
  expect(await outcomeOf()).toBe('Buying+Buying 2022: Buying 2, Buying 2022 3');
  expect(await outcomeOf(['Buying'])).toBe('Buying: Area not stated 2');
});

test('a protected sheet of several is left alone where that was asked, and refused otherwise', async () => {
  const workbook = workbookOf(sheetOf('Buying', BUYING), sheetOf('People', PEOPLE));
  workbook.sheets[0]!.protected = true;
  await openHost(workbook, { calculator: null });
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  const hasFormats = (): boolean[] =>
    workbook.sheets.slice(0, 2).map(({ conditionalFormats }) => conditionalFormats.length > 0);
  await expect(highlightMatrix(excelWorkbook, review)).rejects.toMatchObject({
    code: 'sheet-protected',
  });
  expect(hasFormats()).toEqual([false, false]);
  const summary = await highlightMatrix(excelWorkbook, review, 'leave');
  expect(hasFormats()).toEqual([false, true]);
  expect(summary).toMatchObject({ sheets: ['People'], protectedSheets: ['Buying'] });
  expect(summary.cellsByKind).toMatchObject({ overdue: 0, 'action-without-due': 1 });
});
