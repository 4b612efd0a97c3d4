import { freezeMatrix } from '../../../src/app/freeze-matrix';
import { reviewMatrix } from '../../../src/app/review-matrix';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { parseCell } from '../../../src/workbook/address';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { bytesOf, generate, readFreezes } from '../../support/main-job';
import {
  closeHost,
  longMatrix,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
} from '../../support/matrix-host';

afterEach(closeHost);

const JULY = { year: 2023, month: 7, day: 15 };
const APRIL = { year: 2023, month: 4, day: 30 };

let workbook: WorkbookData;

beforeEach(async () => {
  workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
});

const names = (): string[] => workbook.sheets.map(({ name }) => name);

async function freezeAt(asAt: CalendarDate) {
  return freezeMatrix(
    excelWorkbook,
    await reviewMatrix(excelWorkbook, { ...REVIEW_REQUEST, asAt }),
  );
}

function type(sheet: string, cell: string, value: string): void {
  const { rowIndex, columnIndex } = parseCell(cell)!;
  workbook.sheets.find(({ name }) => name === sheet)!.cells.set(rowIndex, columnIndex, { value });
}

test('the matrix is kept on a protected sheet that anybody can read', async () => {
  expect(await freezeAt(JULY)).toEqual({
    sheet: 'Freeze 2023-07-15',
    kpiCount: 3,
    actionCount: 4,
    replaced: false,
  });
  const sheet = workbook.sheets.find(({ name }) => name === 'Freeze 2023-07-15')!;
  expect(sheet.protected).toBe(true);
  expect(sheet.tables).toHaveLength(1);
  expect(sheet.cells.get(0, 0)!.value).toBe('The matrix as it stood at 15 July 2023');
  const texts = [...sheet.cells.entries()].map(({ cell }) => cell.value);
  expect(texts).toEqual(
    expect.arrayContaining(['Reporting', 'Publish a dashboard', 'Q1 23', 'Overdue']),
  );
});

test('it is read again as it was, from the saved file too, whatever the matrix says by then', async () => {
  await freezeAt(JULY);
  const before = await readFreezes();
  type('Matrix', 'A2', 'Something else');
  expect(await readFreezes()).toEqual(before);
  const saved = await readWorkbook(await bytesOf(workbook), 'plan.xlsx');
  closeHost();
  await openHost(saved);
  expect(await readFreezes()).toEqual(before);
  expect(before[0]!.kpis.map(({ name }) => name)).toEqual(['Reporting', 'Tendering', 'Culture']);
});

test('freezing the same date again replaces the freeze; another date stands beside it', async () => {
  await freezeAt(APRIL);
  type('Matrix', 'A2', 'Management reporting');
  expect(await freezeAt(APRIL)).toMatchObject({ sheet: 'Freeze 2023-04-30', replaced: true });
  await freezeAt(JULY);
  expect(names()).toEqual(['Matrix', 'Freeze 2023-04-30', 'Freeze 2023-07-15']);
  const [april] = await readFreezes();
  expect(april!.kpis[0]!.name).toBe('Management reporting');
});

test('a date before the last freeze is refused, and nothing is changed', async () => {
  await freezeAt(JULY);
  await expect(freezeAt(APRIL)).rejects.toMatchObject({ code: 'freeze-out-of-order' });
  expect(names()).toEqual(['Matrix', 'Freeze 2023-07-15']);
});

test('a pack leaves freezes alone, is no matrix for them, and shows what has moved', async () => {
  await freezeAt(JULY);
  type('Matrix', 'B2', 'Leader All reports');
  await generate();
  await generate();
  expect(names()).toContain('Freeze 2023-07-15');
  const movement = workbook.sheets.find(({ name }) => name === 'Movement')!;
  const texts = [...movement.cells.entries()].map(({ cell }) => cell.value);
  expect(texts).toContain('↑ up 2 levels: Developing to Leader');
});

test('a freeze that somebody has damaged is named, with the way out', async () => {
  await freezeAt(JULY);
  const sheet = workbook.sheets.find(({ name }) => name === 'Freeze 2023-07-15')!;
  const headerRow = parseCell(sheet.tables[0]!.address.split(':')[0]!)!.rowIndex;
  type('Freeze 2023-07-15', `H${headerRow + 3}`, 'Late');
  await expect(generate()).rejects.toThrow(
    'The sheet “Freeze 2023-07-15” no longer holds a frozen matrix that can be read. Put back what was changed there, or delete the sheet to do without it. Nothing was changed.',
  );
  expect(names()).not.toContain('Summary');
});

test('a workbook whose structure is protected is refused', async () => {
  workbook.structureProtected = true;
  await expect(freezeAt(JULY)).rejects.toMatchObject({ code: 'workbook-protected' });
});

test('freezing costs three round trips; reading three until an answer is full, then one for each', async () => {
  const countTrips = async (rows: Parameters<typeof sheetOf>[1]) => {
    closeHost();
    workbook = workbookOf(sheetOf('Matrix', rows));
    const opened = await openHost(workbook);
    const review = await reviewMatrix(excelWorkbook, { ...REVIEW_REQUEST, asAt: JULY });
    const before = opened.syncCount;
    await freezeMatrix(excelWorkbook, review);
    const freezing = opened.syncCount - before;
    const [frozen] = await readFreezes();
    const reading = opened.syncCount - before - freezing;
    return { freezing, reading, actions: frozen!.actions.length };
  };
  const few = { freezing: 3, reading: 3 };
  expect(await countTrips(SMALL_MATRIX)).toEqual({ ...few, actions: 4 });
  expect(await countTrips(longMatrix(1000))).toEqual({ ...few, actions: 1000 });
  expect(await countTrips(longMatrix(2500))).toEqual({ freezing: 3, reading: 4, actions: 2500 });
});
