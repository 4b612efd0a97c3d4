/** An officer merges the matrix of the open workbook with that of another council in the pane. */
import type { Page } from '@playwright/test';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import { createSheetData, createWorkbookData } from '../../src/workbook/workbook-data';
import { keepPicture, lookAtView } from './look-at-view';
import { PaneView } from './pages/pane';
import { WorkbenchView } from './pages/workbench';
import { KeyboardUser } from './people/keyboard';
import { expect, test } from './test';
import { openWorkbenchPage, readyFrame } from './workbench-page';

const { step } = test;

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Owner'];

const ANYTOWN = [
  [
    'Tendering',
    'Developing Some tenders',
    'Leader All',
    'Write a guide for buyers',
    'Q1 24',
    'Ann',
  ],
  [
    'Training and development of all staff',
    'Minimum A start was made in two teams',
    'Mature Every team, each year',
    'Plan the courses',
    'Q4 23',
    'Bo',
  ],
  ['Culture', 'Mature Most people', 'Leader All', 'Ask the staff', 'Q2 24', 'Ann'],
];

const OTHERTON = [
  ['Tendering', 'Mature Most tenders', 'Leader All', 'Tell the market', 'Q1 24', 'Dan'],
  [
    'Training and development of staff',
    'Developing Half of the teams',
    'Mature Every team',
    'Hire a trainer',
    'Q1 24',
    'Eve',
  ],
  ['Fraud', 'Leader Checked', 'Leader Checked', 'Check again', 'Q3 24', 'Dan'],
];

async function workbookFile(name: string, rows: readonly (readonly string[])[]) {
  const sheet = createSheetData('Plan');
  [HEADER, ...rows].forEach((row, rowIndex) =>
    row.forEach((value, columnIndex) => sheet.cells.set(rowIndex, columnIndex, { value })),
  );
  const buffer = Buffer.from(await writeWorkbook(createWorkbookData([sheet])));
  return { name, mimeType: 'application/octet-stream', buffer };
}

async function findMatches(page: Page) {
  await openWorkbenchPage(page, await workbookFile('Anytown.xlsx', ANYTOWN));
  const person = new KeyboardUser(page);
  const [workbench, pane] = [new WorkbenchView(page), new PaneView(page)];
  await pane.frame.getByRole('tab', { name: 'Board pack' }).click();
  await person.press(pane.button('Merge with another matrix'));
  const choosing = page.waitForEvent('filechooser');
  await person.press(pane.button('Choose a workbook…'));
  await (await choosing).setFiles([await workbookFile('Otherton.xlsx', OTHERTON)]);
  await expect(pane.frame.getByText('3 KPIs and 3 actions.')).toBeVisible();
  await pane.frame.getByRole('textbox', { name: 'Council in this workbook' }).fill('Anytown');
  await person.press(pane.button('Find what is the same'));
  await expect(pane.frame.getByText(/^1 KPI is in both/)).toBeFocused();
  return { person, workbench, pane };
}

test('matches are gone through by keyboard, and both matrices are written as one beside the old sheet', async ({
  page,
}) => {
  const { person, workbench, pane } = await findMatches(page);
  const row = (text: RegExp) => pane.frame.getByRole('row', { name: text });
  await step('a likely pair is the same, and two that stand alone are paired', async () => {
    await row(/Training.*Training/).focus();
    await page.keyboard.press('s');
    await expect(row(/Training.*✓ The same/)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(row(/Culture/)).toBeFocused();
    await page.keyboard.press('p');
    await person.press(pane.frame.getByRole('button', { name: 'They are the same' }));
    await expect(row(/Culture.*Fraud.*✓ The same/)).toBeFocused();
  });
  await step('one matrix is written, and used when the officer says so', async () => {
    await person.press(pane.button('Write the merged matrix'));
    await expect(pane.status).toContainText(/Merged Anytown and Otherton into 3 KPIs/);
    await expect(workbench.sheetTab('Merged matrix')).toBeVisible();
    await person.press(pane.button('Use it as the matrix'));
    await expect(pane.status).toContainText(/“Merged matrix” is the matrix now\./);
  });
});

test.describe('pictures and accessibility', () => {
  // axe is put into the pages, which their policy would refuse.
  test.use({ bypassCSP: true, viewport: { width: 1280, height: 1000 } });

  test('matches side by side, in every theme and in a narrow pane', async ({ page }) => {
    const { pane } = await findMatches(page);
    await pane.button('Show what is certain').click();
    await pane.frame.getByText(/^1 KPI is in both/).scrollIntoViewIfNeeded();
    await lookAtView(page, await readyFrame(page, '/taskpane.html'), 'merge');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize({ width: 320, height: 1000 });
    const frame = await readyFrame(page, '/taskpane.html');
    await frame.waitForFunction(() => window.innerWidth <= 320);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await keepPicture(page, 'merge-320', 'other');
  });
});
