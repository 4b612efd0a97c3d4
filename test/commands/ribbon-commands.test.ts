import { PACK_SHEETS } from '../../src/board-pack/sheets/index';
import { createIdentifier } from '../../src/app/part-findings';
import { defaultSettings, reviewMatrix } from '../../src/app/review-matrix';
import type { CommandName } from '../../src/commands/ribbon-commands';
import { createRibbonCommands } from '../../src/commands/ribbon-commands';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { AddInError } from '../../src/workbook/errors';
import type { WorkbookPort } from '../../src/workbook/port';
import type { SheetData } from '../../src/workbook/workbook-data';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../support/matrix-host';
import { pressRibbon } from '../support/press-ribbon';
import { NO_RECORDS } from '../../src/workbook/records';
import { writeRecords } from '../support/write-records';

afterEach(closeHost);

/** Of the small matrix at 15 October 2023. */
const FOUND = [
  'Plan: 3 KPIs and 4 actions. 0 errors, 1 warning, 1 overdue, 1 due this quarter, 2 gaps.',
  'E5: The action has no due. Write a quarter such as Q4 23, or Complete.',
].join('\n');

const NAMES: CommandName[] = ['checkMatrix', 'highlightMatrix', 'startRound', 'generateSummary'];

/** What there is to tell of a button that was pressed. */
async function press(name: CommandName, workbook: WorkbookPort = excelWorkbook) {
  const { shown, completedCount, failure } = await pressRibbon(name, { workbook });
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
    'The round as at 15 October 2023 is still open. Sign it off or cancel it under Round before you start another. Nothing was changed. To sign it off or cancel it, press Open pane on the Home tab.',
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
  await writeRecords({ ...NO_RECORDS, acceptances });
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
    'Every sheet of the board pack is left out. Choose one at least under Board pack. Nothing was written. What you choose is kept in the workbook’s settings. To choose the sheets, press Open pane on the Home tab.',
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
    startLimit: () => new AbortController().signal,
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

test('a message holds Excel until it is closed, and the limit is counted from the press', async () => {
  await openPlan();
  const events: string[] = [];
  let closeMessage = (): void => undefined;
  const limit = new AbortController().signal;
  const { checkMatrix } = createRibbonCommands({
    workbook: excelWorkbook,
    readToday: () => TODAY,
    showMessage: (_message, given) => {
      events.push(given === limit ? 'message within the limit' : 'message');
      return new Promise((resolve) => {
        closeMessage = () => resolve(null);
        announce();
      });
    },
    startLimit: () => {
      events.push('limit');
      return limit;
    },
  });
  let announce = (): void => undefined;
  const open = new Promise<void>((resolve) => (announce = resolve));
  const running = checkMatrix({ completed: () => events.push('completed') });
  await open;
  expect(events).toEqual(['limit', 'message within the limit']);
  closeMessage();
  await running;
  expect(events).toEqual(['limit', 'message within the limit', 'completed']);
});

describe('a button that is held up asks, and goes on by the answer', () => {
  const twoPlans = () =>
    openHost(
      workbookOf(
        sheetOf('Plan', SMALL_MATRIX),
        sheetOf('Old plan', [
          ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Notes'],
          ...SMALL_MATRIX.slice(1),
        ]),
      ),
    );

  test('which sheet it is, once only', async () => {
    await twoPlans();
    const { messages, completedCount } = await pressRibbon('checkMatrix', {
      answers: ['Use Plan'],
    });
    expect(messages).toEqual([
      {
        text: 'More than one sheet looks like a maturity matrix: “Plan”, “Old plan”. Say which one to use, or which of them are one matrix. Nothing was changed.',
        note: 'What you choose is kept in the workbook’s settings. To look at the sheets first, press Open pane on the Home tab.',
        choices: ['Use Plan', 'Use Old plan', 'Together they are one matrix'],
      },
      { text: FOUND, choices: [], note: '' },
    ]);
    expect(completedCount).toBe(1);
    expect((await press('checkMatrix')).shown).toEqual([FOUND]);
  });

  test('closing the question changes nothing', async () => {
    const { workbook } = await twoPlans();
    const { messages, completedCount } = await pressRibbon('generateSummary');
    expect(messages).toHaveLength(1);
    expect(completedCount).toBe(1);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Plan', 'Old plan']);
  });

  test('Generate summary writes the pack of the sheet that was chosen', async () => {
    const { workbook } = await twoPlans();
    const { shown, failure } = await pressRibbon('generateSummary', { answers: ['Use Old plan'] });
    expect({ failure, count: shown.length }).toEqual({ failure: null, count: 1 });
    expect(workbook.sheets[workbook.activeSheetIndex]!.name).toBe('Summary');
    const { settings } = await excelWorkbook.readWorkbook();
    expect(settings.mapping).toMatchObject({
      sheet: 'Old plan',
      headerRowNumber: 1,
      headings: { kpi: 'KPI', due: 'By when' },
    });
  });

  test.each([
    [
      'cell-being-edited',
      /^A cell is being edited\. .* What you chose is kept\. Nothing else was changed\.$/,
    ],
    [
      'too-much-at-once',
      /^That is more than Excel hands over at once\. .* What you chose is kept\.$/,
    ],
  ] as const)('what is refused after a choice owns up to the choice: %s', async (code, said) => {
    await twoPlans();
    const refusal = new AddInError(code, {});
    let isRefused = false;
    const workbook: WorkbookPort = {
      ...excelWorkbook,
      async writeSettings(settings) {
        await excelWorkbook.writeSettings(settings);
        isRefused = true;
      },
      readRecords: () => (isRefused ? Promise.reject(refusal) : excelWorkbook.readRecords()),
    };
    const { messages } = await pressRibbon('checkMatrix', { workbook, answers: ['Use Old plan'] });
    expect(messages.map(({ text }) => text)).toEqual([
      expect.stringContaining('Nothing was changed.'),
      expect.stringMatching(said),
    ]);
  });

  test('what a column says', async () => {
    await openHost(
      workbookOf(
        sheetOf('Plan', [
          ['KPI', 'Level', 'Level', 'Where we want to be', 'Actions', 'By when'],
          ...SMALL_MATRIX.slice(1).map(([kpi, now, ...rest]) => [kpi!, now!, now!, ...rest]),
        ]),
      ),
    );
    const [asked] = (await pressRibbon('highlightMatrix')).messages;
    expect(asked!.text).toMatch(
      /^The matrix can be read in more than one way\. Which column is “Current level”\? .* Nothing was changed\.$/,
    );
    expect(asked!.choices).toEqual(['Column B, “Level”', 'Column C, “Level”']);
    const { shown } = await pressRibbon('highlightMatrix', { answers: [asked!.choices[1]!] });
    expect(shown[1]).toMatch(/^Highlighted \d+ cells on Plan:/);
  });

  test('a pack without sheets, and one that is not final yet', async () => {
    const { workbook } = await openPlan();
    const omittedPackSheets = PACK_SHEETS.map(({ id }) => id);
    const { cover } = defaultSettings(TODAY);
    await excelWorkbook.writeSettings({
      ...defaultSettings(TODAY),
      omittedPackSheets,
      cover: { ...cover, status: 'Final' },
    });
    const { messages } = await pressRibbon('generateSummary', { answers: ['Make it a draft'] });
    expect(messages.map(({ choices }) => choices)).toEqual([
      ['Make it a draft'],
      ['Write all its sheets'],
    ]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Plan', 'Matrix settings']);
    await pressRibbon('generateSummary', { answers: ['Write all its sheets'] });
    expect(workbook.sheets[workbook.activeSheetIndex]!.name).toBe('Summary');
  });

  test('a cell that is being edited: the same again once it is not', async () => {
    await openPlan();
    let isEdited = true;
    const workbook: WorkbookPort = {
      ...excelWorkbook,
      readWorkbook: () => {
        const wasEdited = isEdited;
        isEdited = false;
        if (wasEdited) return Promise.reject(new AddInError('cell-being-edited', {}));
        return excelWorkbook.readWorkbook();
      },
    };
    const { messages } = await pressRibbon('checkMatrix', { workbook, answers: ['Try again'] });
    expect(messages).toEqual([
      {
        text: 'A cell is being edited. Finish with Enter or Esc and try again. Nothing was changed.',
        choices: ['Try again'],
        note: '',
      },
      { text: FOUND, choices: [], note: '' },
    ]);
  });
});
