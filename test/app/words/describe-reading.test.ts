import { reviewMatrix } from '../../../src/app/review-matrix';
import { describeReading } from '../../../src/app/words/describe-reading';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  workbookOf,
} from '../../support/matrix-host';

afterEach(closeHost);

type Rows = readonly (readonly CellValue[])[];

async function linesOf(sheets: Readonly<Record<string, Rows>>): Promise<Record<string, string>> {
  const data = Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows));
  await openHost(workbookOf(...data));
  const { matrix } = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  return Object.fromEntries(describeReading(matrix).map(({ part, text }) => [part, text]));
}

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
const ROW = ['Reporting', 'Developing', 'Leader', 'Publish', 'Q1 23'];
const OTHER = ['Tendering', 'Mature', 'Leader', 'Write', 'Q1 23'];

test('one sheet with its columns and scale', async () => {
  const lines = await linesOf({ Plan: [['2023'], HEADER, ROW] });
  expect(lines['scale']).toContain('Minimum < Developing < Mature < Leader < Innovator');
  expect(lines).toMatchObject({
    place: 'Sheet “Plan”, headings in row 2',
    columns: 'KPI A · Where we are now B · Where we want to be C · Actions D · By when E',
    state: 'By when says it',
  });
});

test('blocks with headings of their own, and a column that says what is done', async () => {
  const header = [...HEADER, 'Status', '% complete'];
  const rows = [
    ['Buying'],
    header,
    [...ROW, 'Complete', '100%'],
    [],
    ['People'],
    header,
    [...OTHER, 'Open', '10%'],
  ];
  expect(await linesOf({ Plan: rows })).toMatchObject({
    place: 'Sheet “Plan”, 2 blocks, each with its own headings',
    state: 'Status and Per cent complete say it; By when says when it is due',
  });
});

test('columns of which nothing is read', async () => {
  const rows = [
    [...HEADER, 'Ward', 'Budget code'],
    [...ROW, 'All', 'B1042'],
  ];
  const { columns } = await linesOf({ Plan: rows });
  expect(columns).toMatch(/ · By when E · nothing is read of F “Ward” and G “Budget code”$/);
});

test('a sheet for each area', async () => {
  expect(await linesOf({ Buying: [HEADER, ROW], People: [HEADER, OTHER] })).toMatchObject({
    place: 'Sheets “Buying” and “People”, headings in row 1',
  });
});
