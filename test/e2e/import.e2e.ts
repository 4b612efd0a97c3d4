/** The officer brings a matrix in from a PDF, looks through its repairs, and goes on in it. */
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import { createSheetData, createWorkbookData } from '../../src/workbook/workbook-data';
import { lookAtView } from './look-at-view';
import { PaneView } from './pages/pane';
import { WorkbenchView } from './pages/workbench';
import type { Person } from './people/person';
import { KeyboardUser } from './people/keyboard';
import { expect, test } from './test';
import { openWorkbenchPage, readyFrame } from './workbench-page';
import type { Page } from '@playwright/test';

const { step } = test;
const PAPER = 'test/files/pdf/fixtures/ruled.pdf';

interface ImportDesk {
  readonly person: Person;
  readonly workbench: WorkbenchView;
  readonly pane: PaneView;
}

/** A workbook with a letter and no matrix. */
async function writeLetter(): Promise<Buffer> {
  const sheet = createSheetData('Letter');
  sheet.cells.set(0, 0, { value: 'Dear colleagues' });
  return Buffer.from(await writeWorkbook(createWorkbookData([sheet])));
}

async function sitDown(page: Page): Promise<ImportDesk> {
  const file = {
    name: 'letter.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await writeLetter(),
  };
  await openWorkbenchPage(page, file);
  return {
    person: new KeyboardUser(page),
    workbench: new WorkbenchView(page),
    pane: new PaneView(page),
  };
}

async function readPaper({ person, workbench, pane }: ImportDesk): Promise<void> {
  await person.press(pane.button('Bring in a matrix'));
  const choosing = workbench.page.waitForEvent('filechooser');
  await person.press(pane.button('Choose a file…'));
  await (await choosing).setFiles(PAPER);
  await expect(pane.button('Write the sheet')).toBeFocused();
}

test('a PDF becomes the matrix under the policy of the pages, is reviewed by keyboard, checked, highlighted and packed', async ({
  page,
}) => {
  const desk = await sitDown(page);
  const { person, workbench, pane } = desk;
  await step('what was found is said', async () => {
    await readPaper(desk);
    await expect(pane.frame.getByText(/^\d+ KPIs, \d+ levels and \d+ actions\.$/)).toBeVisible();
  });
  await step('the sheet is the matrix', async () => {
    await page.keyboard.press('Enter');
    await expect(pane.status).toContainText(
      'Wrote the sheet Maturity matrix, which is the matrix now.',
    );
    await pane.expectReady();
    await expect(workbench.sheetTab('Maturity matrix')).toBeVisible();
  });
  await step('a repair is accepted and put back, and Enter goes to its cell', async () => {
    await person.press(pane.button('Review repairs'));
    await person.choose(pane.named('combobox', 'Show'), 'All repairs');
    const line = pane.named('grid', 'Repairs').locator('[data-row-key]').first();
    await line.focus();
    await page.keyboard.press('a');
    await expect(line).toContainText('✓ Accepted');
    await page.keyboard.press('p');
    await expect(line).not.toContainText('✓');
    await expect(line).toBeFocused();
    await page.keyboard.press('Enter');
    await workbench.expectActiveSheet('Maturity matrix');
  });
  await step('it is checked, highlighted and packed', async () => {
    await person.press(pane.tab('Check'));
    await expect(pane.findings).toBeVisible();
    await person.press(pane.tab('Highlight'));
    await person.press(pane.button('Apply highlights'));
    await expect(pane.status).toContainText(/Highlighted \d+ cells on Maturity matrix/);
    await person.press(pane.tab('Board pack'));
    await person.press(pane.button('Generate board pack'));
    await expect(pane.status).toContainText('Wrote the board pack');
  });
});

test.describe('pictures and accessibility', () => {
  // axe is put into the pages, which their policy would refuse.
  test.use({ bypassCSP: true, viewport: { width: 1280, height: 900 } });

  test('what a PDF holds, and its repairs, in every theme', async ({ page }) => {
    const desk = await sitDown(page);
    const { person, pane } = desk;
    await readPaper(desk);
    await lookAtView(page, await readyFrame(page, '/taskpane.html'), 'import-found');
    await person.press(pane.button('Write the sheet'));
    await person.press(pane.button('Review repairs'));
    await person.choose(pane.named('combobox', 'Show'), 'All repairs');
    await expect(pane.named('grid', 'Repairs').locator('[data-row-key]').first()).toBeVisible();
    await lookAtView(page, await readyFrame(page, '/taskpane.html'), 'repairs');
  });
});
