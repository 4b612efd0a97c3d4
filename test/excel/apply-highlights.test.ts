import { createScale } from '../../src/domain/level-scale';
import { clearMatrixHighlights, highlightMatrix } from '../../src/app/highlight-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import { expectedHighlights } from '../../src/matrix-sheet/highlights/cell-highlights';
import { listMatchingFormats } from '../../src/simulator/host/calculation/evaluate-conditional-formats';
import { formatCell } from '../../src/workbook/address';
import {
  AS_AT_NAME,
  LOOKUP_NAMES,
  SETTINGS_SHEET,
  START_MONTH_NAME,
} from '../../src/workbook/names';
import type { StoredSettings } from '../../src/workbook/settings';
import type { SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import { highlight } from '../support/main-job';
import {
  closeHost,
  longMatrix,
  openHost,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
  REVIEW_REQUEST,
  TODAY,
} from '../support/matrix-host';

afterEach(closeHost);

function cellsOf(sheet: SheetData): Record<string, unknown> {
  return Object.fromEntries(
    [...sheet.cells.entries()].map(({ rowIndex, columnIndex, cell }) => [
      formatCell(rowIndex, columnIndex),
      cell,
    ]),
  );
}

const matrixSheet = (workbook: WorkbookData): SheetData => workbook.sheets[0]!;

test('what the sheet then shows is what the check says, cell by cell', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  await highlightMatrix(excelWorkbook, review);

  const shown = [...listMatchingFormats(workbook, 'Matrix')].map(([cell, formats]) => [
    cell,
    formats.map((format) => /Maturity matrix: ([a-z-0-9]+)/.exec(JSON.stringify(format))![1]),
  ]);
  const expected = [...expectedHighlights(review.matrix, TODAY, review.grid)].map(
    ([cell, kind]) => [cell, [kind]],
  );
  expect(new Map(shown as [string, string[]][])).toEqual(new Map(expected as [string, string[]][]));
  expect(expected.length).toBeGreaterThanOrEqual(6);
});

test('the user’s cells and formats are as they were', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX), sheetOf('Notes', [['Mine']]));
  const before = structuredClone(workbook.sheets.map(cellsOf));
  await openHost(workbook);
  await highlight();
  expect(workbook.sheets.slice(0, 2).map(cellsOf)).toEqual(before);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Matrix', 'Notes', 'Matrix settings']);
});

test('highlighting twice gives the same workbook as once', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await highlight();
  const once = await writeWorkbook(workbook);
  await highlight();
  expect(Buffer.from(await writeWorkbook(workbook)).equals(Buffer.from(once))).toBe(true);
});

test('clearing takes exactly our formats away, from every sheet, and leaves a user’s', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await Excel.run(async (context) => {
    const format = context.workbook.worksheets
      .getItem('Matrix')
      .getRange('A2:E9')
      .conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$E2="Complete"';
    format.custom.format.fill.color = '#00FF00';
    await context.sync();
  });
  const before = structuredClone(matrixSheet(workbook).conditionalFormats);
  await highlight();
  expect(matrixSheet(workbook).conditionalFormats.length).toBeGreaterThan(before.length + 3);
  await excelWorkbook.clearHighlights();
  expect(matrixSheet(workbook).conditionalFormats).toEqual(before);
});

test('costs the same round trips for 10 and 5,000 rows', async () => {
  const counts: number[] = [];
  for (const rows of [10, 5_000]) {
    const host = await openHost(workbookOf(sheetOf('Matrix', longMatrix(rows))));
    const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
    const before = host.syncCount;
    await highlightMatrix(excelWorkbook, review);
    counts.push(host.syncCount - before);
  }
  expect(counts).toEqual([3, 3]);
});

test('the date on the settings sheet is kept, and what is asked for wins over it', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await highlight();
  const later = { ...REVIEW_REQUEST, today: { year: 2026, month: 1, day: 1 } };
  expect((await reviewMatrix(excelWorkbook, later)).settings.asAt).toEqual(TODAY);
  const asAt = { year: 2024, month: 4, day: 1 };
  expect((await reviewMatrix(excelWorkbook, { ...later, asAt })).settings.asAt).toEqual(asAt);
});

test('settings that a person has moved are followed, and levels may change in number', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await highlight();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Matrix settings').getRange('1:2').insert('Down');
    await context.sync();
  });
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  const levels = ['Low', 'Middle', 'High'];
  await highlightMatrix(excelWorkbook, {
    ...review,
    settings: { ...review.settings, scale: createScale(levels), isScaleChosen: true },
  });
  expect((await excelWorkbook.readSettings()).scale?.levels).toEqual(levels);
  expect(workbook.names.find(({ name }) => name === AS_AT_NAME)?.formula).toContain('$B$6');
});

test('a settings cell that holds no date is refused, with its place', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await highlight();
  workbook.sheets[1]!.cells.get(3, 1)!.value = 'soon';
  await expect(highlight()).rejects.toThrow(/Matrix settings.*B4.* does not hold a date/);
});

test('a protected sheet is refused before anything is changed', async () => {
  const sheet = sheetOf('Matrix', SMALL_MATRIX);
  sheet.protected = true;
  const workbook = workbookOf(sheet);
  await openHost(workbook);
  await expect(highlight()).rejects.toMatchObject({ code: 'sheet-protected' });
  expect(workbook.sheets).toHaveLength(1);
});

test('where it is to be left as it is, the settings are written and its formats stay', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await highlight();
  const [sheet] = workbook.sheets;
  const before = structuredClone(sheet!.conditionalFormats);
  sheet!.protected = true;
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  expect(await highlightMatrix(excelWorkbook, review, 'leave')).toMatchObject({
    sheets: [],
    protectedSheets: ['Matrix'],
    cellCount: 0,
  });
  expect(before.length).toBeGreaterThan(0);
  expect(sheet!.conditionalFormats).toEqual(before);
});

test.each([
  ['a note beside the settings', false],
  ['a sheet to which the settings were moved', true],
])('nothing of a person’s is written over by look-ups: %s', async (_, isMoved) => {
  const own = sheetOf('Own', []);
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX), own);
  await openHost(workbook);
  await highlight();
  await highlight();
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  if (isMoved) workbook.names.find(({ name }) => name === AS_AT_NAME)!.formula = '=Own!$B$4';
  const sheet = isMoved ? own : workbook.sheets.find(({ name }) => name === SETTINGS_SHEET)!;
  const asAt = workbook.sheets.find(({ name }) => name === SETTINGS_SHEET)!.cells.get(3, 1)!;
  own.cells.set(3, 1, { ...asAt });
  sheet.cells.set(400, 52, { value: 'Ask Jo' });
  if (!isMoved) await clearMatrixHighlights(excelWorkbook, review);
  sheet.cells.set(6, 52, { value: 'Ask Jo' });
  await expect(highlightMatrix(excelWorkbook, review)).rejects.toThrow(
    /BA7 hold something of your own where the highlights need room/,
  );
  expect(sheet.cells.get(6, 52)).toEqual({ value: 'Ask Jo' });
});

test('a protected workbook is refused when the settings sheet would have to be added', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  workbook.structureProtected = true;
  await openHost(workbook);
  await expect(highlight()).rejects.toMatchObject({ code: 'workbook-protected' });
  expect(workbook.sheets[0]!.conditionalFormats).toEqual([]);
});

test('a protected workbook is no hindrance to adding a setting’s cell to the sheet that is there', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await highlight();
  workbook.names = workbook.names.filter(({ name }) => name !== START_MONTH_NAME);
  workbook.sheets.find(({ name }) => name === SETTINGS_SHEET)!.cells.delete(4, 0);
  workbook.structureProtected = true;
  await highlight();
  expect(workbook.names.map(({ name }) => name)).toContain(START_MONTH_NAME);
});

test('kinds that are switched off are not shown, and the others are', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  const settings: StoredSettings = {
    ...review.settings,
    hiddenHighlights: ['overdue', 'gap-of-2'],
  };
  const summary = await highlightMatrix(excelWorkbook, { ...review, settings });
  const shown = [...listMatchingFormats(workbook, 'Matrix').values()].map(
    (formats) => /Maturity matrix: ([a-z-0-9]+)/.exec(JSON.stringify(formats))![1]!,
  );
  expect(shown.sort()).toEqual(['action-without-due', 'complete', 'due-this-quarter']);
  expect(summary).toMatchObject({ sheets: ['Matrix'], cellCount: 3 });
  expect(summary.cellsByKind).toMatchObject({ overdue: 0, complete: 1, 'gap-of-2': 0 });
});

describe('where Excel cannot read one of the formats', () => {
  /** As Excel does with a format whose deletion was undone: whatever reads it is refused, with all that is read beside it. */
  async function openWithUnreadable(): Promise<WorkbookData> {
    const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
    const host = await openHost(workbook);
    await highlight();
    host.failActions(
      ({ location }) => location === 'ConditionalFormatCollection.load',
      'ItemNotFound',
    );
    let asked = 0;
    host.failActions(({ location }) => {
      if (location !== 'ConditionalFormatCollection.getItemAt') return false;
      asked += 1;
      return asked === 1;
    }, 'ItemNotFound');
    return workbook;
  }

  test('the others are replaced, and it is said that one was left', async () => {
    const workbook = await openWithUnreadable();
    const before = matrixSheet(workbook).conditionalFormats.length;
    const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
    expect(await highlightMatrix(excelWorkbook, review)).toMatchObject({ formatsUnread: 1 });
    expect(matrixSheet(workbook).conditionalFormats).toHaveLength(before + 1);
  });

  test('the others are cleared, and it is said that one was left', async () => {
    const workbook = await openWithUnreadable();
    expect(await excelWorkbook.clearHighlights()).toMatchObject({ formatsUnread: 1 });
    expect(matrixSheet(workbook).conditionalFormats).toHaveLength(1);
  });
});

test('clearing takes the look-ups away, so that nothing of the highlights is left', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  await excelWorkbook.writeSettings(review.settings);
  const before = await writeWorkbook(workbook);
  await highlightMatrix(excelWorkbook, review);
  expect(workbook.names.map(({ name }) => name)).toEqual(expect.arrayContaining([...LOOKUP_NAMES]));
  await excelWorkbook.clearHighlights();
  expect(workbook.names.filter(({ name }) => LOOKUP_NAMES.includes(name))).toEqual([]);
  expect(Buffer.from(await writeWorkbook(workbook)).equals(Buffer.from(before))).toBe(true);
});

test('highlights of an older version are known by their mark and replaced', async () => {
  const workbook = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(workbook);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Matrix');
    const { custom } = sheet.getRanges('E2:E3,E5').conditionalFormats.add('Custom');
    custom.rule.formula =
      '=AND(N("Maturity matrix: overdue")=0,TRIM($E2)=TEXT(VALUE(MID(TRIM($E2),2,1)),"\\Q0"))';
    await context.sync();
  });
  await highlight();
  const formulas = JSON.stringify(matrixSheet(workbook).conditionalFormats);
  expect(formulas).toContain('Matrix_Overdue');
  expect(formulas).not.toContain('TEXT(');
});
