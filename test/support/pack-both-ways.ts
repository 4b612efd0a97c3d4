import { unzipSync } from 'fflate';
import { generatePack } from '../../src/app/generate-pack';
import { highlightMatrix } from '../../src/app/highlight-matrix';
import type { ReviewRequest } from '../../src/app/review-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import { closedWorkbook } from '../../src/excel/closed/closed-workbook';
import type { FileWriter } from '../../src/excel/closed/file-writer';
import { fileWriter } from '../../src/excel/closed/file-writer';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import type { WorkbookPort } from '../../src/workbook/port';
import type { CellValue } from '../../src/workbook/sheet-grid';
import type { SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import { openHost, REVIEW_REQUEST, sheetOf, SMALL_MATRIX, TODAY } from './matrix-host';

/** A review of the small matrix, on the day that tests are judged at. */
export const REQUEST: ReviewRequest = { ...REVIEW_REQUEST, asAt: TODAY };

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
 * That a workbook is the same file whether Excel writes into it or it is written as data. Tells otherwise where only Excel does
 * either, or tells what a formula gives.
 */
export async function expectAlike(
  make: () => WorkbookData | Promise<WorkbookData>,
  request = REQUEST,
): Promise<'alike' | 'Excel’s alone' | 'untold'> {
  const [open, closed] = [await make(), await make()];
  const file = fileWriter(closed);
  if (!file) return 'Excel’s alone';
  const writer = { ...file, applyHighlights: toldBy(file) };
  const said = await settle(() => pack(closed, writer, request));
  if (said === UNTOLD) return 'untold';
  await openHost(open);
  expect(said).toEqual(await settle(() => pack(open, excelWorkbook, request)));
  describeCharts(open, closed);
  expect(closed.names).toEqual(open.names);
  expect(await partsOf(closed)).toEqual(await partsOf(open));
  return 'alike';
}

const UNTOLD = 'only Excel tells';

const toldBy =
  (file: FileWriter): Writer['applyHighlights'] =>
  async (plan, settings) => {
    const told = await file.applyHighlights(plan, settings);
    if (!told) throw new Error(UNTOLD);
    return told;
  };

/** What a job gives, or the message of what it throws. */
export async function settle(job: () => Promise<unknown>): Promise<unknown> {
  try {
    return await job();
  } catch (error) {
    return (error as Error).message;
  }
}

/** A sheet with the small matrix. */
export const plan = (change?: (sheet: SheetData) => void): SheetData => {
  const sheet = sheetOf('Plan', SMALL_MATRIX);
  change?.(sheet);
  return sheet;
};

/** Puts formulas that have results behind a matrix, and one in each of its columns. */
export function putFormulas({ sheets, names }: WorkbookData): void {
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

/** A conditional format of a person's own. */
export const ownFormat = (priority: number): SheetData['conditionalFormats'][number] => ({
  id: `format-${3 - priority}`,
  ranges: ['A1:B2'],
  priority,
  stopIfTrue: true,
  kind: 'formula',
  formula: '=$A1=1',
  style: { fill: '#FF0000' },
});

/** The workbook as it is read again from the file that it is written as. */
export const readAgain = (file: Uint8Array): Promise<WorkbookData> =>
  readWorkbook(file, 'again.xlsx');

/** Writes a pack as data, and gives the file. */
export async function packFile(workbook: WorkbookData, request = REQUEST): Promise<Uint8Array> {
  const writer = fileWriter(workbook)!;
  await pack(workbook, { ...writer, applyHighlights: toldBy(writer) }, request);
  return writeWorkbook(workbook);
}

/** A defined name of a person's own for a cell of the matrix. */
export const nameOf = (name: string): WorkbookData['names'][number] => ({
  name,
  formula: '=Plan!$A$1',
  sheet: null,
  comment: '',
  visible: true,
});

/** Puts a formula with its result beside the matrix. */
export const withFormula =
  (formula: string, value: CellValue = 2) =>
  ({ sheets }: WorkbookData): void => {
    sheets[0]!.cells.set(9, 9, { value, formula });
  };

/** Writes a pack through the Excel that is open. */
export const packThroughExcel = (workbook: WorkbookData, request = REQUEST): Promise<unknown> =>
  pack(workbook, excelWorkbook, request);
