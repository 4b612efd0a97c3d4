import { readFile } from 'node:fs/promises';
import { test } from './shared-page';
import { expect, test as testOnFreshPage } from './test';
import { openWorkbenchPage, recordRequests, workbenchUrl } from './workbench-page';

testOnFreshPage(
  'the pane is the production bundle and runs on the real Office.js',
  async ({ page }) => {
    const requests = recordRequests(page);
    const { pane } = await openWorkbenchPage(page);
    const about = await pane.evaluate(() => ({
      host: Office.context.host,
      platform: Office.context.platform,
      isSupported: Office.context.requirements.isSetSupported('ExcelApi', '1.9'),
    }));
    expect(about).toEqual({ host: 'Excel', platform: 'OfficeOnline', isSupported: true });
    const scripts = requests.map((request) => new URL(request.url()).pathname);
    const library = scripts.filter((path) => path.endsWith('/excel-web-16.00.js'));
    expect(library.length).toBeGreaterThan(0);
    const served = await page.request.get(
      new URL('/office-js/excel-web-16.00.js', workbenchUrl()).href,
    );
    const original = await readFile('node_modules/@microsoft/office-js/dist/excel-web-16.00.js');
    expect(original.equals(await served.body())).toBe(true);
    const ofPane = scripts.filter((path) => /^\/taskpane\.\w+\.js$/.test(path));
    expect(ofPane).toHaveLength(1);
    const bundle = await page.request.get(new URL(ofPane[0]!, workbenchUrl()).href);
    expect((await readFile(`dist${ofPane[0]}`)).equals(await bundle.body())).toBe(true);
  },
);

test('the pane finds the matrix of the seed workbook', async ({ page }) => {
  const { pane } = await openWorkbenchPage(page);
  const check = { name: 'Check', exact: true };
  await pane.getByRole('button', check).or(pane.getByRole('tab', check)).first().click();
  await expect(pane.getByText(/65 KPIs/).first()).toBeVisible();
});

test('a function of the ribbon runs and completes', async ({ page }) => {
  await openWorkbenchPage(page);
  const outcome = await page.evaluate(async () => {
    const { workbench } = window;
    const running = workbench.runCommand('highlightMatrix');
    const during = workbench.runningCommands;
    // It says what it did, and completes when that is closed.
    await new Promise<void>((resolve) => {
      const stop = workbench.subscribe(() => {
        if (workbench.dialogs.length === 0) return;
        stop();
        resolve();
      });
    });
    for (const { id } of workbench.dialogs) workbench.closeDialog(id);
    await running;
    const sheet = workbench.session.workbook.sheets[0]!;
    return { during, after: workbench.runningCommands, formats: sheet.conditionalFormats.length };
  });
  expect(outcome).toMatchObject({ during: ['highlightMatrix'], after: [] });
  expect(outcome.formats).toBeGreaterThan(0);
});

test('a function that the add-in does not have is refused by name', async ({ page }) => {
  await openWorkbenchPage(page);
  const message = await page.evaluate(() =>
    window.workbench.runCommand('paintMatrix').catch((error: unknown) => (error as Error).message),
  );
  expect(message).toBe('The add-in has no ribbon function paintMatrix.');
});

test("a person's edit reaches both pages as theirs, with results of formulas", async ({ page }) => {
  const { pane, commands } = await openWorkbenchPage(page);
  for (const frame of [pane, commands]) {
    await frame.evaluate(async () => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((change) => {
          seen.push(`${change.address} ${change.triggerSource}`);
          return Promise.resolve();
        });
        await context.sync();
      });
    });
  }
  await page.evaluate(() => {
    const { edits, session } = window.workbench;
    edits.enterText(session.activeSheet, 2, 7, '=6*7');
  });
  for (const frame of [pane, commands]) {
    await frame.waitForFunction(() => (window as unknown as { seen: string[] }).seen.length > 0);
    const seen = await frame.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen).toEqual(['H3 Unknown']);
  }
  const value = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('H3').load('values');
      await context.sync();
      return cell.values as unknown[][];
    }),
  );
  expect(value).toEqual([[42]]);
});

test("the selection and the add-in's own changes are seen by the workbench", async ({ page }) => {
  const { pane } = await openWorkbenchPage(page);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    window.workbench.subscribe(({ topics, source }) =>
      seen.push(`${source} ${[...topics].join(' ')}`),
    );
  });
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('New');
      sheet.getRange('B2').values = [['Mature']];
      sheet.getRange('B2').select();
      await context.sync();
    }),
  );
  const after = await page.evaluate(() => {
    const { activeSheet, selection } = window.workbench.session;
    const { seen } = window as unknown as { seen: string[] };
    return { seen, sheet: activeSheet.name, selected: selection.blocks };
  });
  expect(after.sheet).toBe('New');
  expect(after.selected).toEqual([{ rowIndex: 1, columnIndex: 1, rowCount: 1, columnCount: 1 }]);
  expect(after.seen).toContain('add-in workbook selection status');
});

test('latency can be switched on and off while the pane is open', async ({ page }) => {
  const { pane } = await openWorkbenchPage(page);
  const timeOfSync = (): Promise<number> =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.load('name');
        const before = performance.now();
        await context.sync();
        return performance.now() - before;
      }),
    );
  await page.evaluate(() => (window.workbench.latencyMs = 400));
  const slow = await timeOfSync();
  await page.evaluate(() => (window.workbench.latencyMs = 0));
  expect(slow).toBeGreaterThanOrEqual(400);
  // However busy the machine is, one that nothing holds back takes less.
  await expect.poll(timeOfSync).toBeLessThan(400);
});

test('while a cell is edited the pane is refused', async ({ page }) => {
  const { pane } = await openWorkbenchPage(page);
  await page.evaluate(() => (window.workbench.cellEdited = true));
  const code = await pane.evaluate(() =>
    Excel.run((context) => context.sync()).catch(
      (error: unknown) => (error as { code: string }).code,
    ),
  );
  expect(code).toBe('InvalidOperationInCellEditMode');
});

test('what was done to the workbook is in the file that is saved', async ({ page }) => {
  await openWorkbenchPage(page);
  const bytes = await page.evaluate(async () => {
    const { edits, session } = window.workbench;
    edits.enterText(session.activeSheet, 0, 8, 'Reviewed');
    return [...(await window.workbench.saveFile())];
  });
  const { readWorkbook } = await import('../../src/files/xlsx/read-workbook');
  const saved = await readWorkbook(new Uint8Array(bytes), 'saved.xlsx');
  expect(saved.sheets[0]!.cells.get(0, 8)?.value).toBe('Reviewed');
});

testOnFreshPage('nothing is asked of any other machine', async ({ page }) => {
  const requests = recordRequests(page);
  const refused: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    // Office.js parses an empty text as XML on starting; the browser's error page for it has a style of its own.
    if (text.includes('Content Security Policy') && !text.startsWith('Applying inline style')) {
      refused.push(text);
    }
  });
  const { pane } = await openWorkbenchPage(page);
  await page.evaluate(() => window.workbench.runCommand('generateSummary'));
  await pane.evaluate(() => Excel.run((context) => context.sync()));
  const hosts = new Set(requests.map((request) => new URL(request.url()).hostname));
  expect([...hosts]).toEqual(['localhost']);
  expect(refused).toEqual([]);
});
