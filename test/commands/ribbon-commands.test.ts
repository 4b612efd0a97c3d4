import { PACK_SHEETS } from '../../src/board-pack/sheets/index';
import { createIdentifier } from '../../src/app/part-findings';
import { defaultSettings, reviewMatrix } from '../../src/app/review-matrix';
import type { CommandName, RibbonCommand } from '../../src/commands/ribbon-commands';
import { createRibbonCommands } from '../../src/commands/ribbon-commands';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { WorkbookPort } from '../../src/workbook/port';
import type { SheetData } from '../../src/workbook/workbook-data';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
} from '../support/matrix-host';
import { writeRecords } from '../support/write-records';

afterEach(closeHost);

/** Of the small matrix at 15 October 2023. */
const FOUND = [
  'Plan: 3 KPIs and 4 actions. 0 errors, 1 warning, 1 overdue, 1 due this quarter, 2 gaps.',
  'E5: The action has no due. Write a quarter such as Q4 23, or Complete.',
].join('\n');

const NAMES: CommandName[] = ['checkMatrix', 'highlightMatrix', 'startRound', 'generateSummary'];

/** Presses a button of the ribbon; answers with what was shown and how often Excel was told that it is done. */
async function press(name: CommandName, workbook: WorkbookPort = excelWorkbook) {
  const shown: string[] = [];
  let completedCount = 0;
  const commands = createRibbonCommands({
    workbook,
    readToday: () => ({ year: 2023, month: 10, day: 15 }),
    showMessage: (text) => {
      shown.push(text);
      return Promise.resolve();
    },
  });
  const command: RibbonCommand = commands[name];
  const failure = await command({ completed: () => (completedCount += 1) }).then(
    () => null,
    (error: unknown) => error,
  );
  return { shown, completedCount, failure };
}

const openPlan = (...more: SheetData[]) =>
  openHost(workbookOf(sheetOf('Plan', SMALL_MATRIX), ...more));

test('Check says what was found, as at today', async () => {
  await openPlan();
  expect(await press('checkMatrix')).toEqual({
    shown: [FOUND],
    completedCount: 1,
    failure: null,
  });
});

test('Start round starts it with what it is offered with, says who has what to answer, and once', async () => {
  await openPlan();
  expect((await press('startRound')).shown).toEqual([
    [
      'Started the round as at 15 October 2023. The matrix as it stands is kept on the sheet Freeze 2023-10-14.',
      '3 actions to answer.',
      'No owner: 1 late, 1 due this quarter, 1 without a date, 3 not touched since 14 October 2023.',
      'To answer, open the pane and press Round.',
    ].join('\n'),
  ]);
  expect((await press('startRound')).shown).toEqual([
    'The round as at 15 October 2023 is still open. Sign it off or cancel it under Round before you start another. Nothing was changed.',
  ]);
});

test('Check goes by what the workbook has stored: settings, mapping and acceptances', async () => {
  await openHost(
    workbookOf(sheetOf('Plan', [['Was', 'Ist', 'Soll', 'Tun', 'Wann'], ...SMALL_MATRIX.slice(1)])),
  );
  const today = { year: 2023, month: 10, day: 15 };
  await excelWorkbook.writeSettings({
    ...defaultSettings(today),
    asAt: { year: 2024, month: 1, day: 1 },
    mapping: {
      sheet: 'Plan',
      headerRowNumber: 1,
      columns: { kpi: 'A', current: 'B', target: 'C', actions: 'D', due: 'E' },
    },
  });
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  const identify = createIdentifier(review);
  const acceptances = review.findings
    .filter(({ severity }) => severity !== 'insight')
    .map((finding) => ({
      ...identify(finding),
      message: finding.message,
      reason: 'Agreed',
      acceptedOn: today,
    }));
  await writeRecords({ acceptances, changes: [], rounds: [] });
  const { shown } = await press('checkMatrix');
  expect(shown).toEqual([
    'Plan: 3 KPIs and 4 actions. 0 errors, 0 warnings, 2 overdue, 0 due this quarter, 2 gaps.\nNothing has to be put right.',
  ]);
});

test('Highlight adds conditional formats and the settings, shows the matrix and counts', async () => {
  const { workbook, session } = await openPlan(sheetOf('Notes', [['Hello']]));
  session.activate(workbook.sheets[1]!);
  expect(await press('highlightMatrix')).toEqual({
    shown: [
      'Highlighted 6 cells on Plan: 1 overdue, 1 due this quarter, 1 complete, 1 without a due and 2 with a gap of 2 levels.',
    ],
    completedCount: 1,
    failure: null,
  });
  expect(session.activeSheet.name).toBe('Plan');
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Plan', 'Notes', 'Matrix settings']);
  expect(workbook.sheets[0]!.conditionalFormats.length).toBeGreaterThan(0);
});

test('Generate summary adds the pack and shows it, without a message', async () => {
  const { workbook } = await openPlan();
  expect(await press('generateSummary')).toEqual({ shown: [], completedCount: 1, failure: null });
  expect(workbook.sheets[workbook.activeSheetIndex]!.name).toBe('Summary');
});

test('a protected matrix has its pack, and Highlight says that the sheet is protected', async () => {
  const { workbook } = await openPlan();
  workbook.sheets[0]!.protected = true;
  expect((await press('generateSummary')).shown).toEqual([]);
  expect(workbook.sheets[workbook.activeSheetIndex]!.name).toBe('Summary');
  expect((await press('highlightMatrix')).shown).toEqual([
    'The sheet “Plan” is protected. Unprotect it (Review, Unprotect Sheet) and try again. Nothing was changed.',
  ]);
});

test('Generate summary says so when every sheet is left out', async () => {
  await openPlan();
  const omittedPackSheets = PACK_SHEETS.map(({ id }) => id);
  const today = { year: 2023, month: 10, day: 15 };
  await excelWorkbook.writeSettings({ ...defaultSettings(today), omittedPackSheets });
  expect((await press('generateSummary')).shown).toEqual([
    'Every sheet of the board pack is left out. Choose one at least under Board pack.',
  ]);
});

test('a message that cannot be shown is a bug, and Excel still stops waiting', async () => {
  await openPlan();
  const bug = new Error('no window');
  let completedCount = 0;
  const { checkMatrix } = createRibbonCommands({
    workbook: excelWorkbook,
    readToday: () => ({ year: 2023, month: 10, day: 15 }),
    showMessage: () => Promise.reject(bug),
  });
  await expect(checkMatrix({ completed: () => (completedCount += 1) })).rejects.toBe(bug);
  expect(completedCount).toBe(1);
});

test.each(NAMES)('%s shows what is wrong with the workbook once', async (name) => {
  const { workbook } = await openHost(workbookOf(sheetOf('Notes', [['Hello']])));
  const { shown, completedCount, failure } = await press(name);
  expect(shown).toEqual([expect.stringMatching(/^No maturity matrix was found on “Notes”\./)]);
  expect({ completedCount, failure }).toEqual({ completedCount: 1, failure: null });
  expect(workbook.sheets).toHaveLength(1);
});

test.each(NAMES)('%s lets a bug through, and Excel still stops waiting', async (name) => {
  const bug = new TypeError('a bug');
  await openPlan();
  const broken: WorkbookPort = { ...excelWorkbook, readWorkbook: () => Promise.reject(bug) };
  expect(await press(name, broken)).toEqual({ shown: [], completedCount: 1, failure: bug });
});
