/** Takes some seconds: each workbook is opened several times. */
import { reviewContent } from '../../src/app/review-matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { readStepByStep } from '../../src/excel/read-open-workbook';
import { runExcel } from '../../src/excel/run-excel';
import type { OfficeHost } from '../../src/simulator/host/office-host';
import { SHEET_MARK_COMMENT, SHEET_MARK_NAME } from '../../src/workbook/names';
import type { WorkbookContent } from '../../src/workbook/port';
import type { CellValue } from '../../src/workbook/sheet-grid';
import type { SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
} from '../support/matrix-host';
import { readBothWays, tellApart } from '../support/read-both-ways';

afterEach(closeHost);

const plan = (): SheetData => sheetOf('Plan', SMALL_MATRIX);

/** A sheet whose first cell with a value is so far from A1. */
const sheetFrom = (name: string, rowIndex: number, columnIndex: number): SheetData =>
  sheetOf(name, [
    ...Array.from({ length: rowIndex }, (): CellValue[] => []),
    ...SMALL_MATRIX.map((row) => [...Array.from({ length: columnIndex }, () => ''), ...row]),
  ]);

function hidden(sheet: SheetData, visibility: SheetData['visibility'] = 'Hidden'): SheetData {
  sheet.visibility = visibility;
  return sheet;
}

function withHiddenColumn(sheet: SheetData, columnIndex: number): SheetData {
  sheet.hiddenColumns.add(columnIndex);
  return sheet;
}

const notes = (count: number): SheetData[] =>
  Array.from({ length: count }, (_, index) => sheetOf(`Notes ${index + 1}`, [['Hello']]));

/** A workbook of which one sheet has the mark of a sheet of ours. */
function marked(id: string, ...sheets: SheetData[]): WorkbookData {
  const workbook = workbookOf(...sheets);
  const sheet = sheets.at(-1)!.name;
  const mark = { name: SHEET_MARK_NAME, formula: `="${id}"`, comment: SHEET_MARK_COMMENT };
  workbook.names.push({ ...mark, sheet, visible: true });
  return workbook;
}

interface Opened {
  readonly make: () => WorkbookData;
  /** Round trips until the matrix is read. */
  readonly trips: number;
}

const WORKBOOKS: Readonly<Record<string, Opened>> = {
  'one sheet': { make: () => workbookOf(plan()), trips: 2 },
  'an empty first sheet': { make: () => workbookOf(sheetOf('Cover', []), plan()), trips: 2 },
  'hidden sheets': {
    make: () => workbookOf(hidden(sheetOf('Lists', [['Leader']])), plan(), hidden(notes(1)[0]!)),
    trips: 2,
  },
  'eight sheets, the matrix on the last': {
    make: () => workbookOf(...notes(7), plan()),
    trips: 2,
  },
  'a used range that begins at C4': {
    make: () => workbookOf(sheetFrom('Plan', 3, 2)),
    trips: 2,
  },
  'a pack behind the matrix': {
    make: () => marked('pack-summary', plan(), ...notes(1), sheetOf('Summary', [['Board pack']])),
    trips: 2,
  },
  'a hidden column': { make: () => workbookOf(withHiddenColumn(plan(), 3)), trips: 2 },
  'a hidden column far from A1': {
    make: () => workbookOf(withHiddenColumn(sheetFrom('Plan', 90, 5), 8)),
    trips: 3,
  },
  'many hidden sheets before the matrix': {
    make: () => workbookOf(...notes(30).map((sheet) => hidden(sheet, 'VeryHidden')), plan()),
    trips: 3,
  },
  'the matrix behind eight sheets': { make: () => workbookOf(...notes(8), plan()), trips: 3 },
  'a used range that begins in row 91': {
    make: () => workbookOf(sheetFrom('Plan', 90, 0)),
    trips: 3,
  },
  'a used range that begins in column CB': {
    make: () => workbookOf(sheetFrom('Plan', 0, 79)),
    trips: 3,
  },
  'a matrix far behind and far from A1': {
    make: () => workbookOf(...notes(9), sheetFrom('Plan', 200, 100)),
    trips: 4,
  },
};

async function watchAndRead(): Promise<WorkbookContent> {
  const { tellContent, stop } = await excelWorkbook.watch(() => undefined);
  await stop();
  return tellContent();
}

describe.each(Object.entries(WORKBOOKS))('a workbook with %s', (_name, { make, trips }) => {
  test('is read alike at once, step by step, while it begins to be watched and as a file', async () => {
    await openHost(make());
    const atOnce = await excelWorkbook.readWorkbook();
    expect(await runExcel(readStepByStep)).toEqual(atOnce);
    expect(await watchAndRead()).toEqual(atOnce);
    expect(atOnce.surveys.some(({ top }) => top !== null)).toBe(true);
    const apart = await tellApart(make());
    expect(apart.length > 0 ? await readBothWays(make()) : []).toEqual([]);
  });

  test('takes no more round trips than it has to', async () => {
    const host = await openHost(make());
    const { tellContent } = await excelWorkbook.watch(() => undefined);
    await reviewContent(excelWorkbook, tellContent(), REVIEW_REQUEST);
    expect(host.syncCount).toBe(trips);
  });
});

const isGuess = (location: string): boolean => location.endsWith('getIntersectionOrNullObject');

/** What the host says of a workbook, opened anew. */
async function readAnew(prepare: (host: OfficeHost) => void): Promise<WorkbookContent> {
  prepare(await openHost(workbookOf(...notes(2), plan())));
  return watchAndRead();
}

test('where Excel refuses to be asked for so much at once, the same is read step by step', async () => {
  const expected = await readAnew(() => undefined);
  const told: unknown[] = [];
  const host = await openHost(workbookOf(...notes(2), plan()));
  let isRefused = false;
  host.failActions((place) => {
    const isNow = !isRefused && isGuess(place.location);
    isRefused ||= isNow;
    return isNow;
  }, 'GeneralException');
  const { tellContent, stop } = await excelWorkbook.watch((change) => told.push(change));
  expect(isRefused).toBe(true);
  expect(tellContent()).toEqual(expected);
  await stop();
});

test('tops that are more than one answer holds are asked for in parts', async () => {
  const long = (name: string): SheetData =>
    sheetOf(name, [...SMALL_MATRIX, ...Array.from({ length: 50 }, () => ['x'.repeat(700)])]);
  const make = (): WorkbookData => workbookOf(...['A', 'B', 'C', 'D', 'E'].map(long));
  await openHost(make());
  const expected = await watchAndRead();
  await openHost(make(), { maxResponseBytes: 110_000 });
  expect(await watchAndRead()).toEqual(expected);
});
