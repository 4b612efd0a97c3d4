/** The corporate team rolls up workbooks of services in the pane, on a workbook that has no matrix. */
import type { Page } from '@playwright/test';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import { createSheetData, createWorkbookData } from '../../src/workbook/workbook-data';
import { lookAtView } from './look-at-view';
import { PaneView } from './pages/pane';
import { WorkbenchView } from './pages/workbench';
import { KeyboardUser } from './people/keyboard';
import { expect, test } from './test';
import { openWorkbenchPage, readyFrame } from './workbench-page';

const { step } = test;

interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const ROWS = [
  ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Owner'],
  ['Social value in tenders', '', 'Leader All tenders', 'Write a guide for buyers', 'Q1 23', 'Ann'],
  ['Reporting', 'Mature Most reports', 'Leader All reports', 'Publish a dashboard', 'Q4 23', 'Bo'],
] as const;

async function workbookFile(name: string, now: string): Promise<UploadedFile> {
  const sheet = createSheetData('Plan');
  ROWS.forEach((row, rowIndex) =>
    row.forEach((text, columnIndex) => {
      const value = rowIndex === 1 && columnIndex === 1 ? now : text;
      sheet.cells.set(rowIndex, columnIndex, { value });
    }),
  );
  const buffer = Buffer.from(await writeWorkbook(createWorkbookData([sheet])));
  return { name, mimeType: 'application/octet-stream', buffer };
}

async function sitDown(page: Page) {
  const letter = createSheetData('Notes');
  letter.cells.set(0, 0, { value: 'For the corporate board' });
  await openWorkbenchPage(page, {
    name: 'corporate.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await writeWorkbook(createWorkbookData([letter]))),
  });
  return {
    person: new KeyboardUser(page),
    workbench: new WorkbenchView(page),
    pane: new PaneView(page),
  };
}

type Desk = Awaited<ReturnType<typeof sitDown>>;

async function chooseServices({ person, workbench, pane }: Desk): Promise<void> {
  await person.press(pane.button('Roll up several matrices'));
  const choosing = workbench.page.waitForEvent('filechooser');
  await person.press(pane.button('Choose workbooks…'));
  await (
    await choosing
  ).setFiles([
    await workbookFile('Adult care.xlsx', 'Minimum A start'),
    await workbookFile('Highways.xlsx', 'Leader All of them'),
    { name: 'Old plan.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') },
  ]);
  await expect(
    pane.frame.getByText('2 services are rolled up; 1 workbook is left out.'),
  ).toBeVisible();
}

test('workbooks are read under the policy of the pages, rolled up by keyboard, and once more in place', async ({
  page,
}) => {
  const desk = await sitDown(page);
  const { person, workbench, pane } = desk;
  await chooseServices(desk);
  await step('the sheets are written beside what is there', async () => {
    await person.press(pane.button('Write the roll-up'));
    await expect(pane.status).toContainText(/Wrote the roll-up of 2 services: \d+ sheets\./);
    for (const tab of ['Notes', 'Roll-up summary', 'Disagreements', 'Official values']) {
      await expect(workbench.sheetTab(tab)).toBeVisible();
    }
  });
  await step('written again, they stand once', async () => {
    await person.press(pane.button('Write the roll-up again'));
    await expect(pane.status).toContainText(/Wrote the roll-up of 2 services/);
    await expect(workbench.sheetTab('Roll-up summary')).toHaveCount(1);
    await expect(workbench.sheetTab('Roll-up summary (2)')).toHaveCount(0);
  });
});

test.describe('pictures and accessibility', () => {
  // axe is put into the pages, which their policy would refuse.
  test.use({ bypassCSP: true, viewport: { width: 1280, height: 1000 } });

  test('services that were chosen, in every theme', async ({ page }) => {
    const desk = await sitDown(page);
    await chooseServices(desk);
    await desk.pane.button('Write the roll-up').scrollIntoViewIfNeeded();
    await lookAtView(page, await readyFrame(page, '/taskpane.html'), 'roll-up');
  });
});
