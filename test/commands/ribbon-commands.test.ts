import type { RibbonCommand } from '../../src/commands/ribbon-commands';
import { createRibbonCommands } from '../../src/commands/ribbon-commands';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { WorkbookPort } from '../../src/workbook/port';
import type { SheetData } from '../../src/workbook/workbook-data';
import { closeHost, openHost, sheetOf, SMALL_MATRIX, workbookOf } from '../support/matrix-host';

afterEach(closeHost);

type CommandName = keyof ReturnType<typeof createRibbonCommands>;
const NAMES: CommandName[] = ['checkMatrix', 'highlightMatrix', 'generateSummary'];

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
    shown: ['Plan: 3 KPIs and 4 actions. 0 errors, 2 warnings, 1 overdue.'],
    completedCount: 1,
    failure: null,
  });
});

test('Highlight adds conditional formats and the settings', async () => {
  const { workbook } = await openPlan();
  expect(await press('highlightMatrix')).toMatchObject({ completedCount: 1, failure: null });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Plan', 'Matrix settings']);
  expect(workbook.sheets[0]!.conditionalFormats.length).toBeGreaterThan(0);
});

test('Generate summary adds the pack and shows it', async () => {
  const { workbook } = await openPlan();
  expect(await press('generateSummary')).toMatchObject({ completedCount: 1, failure: null });
  expect(workbook.sheets[workbook.activeSheetIndex]!.name).toBe('Summary');
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
  const broken: WorkbookPort = { ...excelWorkbook, surveySheets: () => Promise.reject(bug) };
  expect(await press(name, broken)).toEqual({ shown: [], completedCount: 1, failure: bug });
});
