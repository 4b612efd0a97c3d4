import { readFileSync } from 'node:fs';
import { freezeMatrix } from '../../../src/app/freeze-matrix';
import { generatePack } from '../../../src/app/generate-pack';
import { highlightMatrix } from '../../../src/app/highlight-matrix';
import { reviewMatrix } from '../../../src/app/review-matrix';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { ALL_SETTINGS } from '../../support/all-settings';
import { toWorkbookData } from '../../support/layouts/laid-workbook';
import { createLayout } from '../../support/layouts/try-layout';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../../support/matrix-host';
import { readBothWays } from '../../support/read-both-ways';
import { generateWorkbook } from '../../support/try-workbook';

afterEach(closeHost);

const REQUEST = { ...REVIEW_REQUEST, asAt: TODAY };

async function expectAlike(workbook: WorkbookData): Promise<void> {
  for (const { open, closed } of await readBothWays(workbook)) expect(closed).toEqual(open);
}

test('the seed says the same of itself whether it is open or not', async () => {
  const path = 'seeds/maturity-matrix.xlsx';
  const workbook = await readWorkbook(readFileSync(path), path);
  await openHost(workbook, { calculator: null });
  await expectAlike(workbook);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('any layout does, %i', async (seed) => {
  const workbook = toWorkbookData(createLayout(seed).workbook);
  await openHost(workbook, { calculator: null });
  await expectAlike(workbook);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('so does what is hostile, %i', async (seed) => {
  const { workbook } = generateWorkbook(seed);
  await openHost(workbook, { calculator: null });
  await expectAlike(workbook);
});

test('so does one that holds settings, records, freezes, a pack and highlights', async () => {
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX));
  await openHost(workbook);
  const review = await reviewMatrix(excelWorkbook, REQUEST);
  await excelWorkbook.writeSettings({ ...ALL_SETTINGS, ...review.settings, mapping: null });
  await highlightMatrix(excelWorkbook, review);
  await freezeMatrix(excelWorkbook, review);
  await generatePack(excelWorkbook, review);
  await excelWorkbook.changeRecords((records) => ({
    ...records,
    acceptances: [
      {
        rule: 'gap-without-open-action',
        kpiId: 'culture',
        column: 'D',
        cellText: '=Mature',
        message: 'A gap',
        reason: 'Known',
        acceptedOn: TODAY,
        by: 'Ann Lee',
      },
    ],
    changes: [
      {
        sheet: 'Plan',
        cell: 'E5',
        kpiId: 'culture',
        from: '1 Jan 2023',
        was: { value: 44927, numberFormat: 'd mmm yyyy' },
        to: 'Q4 22',
        label: 'Wrote the quarter',
        changedOn: TODAY,
      },
    ],
  }));
  await expectAlike(workbook);
  workbook.dateSystem = 1904;
  await expectAlike(workbook);
});

test('where settings and records are both damaged, the same of them is told', async () => {
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX));
  await openHost(workbook);
  const review = await reviewMatrix(excelWorkbook, REQUEST);
  await highlightMatrix(excelWorkbook, review);
  await excelWorkbook.changeRecords((records) => ({
    ...records,
    acceptances: [
      {
        rule: 'gap-without-open-action',
        kpiId: 'culture',
        column: 'D',
        cellText: 'Mature',
        message: 'A gap',
        reason: 'Known',
        acceptedOn: TODAY,
        by: 'Ann Lee',
      },
    ],
  }));
  workbook.sheets.find(({ name }) => name === 'Matrix records')!.tables.splice(0);
  workbook.names.splice(
    workbook.names.findIndex(({ name }) => name === 'Matrix_AsAt'),
    1,
  );
  const [first] = await readBothWays(workbook);
  expect(first!.open).toMatchObject({ refusal: expect.stringContaining('Matrix_AsAt') as string });
  await expectAlike(workbook);
});

test('hidden rows and columns, merged cells, struck texts and allowed texts are told alike', async () => {
  const sheet = sheetOf('Plan', SMALL_MATRIX);
  const lists = sheetOf('Lists', [
    ...Array.from({ length: 70 }, () => ['x']),
    ['Minimum'],
    ['Developing'],
  ]);
  sheet.hiddenRows.add(3);
  sheet.hiddenColumns.add(1);
  sheet.merges.push({ rowIndex: 1, columnIndex: 0, rowCount: 2, columnCount: 1 });
  const struck = sheet.cells.get(2, 3)!;
  sheet.cells.set(2, 3, { ...struck, style: { font: { strikethrough: true } } });
  const rule = { operator: null, formula2: null, carried: null };
  sheet.validations.push(
    { ...rule, ranges: ['B2:B5'], type: 'list', formula1: '"Minimum,""Developing"""' },
    { ...rule, ranges: ['C2:C3', 'C5'], type: 'whole', formula1: '1', formula2: '5' },
    { ...rule, ranges: ['C4'], type: 'list', formula1: 'Lists!$A$71:$A$72' },
    { ...rule, ranges: ['E2:E3'], type: 'list', formula1: 'Quarters' },
  );
  const workbook = workbookOf(sheet, lists);
  workbook.names.push({
    name: 'Quarters',
    formula: '=Lists!$A$71:$A$72',
    sheet: null,
    comment: '',
    visible: true,
  });
  await openHost(workbook);
  await expectAlike(workbook);
  const requests = [
    {
      sheet: 'Plan',
      block: { rowIndex: 0, columnIndex: 0, rowCount: 5, columnCount: 5 },
      displayedColumnIndices: [4],
      listed: {
        rowIndex: 1,
        columnIndices: [1, 2],
        dueColumnIndices: [4],
        surveyedSheets: ['Plan'],
      },
      actionColumnIndices: [3],
      bytesPerCell: 12,
      asksMerged: 'always',
    },
  ] as const;
  const { closedWorkbook } = await import('../../../src/excel/closed/closed-workbook');
  const closed = await closedWorkbook(workbook).readGrids(requests);
  expect(closed).toEqual(await excelWorkbook.readGrids(requests));
  expect(closed).toMatchObject([
    {
      hiddenRows: [3],
      mergedAreas: ['A2:A3'],
      struckCells: ['D3'],
      allowedDues: ['=Lists!$A$71:$A$72'],
    },
  ]);
});
