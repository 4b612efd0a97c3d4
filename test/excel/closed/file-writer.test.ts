import { readFileSync } from 'node:fs';
import { generatePack } from '../../../src/app/generate-pack';
import { reviewMatrix } from '../../../src/app/review-matrix';
import { closedWorkbook } from '../../../src/excel/closed/closed-workbook';
import { fileWriter } from '../../../src/excel/closed/file-writer';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { toWorkbookData } from '../../support/layouts/laid-workbook';
import { createLayout } from '../../support/layouts/try-layout';
import { closeHost, sheetOf, workbookOf } from '../../support/matrix-host';
import {
  expectAlike,
  nameOf,
  ownFormat,
  plan,
  putFormulas,
  REQUEST,
  withFormula,
} from '../../support/pack-both-ways';
import { generateWorkbook } from '../../support/try-workbook';

afterEach(closeHost);

test('the pack of the seed is the same file', async () => {
  const path = 'seeds/maturity-matrix.xlsx';
  expect(await expectAlike(() => readWorkbook(readFileSync(path), path))).toBe('alike');
});

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('so is that of any layout, %i', async (seed) => {
  expect(await expectAlike(() => toWorkbookData(createLayout(seed).workbook))).toBe('alike');
});

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
  'so is that of what is hostile, wherever it is written as data, %i',
  async (seed) => {
    await expectAlike(() => generateWorkbook(seed).workbook);
  },
);

test.each([
  { asAt: { year: 2024, month: 3, day: 31 }, startMonth: 1 },
  { asAt: { year: 2022, month: 12, day: 1 }, startMonth: 10 },
  { asAt: { year: 2025, month: 6, day: 30 }, startMonth: 7 },
])('so is that of any date and year, %j', async (settings) => {
  const make = (): WorkbookData => toWorkbookData(createLayout(5).workbook);
  expect(await expectAlike(make, { ...REQUEST, ...settings })).toBe('alike');
});
test.each([1, 2, 3, 4])('formulas keep the results of the file, %i', async (seed) => {
  const make = (): WorkbookData => {
    const workbook = toWorkbookData(createLayout(seed).workbook);
    putFormulas(workbook);
    return workbook;
  };
  expect(await expectAlike(make)).toBe('alike');
});

test('names of sheets and tables that are taken are given way to', async () => {
  const make = (): WorkbookData => {
    const workbook = workbookOf(plan(), sheetOf('summary', [['Ours']]), sheetOf('Gaps', [['']]));
    workbook.names.push(nameOf('PackKey'));
    workbook.activeSheetIndex = 2;
    return workbook;
  };
  expect(await expectAlike(make)).toBe('alike');
});

test('formats of a person’s own stay behind ours, and protected sheets as they are', async () => {
  const make = (isProtected: boolean) => (): WorkbookData => {
    return workbookOf(
      plan((sheet) => {
        sheet.conditionalFormats.push(ownFormat(1), ownFormat(0));
        sheet.protected = isProtected;
      }),
    );
  };
  expect(await expectAlike(make(false))).toBe('alike');
  expect(await expectAlike(make(true))).toBe('alike');
});

test.each<[why: string, change: (workbook: WorkbookData) => void]>([
  ['has a formula without a result', withFormula('=1+1', '')],
  ['asks for the date', withFormula('=TODAY()')],
  ['makes references up', withFormula('=INDIRECT("Summary!A1")')],
  ['counts the sheets', withFormula('=_xlfn.SHEETS()')],
  ['reads from several sheets', withFormula("=SUM('Plan:Last one'!A1)")],
  ['reads from a sheet that is not there', withFormula('=Summary!A1')],
  ['reads from a sheet with a quotation mark', withFormula(`='5" pipes'!A1`)],
  ['reads a name like ours', withFormula('=Matrix_AsAt')],
  [
    'reads by a name of a name that makes references up',
    (workbook) => {
      workbook.names.push(
        { ...nameOf('Outer'), formula: '=Inner+1' },
        { ...nameOf('Inner'), formula: '=OFFSET(Plan!$A$1,1,1)' },
      );
      withFormula('=outer')(workbook);
    },
  ],
  ['has a name like ours', ({ names }) => names.push(nameOf('MATRIX_AsAt'))],
  ['has a sheet that is called like ours', ({ sheets }) => (sheets[0]!.name = 'MATRIX settings')],
  [
    'has a sheet that was left unfinished',
    ({ sheets }) => (sheets[0]!.name = 'Matrix unfinished tidy'),
  ],
  ['counts its days from 1904', (workbook) => (workbook.dateSystem = 1904)],
  ['takes no more sheets', (workbook) => (workbook.structureProtected = true)],
])('only Excel writes into what %s', (_why, change) => {
  const workbook = workbookOf(plan());
  expect(fileWriter(workbook)).not.toBeNull();
  change(workbook);
  expect(fileWriter(workbook)).toBeNull();
});

test('nothing of the pack is written where it is stopped before its first sheet', async () => {
  const workbook = workbookOf(plan());
  const review = await reviewMatrix(closedWorkbook(workbook), REQUEST);
  const written = await generatePack(fileWriter(workbook)!, review, {
    signal: { aborted: true },
  });
  expect(written.sheets).toEqual([]);
  expect(workbook.sheets).toHaveLength(1);
});
