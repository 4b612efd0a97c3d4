import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { generatePack } from '../../../src/app/generate-pack';
import { highlightMatrix } from '../../../src/app/highlight-matrix';
import type { ReviewRequest } from '../../../src/app/review-matrix';
import { reviewMatrix } from '../../../src/app/review-matrix';
import { closedWorkbook } from '../../../src/excel/closed/closed-workbook';
import type { FileWriter } from '../../../src/excel/closed/file-writer';
import { fileWriter } from '../../../src/excel/closed/file-writer';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import type { WorkbookPort } from '../../../src/workbook/port';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
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
import { generateWorkbook } from '../../support/try-workbook';

afterEach(closeHost);

const REQUEST: ReviewRequest = { ...REVIEW_REQUEST, asAt: TODAY };

type Writer = Pick<WorkbookPort, 'writePack' | 'applyHighlights'>;

/** Writes the highlights and the pack, and returns what is told of them. */
async function pack(workbook: WorkbookData, writer: Writer, request = REQUEST): Promise<unknown> {
  const review = await reviewMatrix(closedWorkbook(workbook), request);
  const { sheets, keptAside } = await generatePack(writer, review);
  return [sheets, keptAside, await highlightMatrix(writer, review, 'leave')];
}

/** The parts of the file that a workbook is written as. */
async function partsOf(workbook: WorkbookData): Promise<[name: string, text: string][]> {
  const decoder = new TextDecoder();
  const parts = unzipSync(await writeWorkbook(workbook));
  return Object.entries(parts).map(([name, bytes]) => [name, decoder.decode(bytes)]);
}

/** What charts show in words, which Excel has no place for, as a file has it. */
function describeCharts(workbook: WorkbookData, { sheets }: WorkbookData): void {
  for (const [index, { charts }] of workbook.sheets.entries()) {
    for (const [place, chart] of charts.entries()) {
      chart.altText = sheets[index]!.charts[place]!.altText;
    }
  }
}

/**
 * That a workbook is the same file whether Excel writes into it or it is written as data. Tells otherwise where it is not
 * fresh, or only Excel tells what a formula gives.
 */
async function expectAlike(
  make: () => WorkbookData | Promise<WorkbookData>,
  request = REQUEST,
): Promise<'alike' | 'not fresh' | 'untold'> {
  const [open, closed] = [await make(), await make()];
  const fresh = fileWriter(closed);
  if (!fresh) return 'not fresh';
  const writer = { ...fresh, applyHighlights: toldBy(fresh) };
  const said = await settle(() => pack(closed, writer, request));
  if (said === UNTOLD) return 'untold';
  await openHost(open);
  expect(said).toEqual(await settle(() => pack(open, excelWorkbook, request)));
  describeCharts(open, closed);
  expect(await partsOf(closed)).toEqual(await partsOf(open));
  return 'alike';
}

const UNTOLD = 'only Excel tells';

const toldBy =
  (fresh: FileWriter): Writer['applyHighlights'] =>
  async (plan, settings) => {
    const told = await fresh.applyHighlights(plan, settings);
    if (!told) throw new Error(UNTOLD);
    return told;
  };

async function settle(job: () => Promise<unknown>): Promise<unknown> {
  try {
    return await job();
  } catch (error) {
    return (error as Error).message;
  }
}

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

const plan = (change?: (sheet: SheetData) => void): SheetData => {
  const sheet = sheetOf('Plan', SMALL_MATRIX);
  change?.(sheet);
  return sheet;
};

/** Puts formulas that have results behind a matrix, and one in each of its columns. */
function putFormulas({ sheets, names }: WorkbookData): void {
  const sheet = sheets[0]!;
  const { cells } = sheet;
  const filled = [...cells.entries()].filter(({ cell: { value } }) => typeof value === 'string');
  for (const { rowIndex, columnIndex, cell } of filled.filter((_, index) => index % 3 === 1)) {
    const formula = `="${String(cell.value).replaceAll('"', '""')}"`;
    if (formula.length < 255) cells.set(rowIndex, columnIndex, { ...cell, formula });
  }
  const own = sheetOf('Sums', [[1], [2]]);
  own.cells.set(2, 0, { value: 3, formula: '=SUM(A1:A2)' });
  own.cells.set(3, 0, { value: 6, formula: '=Twice' });
  own.cells.set(4, 0, { value: '', formula: '=IF(A1=1,"",Sums!$A$2)', isEmptyResult: true });
  own.cells.set(5, 0, { value: 'a:b!', formula: '="a:b!"' });
  sheets.push(own);
  names.push({ ...nameOf('Twice'), formula: '=2*Sums!$A$3' });
}

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
    const own = (priority: number): SheetData['conditionalFormats'][number] => ({
      id: `format-${3 - priority}`,
      ranges: ['A1:B2'],
      priority,
      stopIfTrue: true,
      kind: 'formula',
      formula: '=$A1=1',
      style: { fill: '#FF0000' },
    });
    return workbookOf(
      plan((sheet) => {
        sheet.conditionalFormats.push(own(1), own(0));
        sheet.protected = isProtected;
      }),
    );
  };
  expect(await expectAlike(make(false))).toBe('alike');
  expect(await expectAlike(make(true))).toBe('alike');
});

const nameOf = (name: string): WorkbookData['names'][number] => ({
  name,
  formula: '=Plan!$A$1',
  sheet: null,
  comment: '',
  visible: true,
});

const withFormula =
  (formula: string, value: CellValue = 2) =>
  ({ sheets }: WorkbookData): void => {
    sheets[0]!.cells.set(9, 9, { value, formula });
  };

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
